import React from "react";
import type { DepartmentCard } from "../../analysis/standing/departmentCard.js";
import { Bar } from "../kit/Bar.js";
import { useWords } from "../words/words.js";

/** Who it is, the total, the place and the sections. */
export function CardHead({ card }: { readonly card: DepartmentCard }): React.ReactElement {
  const { card: words, ranking } = useWords();
  return (
    <header className="figure-head">
      <p className="figure-of">{card.code}</p>
      <h2>{card.name}</h2>
      <p className="figure-score">
        <span className="figure-number">{card.total ?? ranking.none}</span>
        <span className="figure-full">{words.points}</span>
        {(card.grade !== "" || card.vetoed) && (
          <span className={`outcome outcome-${card.vetoed ? "vetoed" : "scored"}`}>
            {card.vetoed ? ranking.vetoed : card.grade}
          </span>
        )}
      </p>
      <p className="about">{card.place === null ? words.noPlace : words.place(card.place, card.placed)}</p>
      <table className="figures sections">
        <thead className="unseen">
          <tr>
            <th scope="col">{words.section}</th>
            <th scope="col">{words.score}</th>
          </tr>
        </thead>
        <tbody>
          {card.sections.map(({ code, name, score, full, ratio, state }) => (
            <tr key={code}>
              <th scope="row">
                {name}
                <Bar ratio={ratio} />
              </th>
              <td className="number">
                {state === "scored" ? words.scoreOf(score ?? ranking.none, full) : ranking.states[state]}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </header>
  );
}
