import React from "react";
import { ToldEffect } from "../readings/DecisionPart.js";
import type { RosterEffect } from "./rosterWork.js";
import { useWords } from "../words/words.js";

/** Whose results a change would change, before it is made, or why it cannot be made. */
export function RosterEffectPart({
  head,
  effect,
}: {
  readonly head: string;
  readonly effect: RosterEffect | null;
}): React.ReactElement {
  const { readings: words, language } = useWords();
  return (
    <section className="effect" aria-live="polite">
      <h3 className="small-head">{head}</h3>
      {effect === null && <p className="about">{words.computing}</p>}
      {effect?.kind === "fault" && <p className="fault">{effect.fault[language]}</p>}
      {effect?.kind === "effect" && <ToldEffect effect={effect.effect} />}
    </section>
  );
}
