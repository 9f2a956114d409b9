import { DefaultButton, TextField } from "office-ui-fabric-react";
import React from "react";
import { BusyButton } from "../kit/BusyButton.js";
import { Summary } from "../kit/Summary.js";
import { useWords } from "../words/words.js";
import type { YearProps } from "./NextYearScreen.js";
import type { NextYearState } from "./nextYearState.js";
import { yearOf } from "./yearOf.js";

/** This year's scheme as it begins with last year's: what came over, and what has to be looked at. */
export function SchemePart(props: YearProps): React.ReactElement {
  const { state, last, busy, tasks, dispatch } = props;
  const { nextYear: said } = useWords();
  const { year, id } = yearOf(state, last);
  const isYearWrong = year !== "" && !/^\d{4}$/.test(year);
  return (
    <section className="card" aria-labelledby="year-scheme">
      <h2 id="year-scheme">{said.schemeHead}</h2>
      <TextField
        label={said.year}
        value={year}
        maxLength={4}
        disabled={busy !== null}
        errorMessage={isYearWrong ? said.yearWrong : ""}
        onChange={(_, text = "") => dispatch({ type: "yearEdited", change: { year: text.trim() } })}
      />
      <TextField
        label={said.id}
        value={id}
        maxLength={60}
        disabled={busy !== null}
        description={said.idHint}
        onChange={(_, text = "") => dispatch({ type: "yearEdited", change: { id: text } })}
      />
      {state.turned === null ? (
        <BusyButton
          text={said.turn}
          busy={busy}
          disabled={isYearWrong}
          onClick={() => void tasks.turnYear(last, year, id.trim())}
        />
      ) : (
        <Turned {...props} turned={state.turned} />
      )}
    </section>
  );
}

interface TurnedProps extends YearProps {
  readonly turned: NonNullable<NextYearState["turned"]>;
}

function Turned({ turned, state, last, busy, tasks }: TurnedProps): React.ReactElement {
  const { nextYear: said, language } = useWords();
  const { scheme, toCheck, kept } = turned;
  const lines = [
    said.items(scheme.itemCount),
    ...(last.readingCount > 0 ? [said.readings(last.readingCount)] : []),
    ...(kept.length > 0 ? [said.kept(kept.length, kept.join("、"))] : []),
  ];
  return (
    <section className="part turned" aria-live="polite">
      <p>{said.turnedTitle(scheme.title, scheme.id)}</p>
      <h3>{said.carried}</h3>
      <ul className="plain">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      {toCheck.length > 0 && (
        <details>
          <Summary>{said.toCheck(toCheck.length)}</Summary>
          <ul className="plain">
            {toCheck.map(({ place, what }, at) => (
              <li key={at}>
                {place}：{what[language]}
              </li>
            ))}
          </ul>
        </details>
      )}
      <div className="action">
        <DefaultButton text={said.openTurned} disabled={busy !== null} onClick={() => void tasks.openTurned(turned)} />
        <DefaultButton
          text={said.saveTurned}
          disabled={busy !== null}
          onClick={() => void tasks.saveYear(yearOf(state, last).year, [], turned)}
        />
      </div>
      <p className="about">{said.finishHint}</p>
    </section>
  );
}
