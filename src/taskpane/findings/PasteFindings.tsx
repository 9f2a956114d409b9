import { Checkbox, PrimaryButton, TextField } from "office-ui-fabric-react";
import React, { useEffect, useState } from "react";
import { Summary } from "../kit/Summary.js";
import { ToldEffect } from "../readings/DecisionPart.js";
import { useWords } from "../words/words.js";
import type { FindingsProps } from "./FindingsScreen.js";
import type { LedgerChoices } from "./findingsWork.js";
import { isWrong } from "./judgedFinding.js";
import type { JudgedFinding, PastedFindings } from "./ledgerWork.js";

const quietMilliseconds = 200;

interface Props extends FindingsProps {
  readonly choices: LedgerChoices;
}

/** Many findings from a table: shown as they are understood, and only then recorded. */
export function PasteFindings({ state, busy, tasks, dispatch, choices }: Props): React.ReactElement {
  const { findings: said, language } = useWords();
  const { text, read } = state.pasted;
  const { recordedBy } = state.draft;
  useEffect(() => {
    const timer = setTimeout(() => void tasks.readPastedFindings(text, recordedBy), quietMilliseconds);
    return () => clearTimeout(timer);
  }, [tasks, text, recordedBy, choices]);
  return (
    <details className="part paste" open={text !== "" ? true : undefined}>
      <Summary>{said.paste}</Summary>
      <p className="about">{said.pasteAbout}</p>
      <TextField
        label={said.pasteField}
        multiline
        rows={4}
        resizable={false}
        value={text}
        disabled={busy !== null}
        onChange={(_, typed = "") => dispatch({ type: "findingsPasted", text: typed })}
      />
      {read?.kind === "refused" && (
        <p role="alert" className="fault">
          {read.message[language]}。
        </p>
      )}
      {read?.kind === "rows" && text !== "" && (
        <Preview
          key={text}
          read={read}
          choices={choices}
          isBusy={busy !== null}
          onWrite={(rows) => void tasks.recordMany(rows.map(({ draft }) => draft))}
        />
      )}
    </details>
  );
}

interface PreviewProps {
  readonly read: Extract<PastedFindings, { readonly kind: "rows" }>;
  readonly choices: LedgerChoices;
  readonly isBusy: boolean;
  readonly onWrite: (rows: readonly JudgedFinding[]) => void;
}

function Preview({ read, choices, isBusy, onWrite }: PreviewProps): React.ReactElement {
  const { findings: said, entry } = useWords();
  const { rows, headingLine, ignored, hasCount, effect } = read;
  const [isLeftOut, setLeftOut] = useState(false);
  const [isSure, setSure] = useState(false);
  const wrong = rows.filter(isWrong);
  const right = rows.filter((row) => !isWrong(row));
  const doubtful = right.filter(({ doubts, same }) => doubts.length > 0 || same !== null);
  const hasRoom = right.length <= choices.free;
  const canWrite =
    right.length > 0 && hasRoom && (wrong.length === 0 || isLeftOut) && (doubtful.length === 0 || isSure);
  return (
    <>
      {headingLine !== null && <p className="about">{said.pasteHeading(headingLine)}</p>}
      {ignored.length > 0 && <p className="warn">{said.pasteIgnored(ignored.join(entry.between))}</p>}
      {!hasCount && <p className="warn">{said.pasteNoCount}</p>}
      <p role="status">{said.pastedCount(right.length, wrong.length, doubtful.length)}</p>
      <table className="figures pasted">
        <thead>
          <tr>
            <th scope="col">{said.line}</th>
            <th scope="col">{said.pastedFinding}</th>
            <th scope="col" className="number">
              {said.count}
            </th>
          </tr>
        </thead>
        <tbody>
          {[...wrong, ...doubtful, ...right.filter((row) => !doubtful.includes(row))].map((row) => (
            <PastedRow key={row.line} row={row} choices={choices} />
          ))}
        </tbody>
      </table>
      {right.length > 0 && (
        <section className="effect" aria-live="polite">
          <h3 className="small-head">{said.effect}</h3>
          <ToldEffect effect={effect} />
        </section>
      )}
      {!hasRoom && <p className="fault">{said.pasteNoRoom(right.length, choices.free)}</p>}
      {wrong.length > 0 && right.length > 0 && (
        <Checkbox
          label={said.leaveOut(wrong.length)}
          checked={isLeftOut}
          onChange={(_, on = false) => setLeftOut(on)}
        />
      )}
      {doubtful.length > 0 && (
        <Checkbox label={said.sureOfMany(doubtful.length)} checked={isSure} onChange={(_, on = false) => setSure(on)} />
      )}
      <div className="action">
        <PrimaryButton
          text={said.recordMany(right.length)}
          disabled={isBusy || !canWrite}
          onClick={() => onWrite(right)}
        />
      </div>
    </>
  );
}

function PastedRow({
  row: { line, draft, typed, problems, wrong, doubts, same },
  choices,
}: {
  readonly row: JudgedFinding;
  readonly choices: LedgerChoices;
}): React.ReactElement {
  const { findings: said, language } = useWords();
  const nameOf = (options: LedgerChoices["departments"], code: string): string =>
    options.find((option) => option.code === code)?.name ?? "";
  const about = [
    draft.department ? `${draft.department} ${nameOf(choices.departments, draft.department)}` : typed.department,
    draft.item ? `${draft.item} ${nameOf(choices.items, draft.item)}` : typed.item,
    draft.date,
  ];
  return (
    <tr>
      <td>{line}</td>
      <td>
        {about.filter((text) => text !== "").join("  ")}
        <br />
        {draft.what}
        {problems.map((problem) => (
          <p key={problem.zh} className="fault">
            {problem[language]}。
          </p>
        ))}
        {wrong
          .filter((field) => field !== "department" && field !== "item")
          .map((field) => (
            <p key={field} className="fault">
              {said.wrong[field]}
            </p>
          ))}
        {doubts.map((doubt) => (
          <p key={doubt} className="warn">
            {said.doubt[doubt]}
          </p>
        ))}
        {same && <p className="warn">{said.sameAs[same.of](same.place)}</p>}
      </td>
      <td className="number">{draft.count}</td>
    </tr>
  );
}
