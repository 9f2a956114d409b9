import { Link } from "office-ui-fabric-react";
import React from "react";
import { arithmeticOf } from "../../engine/explain/arithmeticOf.js";
import { clauseWords } from "../../engine/explain/clauseWords.js";
import { OfficialText } from "../words/OfficialText.js";
import type { PartProps } from "../kit/feature.js";
import type { ExplainedFigure } from "./explainWork.js";
import { useWords } from "../words/words.js";
import { CopyText } from "./CopyText.js";
import { FigureFindings } from "./FigureFindings.js";
import { FigureHearing } from "./FigureHearing.js";
import { FigureInputs } from "./FigureInputs.js";
import { FigureOverrides } from "./FigureOverrides.js";
import { FigureParts } from "./FigureParts.js";
import { figureName, quotation } from "./quotation.js";

interface Props extends Pick<PartProps, "tasks" | "dispatch"> {
  readonly figure: ExplainedFigure;
}

/** One figure: what it is, the arithmetic, what it rests on. */
export function FigureCard({ figure, tasks, dispatch }: Props): React.ReactElement {
  const words = useWords();
  const { explanation, department, readings } = figure;
  const { outcome, score, full, kind } = explanation;
  const shown = score === null ? words.explain.noScore : kind === "place" ? words.explain.place(score) : score;
  const showReading = (number: number): void => {
    dispatch({ type: "readingOpened", number });
    dispatch({ type: "shown", screen: "readings" });
  };
  return (
    <article>
      <header className="figure-head">
        <p className="figure-of">{department}</p>
        <h2>{figureName(explanation, words)}</h2>
        <p className="figure-score">
          <span className="figure-number">{shown}</span>
          {full !== null && <span className="figure-full">{words.explain.of(full)}</span>}
          {outcome !== null && <span className={`outcome outcome-${outcome}`}>{words.outcomes[outcome]}</span>}
        </p>
      </header>
      <Part title={words.explain.how}>
        <p>{arithmeticOf(explanation, words.language)}</p>
        {figure.hearing.withoutVeto !== null && (
          <p>
            <strong>{figure.hearing.withoutVeto[words.language]}</strong>
          </p>
        )}
      </Part>
      <FigureHearing figure={figure} tasks={tasks} />
      {explanation.inputs.length > 0 && (
        <Part title={words.explain.inputs}>
          <FigureInputs figure={figure} tasks={tasks} />
        </Part>
      )}
      {explanation.parts.length > 0 && (
        <Part title={words.explain.parts}>
          <FigureParts figure={figure} tasks={tasks} />
        </Part>
      )}
      {figure.overrides.length > 0 && (
        <Part title={words.explain.overrides}>
          <FigureOverrides figure={figure} tasks={tasks} />
        </Part>
      )}
      {figure.findings.length > 0 && (
        <Part title={words.explain.ledger(figure.findings.length)}>
          <FigureFindings figure={figure} tasks={tasks} />
        </Part>
      )}
      {explanation.clause !== "" && (
        <Part title={words.explain.clause}>
          <p>{clauseWords(explanation.clause)}</p>
          {figure.clauseText !== "" && <p className="about">{words.explain.clauseAbout(figure.clauseText)}</p>}
        </Part>
      )}
      {readings.length > 0 && (
        <Part title={words.explain.readings}>
          <ul className="readings">
            {readings.map(({ number, question, reading, confirmed }) => (
              <li key={number}>
                <span className={confirmed ? "mark mark-confirmed" : "mark"}>
                  {confirmed ? words.explain.confirmed : words.explain.unconfirmed}
                </span>
                <strong>
                  {number}. <OfficialText text={question} />
                </strong>
                <br />
                <OfficialText text={reading} />
                {figure.book === "office" && (
                  <>
                    <br />
                    <Link onClick={() => showReading(number)}>{words.explain.toReading(number)}</Link>
                  </>
                )}
              </li>
            ))}
          </ul>
        </Part>
      )}
      <CopyText text={quotation(figure, words)} />
    </article>
  );
}

function Part({ title, children }: { readonly title: string; readonly children: React.ReactNode }): React.ReactElement {
  return (
    <section className="part">
      <h3>{title}</h3>
      {children}
    </section>
  );
}
