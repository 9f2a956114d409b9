import { TextField } from "office-ui-fabric-react";
import React from "react";
import { dayOfSerial } from "../../exact/daySerial.js";
import { todayHere, typedDay } from "../../exact/typedDay.js";
import type { ConfirmationNote } from "../../workbook/parameters/parameterCells.js";
import { remembered } from "../kit/remembered.js";
import { useWords } from "../words/words.js";
import type { ReadingsProps } from "./ReadingsScreen.js";
import type { TypedNote } from "./readingsState.js";
import { confirmerName } from "./readingsTasks.js";

/** What the fields hold. */
const filled = ({ by, on, basis }: TypedNote) => ({
  by: by ?? remembered(confirmerName),
  on: on ?? todayHere(),
  basis,
});

/** What would be written with a confirmation; null where the day is none. */
export function noteOf(typed: TypedNote): ConfirmationNote | null {
  const { by, on, basis } = filled(typed);
  const day = on.trim() === "" ? null : typedDay(on, { today: todayHere() });
  return day === null && on.trim() !== "" ? null : { by: by.trim(), on: day, basis: basis.trim() };
}

/** Who confirms, when and by which paper: typed once for all that are confirmed from here on. */
export function NotePart({ state, busy, dispatch }: ReadingsProps): React.ReactElement {
  const { readings: said } = useWords();
  const { by, on, basis } = filled(state.note);
  const note = noteOf(state.note);
  const day = note?.on ?? null;
  const isLate = day !== null && day > (typedDay(todayHere()) ?? day);
  const told = day === null || dayOfSerial(day) === on ? "" : said.dateIs(dayOfSerial(day));
  return (
    <fieldset className="amounts confirmation">
      <legend>{said.noteHead}</legend>
      <div className="pair">
        <TextField
          label={said.by}
          value={by}
          disabled={busy !== null}
          onChange={(_, text = "") => dispatch({ type: "noteTyped", change: { by: text } })}
        />
        <TextField
          label={said.on}
          value={on}
          disabled={busy !== null}
          description={told}
          errorMessage={note === null ? said.dateWrong : ""}
          onChange={(_, text = "") => dispatch({ type: "noteTyped", change: { on: text } })}
        />
      </div>
      <TextField
        label={said.basis}
        placeholder={said.basisHint}
        maxLength={200}
        value={basis}
        disabled={busy !== null}
        onChange={(_, text = "") => dispatch({ type: "noteTyped", change: { basis: text } })}
      />
      {isLate && <p className="warn">{said.future}</p>}
    </fieldset>
  );
}
