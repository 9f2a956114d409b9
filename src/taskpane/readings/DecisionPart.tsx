import React from "react";
import type { ChangeEffect } from "../../analysis/effects/changeEffect.js";
import type { DecisionEffect } from "./readingsWork.js";
import { useWords } from "../words/words.js";
import { ChangeTable } from "./ChangeTable.js";

/** Whose results the decision would change, before it is made. */
export function DecisionPart({ effect }: { readonly effect: DecisionEffect | null }): React.ReactElement | null {
  const { readings: words } = useWords();
  if (effect?.kind === "faults") return null;
  return (
    <section className="effect" aria-live="polite">
      <h2 className="small-head">{words.effect}</h2>
      {effect ? <ToldEffect effect={effect.effect} /> : <p className="about">{words.computing}</p>}
    </section>
  );
}

/** Whose results change, the largest change first said. */
export function ToldEffect({ effect }: { readonly effect: ChangeEffect }): React.ReactElement {
  const { readings: words } = useWords();
  const { changed, unchanged } = effect;
  if (changed.length === 0) return <p>{words.nobody}</p>;
  const largest = [...changed].sort((a, b) => size(b.difference) - size(a.difference))[0];
  return (
    <>
      <p>{words.changes(changed.length, unchanged)}</p>
      {largest && size(largest.difference) > 0 && (
        <p className="about">{words.largest(largest.name, signed(largest.difference ?? ""))}</p>
      )}
      <ChangeTable changed={changed} />
    </>
  );
}

const size = (difference: string | null): number => Math.abs(Number(difference ?? 0));
const signed = (difference: string): string =>
  difference.startsWith("-") ? `−${difference.slice(1)}` : `+${difference}`;
