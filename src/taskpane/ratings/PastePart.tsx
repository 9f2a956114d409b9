import { Checkbox, PrimaryButton, TextField } from "office-ui-fabric-react";
import React, { useEffect, useState } from "react";
import { Summary } from "../kit/Summary.js";
import { ToldEffect } from "../readings/DecisionPart.js";
import { useWords } from "../words/words.js";
import { pairOf, type RatedBy } from "./ratingsState.js";
import type { RatingsProps } from "./RatingsScreen.js";
import type { JudgedRow, PastedRatings } from "./ratingsWork.js";

const quietMilliseconds = 200;

/** A column of ratings from a spreadsheet: shown as it is understood, and only then written. */
export function PastePart({ state, table, busy, tasks, dispatch }: RatingsProps): React.ReactElement {
  const { ratings, language } = useWords();
  const { by, chosen, order, pasted } = state;
  const { text, read } = pasted;
  useEffect(() => {
    const timer = setTimeout(() => void tasks.readPasted(text, { by, chosen, shown: order }), quietMilliseconds);
    return () => clearTimeout(timer);
  }, [tasks, by, chosen, text, order, state.table]);
  return (
    <details className="part paste" open={text !== "" ? true : undefined}>
      <Summary>{ratings.paste}</Summary>
      <p className="about">{by === "item" ? ratings.pasteAbout : ratings.pasteItemsAbout}</p>
      <TextField
        label={ratings.pasteField}
        multiline
        rows={4}
        resizable={false}
        value={text}
        disabled={busy !== null}
        onChange={(_, typed = "") => dispatch({ type: "ratingsPasted", text: typed })}
      />
      {read?.kind === "refused" && (
        <p role="alert" className="fault">
          {read.message[language]}。
        </p>
      )}
      {read?.kind === "rows" && text !== "" && (
        <Preview
          key={text}
          by={by}
          read={read}
          isBusy={busy !== null}
          onWrite={(rows) =>
            void tasks.savePasted(
              rows.flatMap(({ owner, values, before }) =>
                owner ? [{ ...pairOf(state, owner.code), values, seen: before }] : [],
              ),
              by,
              by === "item" ? chosen : (table.departments.find(({ code }) => code === chosen)?.name ?? chosen),
            )
          }
        />
      )}
    </details>
  );
}

interface PreviewProps {
  readonly by: RatedBy;
  readonly read: Extract<PastedRatings, { readonly kind: "rows" }>;
  readonly isBusy: boolean;
  readonly onWrite: (rows: readonly JudgedRow[]) => void;
}

function Preview({ by, read, isBusy, onWrite }: PreviewProps): React.ReactElement {
  const { ratings, language, entry } = useWords();
  const { rows, isBare, headingLine, ignoredColumns, effect } = read;
  const [isAgreed, setAgreed] = useState(false);
  const [isLeftOut, setLeftOut] = useState(false);
  const written = rows.filter(({ becomes }) => becomes === "new" || becomes === "changed");
  const wrong = rows.filter(({ becomes }) => becomes === "wrong");
  const shown = (values: readonly string[]): string =>
    values.filter((value) => value !== "").join(entry.between) || entry.none;
  const canWrite = written.length > 0 && (!isBare || isAgreed) && (wrong.length === 0 || isLeftOut);
  return (
    <>
      {headingLine !== null && <p className="about">{ratings.heading(headingLine)}</p>}
      {ignoredColumns.length > 0 && <p className="warn">{ratings.ignored(ignoredColumns.join(entry.between))}</p>}
      <p role="status">
        {ratings.pastedCount(written.length, rows.length - written.length - wrong.length, wrong.length, by)}
      </p>
      <table className="figures pasted">
        <thead>
          <tr>
            <th scope="col">{ratings.line}</th>
            <th scope="col">{by === "item" ? ratings.department : ratings.item}</th>
            <th scope="col" className="number">
              {ratings.was}
            </th>
            <th scope="col" className="number">
              {ratings.value}
            </th>
          </tr>
        </thead>
        <tbody>
          {[...wrong, ...rows.filter(({ becomes }) => becomes !== "wrong")].map((row) => (
            <tr key={row.line}>
              <td>{row.line}</td>
              <td>
                {row.owner ? `${row.owner.code} ${row.owner.name}` : row.typed}
                {row.problem && <p className="fault">{row.problem[language]}。</p>}
              </td>
              <td className="number">{shown(row.before)}</td>
              <td className="number">
                {shown(row.values)}
                <br />
                <span className="about">{ratings.becomes[row.becomes]}</span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {written.length > 0 && (
        <section className="effect" aria-live="polite">
          <h3 className="small-head">{ratings.effect}</h3>
          <ToldEffect effect={effect} />
        </section>
      )}
      {isBare && (
        <>
          <p className="warn">{ratings.bare(rows.length)}</p>
          <Checkbox label={ratings.bareAgree} checked={isAgreed} onChange={(_, on = false) => setAgreed(on)} />
        </>
      )}
      {wrong.length > 0 && written.length > 0 && (
        <Checkbox
          label={ratings.leaveOut(wrong.length)}
          checked={isLeftOut}
          onChange={(_, on = false) => setLeftOut(on)}
        />
      )}
      <div className="action">
        <PrimaryButton
          text={ratings.write(written.length, by)}
          disabled={isBusy || !canWrite}
          onClick={() => onWrite(written)}
        />
      </div>
    </>
  );
}
