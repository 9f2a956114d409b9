import React from "react";
import type { ShownAdvice } from "./fillWork.js";
import { useWords } from "../words/words.js";
import { arithmeticOf } from "../../engine/explain/arithmeticOf.js";

/** What the selected row asks for, what it scores now, and what would change that. */
export function AdviceCard({ shown }: { readonly shown: ShownAdvice | null }): React.ReactElement {
  const { fill, language } = useWords();
  if (!shown)
    return (
      <section className="card">
        <h2>{fill.selected}</h2>
        <p className="about">{fill.noItem}</p>
      </section>
    );
  const { advice, leftOut } = shown;
  const { score, scored, changes, left, explanation } = advice;
  return (
    <section className="card advice" aria-live="polite">
      <h2>
        {advice.code}　{advice.name}
      </h2>
      {leftOut !== null ? (
        <p className="about">{fill.leftOut(leftOut)}</p>
      ) : (
        <>
          <p className="figure-score">
            <span className="about">{fill.score}</span>
            <span className="figure-number">{score ?? "—"}</span>
            {scored.full !== null && <span className="figure-full">{fill.of(scored.full)}</span>}
          </p>
          <p>{arithmeticOf(explanation, language)}</p>
        </>
      )}
      <Told head={fill.scoring} text={advice.scoring[language]} />
      <Told head={fill.about} text={advice.about} />
      <Told head={fill.evidence} text={advice.evidence} />
      {leftOut === null && changes.length > 0 && (
        <div>
          <h3>{fill.changes}</h3>
          <ul className="left-cells">
            {changes.map((change) => (
              <li key={change.change[language]}>
                {change.change[language]}：{fill.becomes(change.score ?? "—", signed(change.difference))}
              </li>
            ))}
          </ul>
        </div>
      )}
      {leftOut === null && left && <p>{left.findings === 0 ? fill.noneLeft : fill.left(left.points, left.findings)}</p>}
      <Told head={fill.clause} text={advice.clause.replaceAll("/", " › ")} />
    </section>
  );
}

const signed = (difference: string | null): string => {
  if (difference === null) return "—";
  return difference.startsWith("-") ? `−${difference.slice(1)}` : `+${difference}`;
};

const Told = ({ head, text }: { readonly head: string; readonly text: string }): React.ReactElement => (
  <div>
    <h3>{head}</h3>
    <p>{text}</p>
  </div>
);
