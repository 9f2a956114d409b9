import { DefaultButton, Spinner } from "office-ui-fabric-react";
import React, { useEffect } from "react";
import type { PartProps, Shown } from "../kit/feature.js";
import { Hindered } from "../kit/Hindered.js";
import { useWords } from "../words/words.js";
import { CorrectionForm } from "./CorrectionForm.js";
import { FindingForm } from "./FindingForm.js";
import type { FindingsState } from "./findingsState.js";
import { LedgerPart } from "./LedgerPart.js";
import { PasteFindings } from "./PasteFindings.js";
import { RecordedList } from "./RecordedList.js";

export interface FindingsProps extends PartProps {
  readonly state: FindingsState;
}

/** Findings are recorded one after the other, each after a look at what it changes. */
export function FindingsScreen({ state: { findings: state, busy }, tasks, dispatch }: Shown): React.ReactElement {
  const props: FindingsProps = { state, busy, tasks, dispatch };
  const words = useWords();
  useEffect(() => tasks.followLedger(), [tasks]);
  const { choices, hindrance } = state;
  if (hindrance !== null)
    return <Hindered hindrance={hindrance} words={words.findings} onAgain={() => void tasks.readLedgerAgain()} />;
  if (!choices) return <Spinner className="waiting" label={words.home.reading} />;
  const { correction } = state;
  if (correction) return <CorrectionForm {...props} choices={choices} correction={correction} />;
  return (
    <>
      {choices.free === 0 && (
        <section className="card">
          <p>{words.findings.noRoom}</p>
          <DefaultButton
            text={words.findings.makeRoom}
            disabled={busy !== null}
            onClick={() => dispatch({ type: "shown", screen: "roster" })}
          />
        </section>
      )}
      <FindingForm {...props} choices={choices} />
      <PasteFindings {...props} choices={choices} />
      <RecordedList recorded={state.recorded} choices={choices} busy={busy} tasks={tasks} />
      {choices.rows.length > 0 && <LedgerPart {...props} choices={choices} />}
      {choices.free > 0 && <p className="about room">{words.findings.room(choices.free)}</p>}
    </>
  );
}
