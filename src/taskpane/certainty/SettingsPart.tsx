import { Checkbox } from "office-ui-fabric-react";
import React, { memo } from "react";
import { Summary } from "../kit/Summary.js";
import { useWords } from "../words/words.js";
import type { CertaintyProps } from "./CertaintyScreen.js";
import { TickedPart } from "./TickedPart.js";
import { ValuesField } from "./ValuesField.js";

/** What is tried, and what counts as open: as it is proposed unless somebody chooses otherwise. */
export const SettingsPart = memo(function SettingsPart(props: CertaintyProps): React.ReactElement {
  const { certainty: said, official } = useWords();
  const { state, settings, busy, dispatch } = props;
  const confirmed = settings.readings.filter((reading) => reading.confirmed);
  const isTried = (reading: (typeof confirmed)[number]): boolean =>
    !reading.confirmed || state.freed.includes(reading.number);
  const named = settings.readings.filter((reading) => isTried(reading) && reading.parameters.length > 0);
  return (
    <>
      {named.length > 0 && (
        <details>
          <Summary>{said.valuesHead(Object.keys(state.values).length)}</Summary>
          <div className="tried">
            <p className="about">{said.valuesAbout}</p>
            {named.map(({ number, question, parameters }) => (
              <section key={number} className="part" aria-label={said.readingOf(number, official(question))}>
                <h2 className="small-head">{said.readingOf(number, official(question))}</h2>
                {parameters.map((parameter) => (
                  <ValuesField key={parameter.name} {...props} parameter={parameter} />
                ))}
              </section>
            ))}
          </div>
        </details>
      )}
      {confirmed.length > 0 && (
        <details>
          <Summary>{said.freedHead(state.freed.length)}</Summary>
          <div className="tried">
            <p className="about">{said.freedAbout}</p>
            {confirmed.map(({ number, question }) => (
              <Checkbox
                key={number}
                label={said.readingOf(number, official(question))}
                checked={state.freed.includes(number)}
                disabled={busy !== null}
                onChange={(_, on = false) => dispatch({ type: "readingFreed", number, isFreed: on })}
              />
            ))}
          </div>
        </details>
      )}
      <details>
        <Summary>{said.openHead(state.ticked.length)}</Summary>
        <TickedPart {...props} />
      </details>
    </>
  );
});
