import { TextField } from "office-ui-fabric-react";
import React from "react";
import type { Lateness } from "../../analysis/lateness.js";
import type { Action } from "../shell/paneState.js";
import type { LedgerItem } from "./findingsWork.js";
import { useWords } from "../words/words.js";
import type { FindingsState } from "./findingsState.js";
import { todayHere, typedDay } from "../../exact/typedDay.js";

interface Props {
  readonly lateAfter: NonNullable<LedgerItem["lateAfter"]>;
  /** Of the round: the year of a day that is typed without one. */
  readonly year: number | null;
  readonly days: FindingsState["days"];
  readonly lateness: Lateness | null;
  readonly dispatch: (action: Action) => void;
}

/** For items with a time limit: two days decide whether an act was late. */
export function LatePart({ lateAfter, year, days, lateness, dispatch }: Props): React.ReactElement {
  const { findings } = useWords();
  const wrong = (text: string): string =>
    text.trim().length >= 8 && typedDay(text, { year, today: todayHere() }) === null ? findings.wrong.date : "";
  const kind = findings[lateAfter.kind];
  return (
    <fieldset className="late">
      <legend>{findings.late}</legend>
      <p className="about">{findings.term(lateAfter.days, kind)}</p>
      <div className="pair">
        <TextField
          label={findings.event}
          placeholder={findings.dateHint}
          value={days.event}
          errorMessage={wrong(days.event)}
          onChange={(_, event = "") => dispatch({ type: "daysEdited", change: { event } })}
        />
        <TextField
          label={findings.act}
          placeholder={findings.dateHint}
          value={days.act}
          errorMessage={wrong(days.act)}
          onChange={(_, act = "") => dispatch({ type: "daysEdited", change: { act } })}
        />
      </div>
      <p className="about">{findings.actHint}</p>
      <p role="status" className="said">
        {lateness && told(lateness)}
      </p>
    </fieldset>
  );

  function told(judged: Lateness): string {
    switch (judged.kind) {
      case "noTerm":
        return "";
      case "actBeforeEvent":
        return findings.actBeforeEvent;
      case "unknownYear":
        return findings.unknownYear(judged.year);
      case "onTime":
        return findings.onTime;
      case "late":
        return [
          judged.due === null ? "" : findings.isLate(judged.due),
          findings.isLateBy(
            judged.daysLate ?? judged.calendarDaysLate,
            judged.daysLate === null ? findings.calendar : findings[judged.dayKind],
          ),
        ].join("");
    }
  }
}
