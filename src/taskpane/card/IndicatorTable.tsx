import { Link } from "office-ui-fabric-react";
import React from "react";
import type { CardIndicator } from "../../analysis/standing/departmentCard.js";
import { Bar } from "../kit/Bar.js";
import type { Tasks } from "../shell/tasks.js";
import { useWords } from "../words/words.js";

interface Props {
  readonly department: string;
  readonly indicators: readonly CardIndicator[];
  readonly tasks: Tasks;
}

/** Scores against the mean (the mark in the bar) and the best; each name leads to its cell in 得分. */
export function IndicatorTable({ department, indicators, tasks }: Props): React.ReactElement {
  const { card, ranking } = useWords();
  return (
    <table className="figures indicators">
      <thead>
        <tr>
          <th scope="col">{card.indicator}</th>
          <th scope="col" className="number">
            {card.score}
          </th>
          <th scope="col" className="number">
            {card.mean}
          </th>
          <th scope="col" className="number">
            {card.best}
          </th>
        </tr>
      </thead>
      <tbody>
        {indicators.map(({ code, name, kind, score, mean, best, ratio, meanRatio }) => (
          <tr key={code} className={`of-${kind}`}>
            <th scope="row">
              <Link onClick={() => void tasks.goToScore(department, code)}>{`${code} ${name}`}</Link>
              <Bar ratio={ratio} mark={meanRatio} />
            </th>
            <td className="number">{score ?? ranking.none}</td>
            <td className="number">{mean ?? ranking.none}</td>
            <td className="number">{best ?? ranking.none}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
