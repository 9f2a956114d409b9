import React from "react";
import type { FindingEffect } from "./findingEffect.js";
import { useWords } from "../words/words.js";

/** What the finding would change, before it is recorded. */
export function EffectPart({ effect }: { readonly effect: FindingEffect | "leftOut" | null }): React.ReactElement {
  const { findings } = useWords();
  return (
    <section className="effect" aria-live="polite">
      <h2 className="small-head">{findings.effect}</h2>
      {effect === "leftOut" && <p className="warn">{findings.leftOut}</p>}
      {effect === null && <p className="about">{findings.computing}</p>}
      {effect !== null && effect !== "leftOut" && <Effect effect={effect} />}
    </section>
  );
}

const shownNames = 5;

function Effect({ effect }: { readonly effect: FindingEffect }): React.ReactElement {
  const { findings } = useWords();
  const { score, total, place, placed, overtakenBy, full } = effect;
  const placeText = (at: number | null): string => (at === null ? findings.none : findings.placeOf(at, placed));
  const isSame = score.before === score.after && total.before === total.after;
  return (
    <>
      <table className="figures changes">
        <tbody>
          <ChangeRow
            name={`${effect.code} ${effect.name}`}
            before={score.before ?? findings.none}
            after={`${score.after ?? findings.none} / ${full}`}
          />
          <ChangeRow
            name={findings.total}
            before={total.before ?? findings.none}
            after={total.after ?? findings.none}
          />
          <ChangeRow
            name={findings.place}
            before={place.before === null ? findings.none : String(place.before)}
            after={placeText(place.after)}
          />
        </tbody>
      </table>
      {effect.overridden ? (
        <p className="warn">{findings.overridden}</p>
      ) : (
        isSame && <p className="about">{findings.same}</p>
      )}
      {!isSame && (
        <p>
          {overtakenBy.length === 0
            ? findings.noneOvertaken
            : findings.overtaken(
                overtakenBy.length,
                overtakenBy
                  .slice(0, shownNames)
                  .map(({ name }) => name)
                  .join("、"),
              )}
        </p>
      )}
      {effect.rowsBefore > 0 && <p className="about">{findings.already(effect.rowsBefore)}</p>}
    </>
  );
}

function ChangeRow({
  name,
  before,
  after,
}: {
  readonly name: string;
  readonly before: string;
  readonly after: string;
}): React.ReactElement {
  const { findings } = useWords();
  return (
    <tr>
      <th scope="row">{name}</th>
      <td className="number">
        {before}{" "}
        <span aria-label={findings.to} role="img">
          →
        </span>{" "}
        {after}
      </td>
    </tr>
  );
}
