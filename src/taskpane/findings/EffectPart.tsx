import React from "react";
import { EffectTable, isSameScore } from "../entry/EffectTable.js";
import type { FindingEffect } from "./findingEffect.js";
import { useWords } from "../words/words.js";

interface Props {
  readonly effect: FindingEffect | "leftOut" | null;
  /** What has to be put right first; "" where nothing is wrong. */
  readonly hindered: string;
}

/** What the finding would change, before it is recorded. */
export function EffectPart({ effect, hindered }: Props): React.ReactElement {
  const { findings } = useWords();
  return (
    <section className="effect" aria-live="polite">
      <h2 className="small-head">{findings.effect}</h2>
      {effect === "leftOut" && <p className="warn">{findings.leftOut}</p>}
      {effect === null && <p className="about">{hindered || findings.computing}</p>}
      {effect !== null && effect !== "leftOut" && <Effect effect={effect} />}
    </section>
  );
}

function Effect({ effect }: { readonly effect: FindingEffect }): React.ReactElement {
  const { findings } = useWords();
  return (
    <>
      <EffectTable effect={effect} />
      {effect.overridden ? (
        <p className="warn">{findings.overridden}</p>
      ) : (
        isSameScore(effect) && <p className="about">{findings.same}</p>
      )}
      {effect.rowsBefore > 0 && <p className="about">{findings.already(effect.rowsBefore)}</p>}
    </>
  );
}
