import { ChoiceGroup, DefaultButton, Spinner } from "office-ui-fabric-react";
import React, { useEffect } from "react";
import type { PartProps, Shown } from "../kit/feature.js";
import { Hindered } from "../kit/Hindered.js";
import { roundName } from "../settings/settings.js";
import { useWords } from "../words/words.js";
import { NotePart } from "./NotePart.js";
import { ReadingRow } from "./ReadingRow.js";
import type { ShownReading } from "./readingsWork.js";
import type { ReadingsState } from "./readingsState.js";

export interface ReadingsProps extends PartProps {
  readonly state: ReadingsState;
}

/** Every question that the document leaves open, to be decided one by one. */
export function ReadingsScreen({
  state: { readings: state, busy, settings },
  tasks,
  dispatch,
}: Shown): React.ReactElement {
  const props: ReadingsProps = { state, busy, tasks, dispatch };
  const words = useWords();
  useEffect(() => tasks.followReadings(), [tasks]);
  const { readings, hindrance, shown, open } = state;
  if (hindrance !== null)
    return <Hindered hindrance={hindrance} words={words.readings} onAgain={() => void tasks.readReadingsAgain()} />;
  if (!readings) return <Spinner className="waiting" label={words.home.reading} />;
  const unconfirmed = readings.filter(({ confirmed }) => !confirmed).length;
  const listed = readings.filter(({ number, confirmed }) => shown === "all" || !confirmed || number === open);
  return (
    <>
      <ChoiceGroup
        className="filter"
        ariaLabelledBy="readings-shown"
        options={[
          { key: "unconfirmed", text: words.readings.unconfirmed(unconfirmed) },
          { key: "all", text: words.readings.all(readings.length) },
        ]}
        selectedKey={shown}
        onChange={(_, option) =>
          dispatch({ type: "readingsFiltered", shown: option?.key === "all" ? "all" : "unconfirmed" })
        }
      />
      <span id="readings-shown" className="unseen">
        {words.readings.shown}
      </span>
      {readings.length > 0 && <NotePart {...props} />}
      {listed.length === 0 && <p className="about">{words.readings.allConfirmed}</p>}
      <ul className="reading-list">
        {listed.map((reading) => (
          <ReadingRow
            key={reading.number}
            {...props}
            reading={reading}
            onConfirmed={() =>
              dispatch({ type: "readingOpened", number: nextAfter(readings, reading.number), isNext: true })
            }
          />
        ))}
      </ul>
      <div className="also">
        <p className="about">{words.readings.paperAbout}</p>
        <DefaultButton
          text={words.readings.makePaper}
          disabled={busy !== null}
          onClick={() => void tasks.makeReadingsPaper(roundName(settings.saved))}
        />
      </div>
    </>
  );
}

/** The next that is not confirmed, from the beginning again after the last; null where none is left. */
function nextAfter(readings: readonly ShownReading[], done: number): number | null {
  const open = readings.filter(({ number, confirmed }) => !confirmed && number !== done);
  return (open.find(({ number }) => number > done) ?? open[0])?.number ?? null;
}
