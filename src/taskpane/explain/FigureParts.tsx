import { Link } from "office-ui-fabric-react";
import React from "react";
import type { Tasks } from "../shell/tasks.js";
import type { ExplainedFigure } from "./explainWork.js";
import { useWords } from "../words/words.js";

interface Props {
  readonly figure: ExplainedFigure;
  readonly tasks: Tasks;
}

/** What was added up; each part leads to its own score, and so to its explanation. */
export function FigureParts({ figure, tasks }: Props): React.ReactElement {
  const words = useWords();
  const { parts } = figure.explanation;
  return (
    <table className="figures">
      <thead>
        <tr>
          <th scope="col">{words.explain.part}</th>
          <th scope="col" className="number">
            {words.explain.score}
          </th>
          <th scope="col" className="number">
            {words.explain.full}
          </th>
        </tr>
      </thead>
      <tbody>
        {parts.map(({ code, name, score, full }) => (
          <tr key={code}>
            <td>
              <Link onClick={() => void tasks.goToScore(figure.departmentCode, code)}>
                {code} {name}
              </Link>
            </td>
            <td className="number">{score ?? words.explain.noScore}</td>
            <td className="number">{full}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
