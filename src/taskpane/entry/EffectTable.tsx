import React from "react";
import type { EntryEffect } from "../../analysis/effects/entryEffect.js";
import { useWords } from "../words/words.js";

const shownNames = 5;

/** Score, total and place before and after, and who comes before whom then. */
export function EffectTable({ effect }: { readonly effect: EntryEffect }): React.ReactElement {
  const { entry } = useWords();
  const { score, total, place, placed, overtakenBy, overtakes, full } = effect;
  const placeText = (at: number | null): string => (at === null ? entry.none : entry.placeOf(at, placed));
  const names = (all: EntryEffect["overtakenBy"]): string =>
    all
      .slice(0, shownNames)
      .map(({ name }) => name)
      .join(entry.between);
  return (
    <>
      <table className="figures changes">
        <tbody>
          <ChangeRow
            name={`${effect.code} ${effect.name}`}
            before={score.before ?? entry.none}
            after={`${score.after ?? entry.none} / ${full}`}
          />
          <ChangeRow name={entry.total} before={total.before ?? entry.none} after={total.after ?? entry.none} />
          <ChangeRow
            name={entry.place}
            before={place.before === null ? entry.none : String(place.before)}
            after={placeText(place.after)}
          />
        </tbody>
      </table>
      {!isSameScore(effect) && overtakenBy.length > 0 && (
        <p>{entry.overtaken(overtakenBy.length, names(overtakenBy))}</p>
      )}
      {!isSameScore(effect) && overtakes.length > 0 && <p>{entry.overtakes(overtakes.length, names(overtakes))}</p>}
      {!isSameScore(effect) && overtakenBy.length + overtakes.length === 0 && <p>{entry.noneOvertaken}</p>}
    </>
  );
}

export const isSameScore = ({ score, total }: EntryEffect): boolean =>
  score.before === score.after && total.before === total.after;

function ChangeRow({
  name,
  before,
  after,
}: {
  readonly name: string;
  readonly before: string;
  readonly after: string;
}): React.ReactElement {
  const { entry } = useWords();
  return (
    <tr>
      <th scope="row">{name}</th>
      <td className="number">
        {before}{" "}
        <span aria-label={entry.to} role="img">
          →
        </span>{" "}
        {after}
      </td>
    </tr>
  );
}
