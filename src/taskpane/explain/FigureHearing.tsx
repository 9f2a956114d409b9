import { Link } from "office-ui-fabric-react";
import React from "react";
import { Summary } from "../kit/Summary.js";
import type { Tasks } from "../shell/tasks.js";
import { useWords } from "../words/words.js";
import type { ExplainedFigure } from "./explainWork.js";

interface Props {
  readonly figure: ExplainedFigure;
  readonly tasks: Tasks;
}

/** Who stands next to a place, and the list behind a figure that compares departments. */
export function FigureHearing({ figure, tasks }: Props): React.ReactElement {
  const { explain, language } = useWords();
  const { neighbours, lists } = figure.hearing;
  const { code } = figure.explanation;
  return (
    <>
      {neighbours.length > 0 && (
        <section className="part">
          <h3>{explain.neighbours}</h3>
          <table className="figures">
            <thead>
              <tr>
                <th scope="col">{explain.neighbourPlace}</th>
                <th scope="col">{explain.neighbour}</th>
                <th scope="col" className="number">
                  {explain.total}
                </th>
                <th scope="col" className="number">
                  {explain.gap}
                </th>
              </tr>
            </thead>
            <tbody>
              {neighbours.map(({ code: other, name, place, total, gap }) => (
                <tr key={other}>
                  <td>{place}</td>
                  <td>
                    <Link onClick={() => void tasks.goToScore(other, "total")}>{name}</Link>
                  </td>
                  <td className="number">{total}</td>
                  <td className="number">{gap ?? explain.vetoDecides}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
      {lists.map(({ title, rows }) => (
        <section key={title.zh} className="part">
          <details>
            <Summary>{explain.rankedBy(title[language], rows.length)}</Summary>
            <table className="figures">
              <thead>
                <tr>
                  <th scope="col">{explain.neighbourPlace}</th>
                  <th scope="col">{explain.neighbour}</th>
                  <th scope="col" className="number">
                    {explain.rankedValue}
                  </th>
                </tr>
              </thead>
              <tbody>
                {rows.map(({ code: other, name, value, place, isOwn }) => (
                  <tr key={other} className={isOwn ? "own-row" : undefined} aria-current={isOwn ? "true" : undefined}>
                    <td>{place}</td>
                    <td>
                      {isOwn ? (
                        <strong>
                          {name}（{explain.own}）
                        </strong>
                      ) : (
                        <Link onClick={() => void tasks.goToScore(other, code)}>{name}</Link>
                      )}
                    </td>
                    <td className="number">{value}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </details>
        </section>
      ))}
    </>
  );
}
