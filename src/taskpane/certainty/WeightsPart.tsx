import React, { memo } from "react";
import { weightDefinition } from "../../analysis/certainty/certaintyWords.js";
import { OfficialText } from "../words/OfficialText.js";
import { Bar } from "../kit/Bar.js";
import { Summary } from "../kit/Summary.js";
import { useWords } from "../words/words.js";
import type { CertaintyView } from "./certaintyView.js";

/** The readings on which places hang most first, and those that were not tried, with the reason. */
export const WeightsPart = memo(function WeightsPart({ view }: { readonly view: CertaintyView }): React.ReactElement {
  const { certainty: said, language, official } = useWords();
  const { readings, untried } = view;
  return (
    <section className="card">
      {readings.length === 0 ? (
        <p>{said.noneTried}</p>
      ) : (
        <>
          <details className="about">
            <Summary>{said.weightHead}</Summary>
            <p>
              {weightDefinition[language]}
              {said.stop}
            </p>
          </details>
          <ol className="weights" aria-label={said.readings}>
            {readings.map(({ number, question, weight, share, values, kept }) => (
              <li key={number}>
                <div className="weight-head">
                  <span>{said.reading(number)}</span>
                  <span>{weight === null ? said.none : said.weight(weight)}</span>
                </div>
                {weight !== null && <Bar ratio={share} />}
                <p>
                  <OfficialText text={question} />
                </p>
                {values.map(({ meaning, tried, isProposed }) => (
                  <p key={meaning.zh} className="about">
                    {said.tried(meaning[language], tried[language])}
                    {isProposed ? said.isProposed : ""}
                  </p>
                ))}
                {kept.map((meaning) => (
                  <p key={meaning.zh} className="about">
                    {said.kept(meaning[language])}
                  </p>
                ))}
              </li>
            ))}
          </ol>
        </>
      )}
      {untried.length > 0 && (
        <details>
          <Summary>{said.untriedHead(untried.length)}</Summary>
          <ul className="plain">
            {untried.map(({ number, question, because }) => (
              <li key={number}>{said.told(said.readingOf(number, official(question)), because[language])}</li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
});
