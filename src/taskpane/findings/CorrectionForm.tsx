import { DefaultButton, PrimaryButton, TextField } from "office-ui-fabric-react";
import React, { useEffect, useRef, useState } from "react";
import type { ChangeEffect } from "../../analysis/effects/changeEffect.js";
import { todayHere } from "../../exact/typedDay.js";
import { ToldEffect } from "../readings/DecisionPart.js";
import { useWords } from "../words/words.js";
import { checkedDraft, doubtsOf, type DraftField, type FindingDraft } from "./findingDraft.js";
import { FindingFields } from "./FindingFields.js";
import type { FindingsProps } from "./FindingsScreen.js";
import type { LedgerChoices } from "./findingsWork.js";
import type { CorrectionState } from "./findingsState.js";
import type { Correction } from "./ledgerWork.js";

const quietMilliseconds = 200;

interface Props extends FindingsProps {
  readonly choices: LedgerChoices;
  readonly correction: CorrectionState;
}

/** A row of 台账 is corrected, moved to another item or department, or withdrawn, after a look at what that changes. */
export function CorrectionForm({ busy, tasks, dispatch, choices, correction }: Props): React.ReactElement {
  const { findings: said } = useWords();
  const { entry, draft, reason, effect } = correction;
  const [asked, setAsked] = useState(false);
  const [isSure, setSure] = useState(false);
  const head = useRef<HTMLHeadingElement>(null);
  useEffect(() => head.current?.focus(), [entry]);
  // what is typed as a reason withdraws; until then the fields are what is decided about
  const isWithdrawal = reason.trim() !== entry.withdrawn;
  const decision: Correction = isWithdrawal
    ? { kind: "withdrawn", entry, reason }
    : { kind: "corrected", entry, draft };
  useEffect(() => {
    const timer = setTimeout(() => void tasks.judgeCorrection(decision), quietMilliseconds);
    return () => clearTimeout(timer);
  }, [tasks, entry, draft, reason]);

  const today = todayHere();
  const checked = checkedDraft(draft, { today, year: choices.year });
  const wrong = "wrong" in checked ? checked.wrong : new Set<DraftField>();
  const doubts = "finding" in checked ? doubtsOf(checked.finding, today) : [];
  const isOtherwise = JSON.stringify(draft) !== JSON.stringify(draftOf(entry));
  const isUnsure = doubts.length > 0 && !isSure && (draft.date !== entry.date || draft.count !== entry.count);
  const edit = (change: Partial<FindingDraft>): void => {
    if (change.date !== undefined || change.count !== undefined) setSure(false);
    dispatch({ type: "correctionEdited", change: { draft: { ...draft, ...change } } });
  };
  const save = async (): Promise<void> => {
    setAsked(true);
    if (wrong.size > 0 || isUnsure || isWithdrawal || !isOtherwise || busy !== null) return;
    await tasks.correctFinding(decision);
  };
  const wasNamed = [
    wrong.has("department") && entry.department !== "" ? entry.department : "",
    wrong.has("item") && entry.item !== "" ? entry.item : "",
  ].filter((text) => text !== "");
  return (
    <form
      className="card finding"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <h2 ref={head} tabIndex={-1}>
        {said.correcting(entry.place)}
      </h2>
      {wasNamed.length > 0 && <p className="warn">{said.wasNamed(wasNamed.join(" "))}</p>}
      <FindingFields
        draft={draft}
        choices={choices}
        errorOf={(field) => (asked && wrong.has(field) ? said.wrong[field] : "")}
        doubts={doubts}
        isSure={isSure}
        onEdit={edit}
        onSure={setSure}
        onSave={() => void save()}
      />
      {asked && isUnsure && (
        <p role="alert" className="fault">
          {said.unsure}
        </p>
      )}
      {choices.takesWithdrawal ? (
        <TextField
          label={said.withdrawReason}
          description={said.withdrawAbout}
          value={reason}
          maxLength={200}
          onChange={(_, typed = "") => dispatch({ type: "correctionEdited", change: { reason: typed } })}
        />
      ) : (
        <p className="about">{said.noWithdrawal}</p>
      )}
      {isWithdrawal && isOtherwise && <p className="warn">{said.oneOfBoth}</p>}
      <CorrectionEffect effect={effect} isAny={isWithdrawal || isOtherwise} />
      <div className="action">
        {isWithdrawal ? (
          <PrimaryButton
            text={reason.trim() === "" ? said.countAgain : said.withdraw}
            disabled={busy !== null || isOtherwise}
            onClick={() => void tasks.correctFinding(decision)}
          />
        ) : (
          <PrimaryButton type="submit" text={said.saveCorrection} disabled={busy !== null || !isOtherwise} />
        )}
        <DefaultButton text={said.leave} onClick={() => dispatch({ type: "correctionLeft" })} />
      </div>
    </form>
  );
}

function CorrectionEffect({
  effect,
  isAny,
}: {
  readonly effect: ChangeEffect | null;
  readonly isAny: boolean;
}): React.ReactElement {
  const { findings: said } = useWords();
  return (
    <section className="effect" aria-live="polite">
      <h2 className="small-head">{said.afterCorrection}</h2>
      {effect ? (
        <ToldEffect effect={effect} />
      ) : (
        <p className="about">{isAny ? said.incomplete : said.nothingChanged}</p>
      )}
    </section>
  );
}

const draftOf = ({ department, item, date, what, count, evidence, recordedBy }: FindingDraft): FindingDraft => ({
  department,
  item,
  date,
  what,
  count,
  evidence,
  recordedBy,
});
