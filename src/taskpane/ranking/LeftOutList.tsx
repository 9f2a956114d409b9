import React from "react";
import type { Standings } from "../../analysis/standing/standings.js";
import { useWords } from "../words/words.js";

/** The departments that are kept and not assessed, each with the reason that was written. */
export function LeftOutList({ leftOut }: Pick<Standings, "leftOut">): React.ReactElement | null {
  const { ranking } = useWords();
  if (leftOut.length === 0) return null;
  return (
    <section className="part">
      <h2 className="small-head">{ranking.leftOut(leftOut.length)}</h2>
      <ul className="reasons">
        {leftOut.map(({ code, name, because }) => (
          <li key={code}>{ranking.leftOutOf(code, name, because)}</li>
        ))}
      </ul>
    </section>
  );
}
