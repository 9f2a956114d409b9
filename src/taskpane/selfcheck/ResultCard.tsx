import { DefaultButton, MessageBar, MessageBarType, TextField } from "office-ui-fabric-react";
import React, { useState } from "react";
import { resultText } from "../../selfcheck/resultText.js";
import type { SelfCheckResult } from "../../selfcheck/result/selfCheckResult.js";
import {
  missingSets,
  presentSets,
  ranIn,
  toldGroups,
  toldTimes,
  verdictWords,
} from "../../selfcheck/result/toldResult.js";
import { verdictOf } from "../../selfcheck/result/verdict.js";
import { CopyText } from "../explain/CopyText.js";
import type { PartProps } from "../kit/feature.js";
import { useWords } from "../words/words.js";
import { GroupPart } from "./GroupPart.js";

interface Props extends Pick<PartProps, "busy" | "tasks"> {
  readonly result: SelfCheckResult;
  readonly canDownload: boolean;
}

const bars = { works: MessageBarType.success, differs: MessageBarType.warning, fails: MessageBarType.error } as const;

/** What was found, kind by kind, and the ways to hand it on. */
export function ResultCard({ result, busy, tasks, canDownload }: Props): React.ReactElement {
  const { selfcheck, language } = useWords();
  const [isByHand, setByHand] = useState(false);
  const { state } = verdictOf(result);
  return (
    <section className="selfcheck">
      <MessageBar isMultiline messageBarType={bars[state]}>
        {verdictWords(result)[language]}
        {state !== "works" && <p>{selfcheck.goOn}</p>}
      </MessageBar>
      {[...ranIn(result), ...presentSets(result), ...missingSets(result)].map((words) => (
        <p key={words.en} className="about">
          {words[language]}
        </p>
      ))}
      {toldGroups(result).map((group) => (
        <GroupPart key={group.name} group={group} />
      ))}
      <section className="part">
        <h2 className="small-head">{selfcheck.times}</h2>
        <table className="figures">
          <tbody>
            {toldTimes(result).map(({ about, milliseconds }) => (
              <tr key={about.en}>
                <td>{about[language]}</td>
                <td className="number">{selfcheck.milliseconds(milliseconds)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <div className="action">
        <DefaultButton
          text={selfcheck.save}
          disabled={busy !== null}
          onClick={() => (canDownload ? tasks.saveSelfcheck(result) : setByHand(true))}
        />
        <DefaultButton
          text={selfcheck.list}
          disabled={busy !== null}
          onClick={() => void tasks.listSelfcheck(result)}
        />
      </div>
      {isByHand && (
        <>
          <p className="about">{selfcheck.byHand}</p>
          <TextField
            ariaLabel={selfcheck.json}
            multiline
            readOnly
            rows={6}
            value={JSON.stringify(result)}
            onFocus={({ target }) => target.select()}
          />
        </>
      )}
      <CopyText text={resultText(result, language)} />
    </section>
  );
}
