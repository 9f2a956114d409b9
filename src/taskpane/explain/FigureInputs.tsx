import { Link } from "office-ui-fabric-react";
import React from "react";
import type { Tasks } from "../shell/tasks.js";
import type { ExplainedFigure } from "./explainWork.js";
import { useWords } from "../words/words.js";

interface Props {
  readonly figure: ExplainedFigure;
  readonly tasks: Tasks;
}

/** The inputs with their values; each value leads to the cell that it comes from. */
export function FigureInputs({ figure: { explanation, places }, tasks }: Props): React.ReactElement {
  const words = useWords();
  return (
    <table className="figures">
      <thead>
        <tr>
          <th scope="col">{words.explain.input}</th>
          <th scope="col" className="number">
            {words.explain.value}
          </th>
        </tr>
      </thead>
      <tbody>
        {explanation.inputs.map(({ key, label, unit, value }) => {
          const place = places[key];
          const text = value === "" ? words.explain.blank : `${value}${unit && ` ${unit}`}`;
          return (
            <tr key={key}>
              <td>{label}</td>
              <td className="number">
                {place === undefined ? (
                  text
                ) : (
                  <Link title={words.explain.goTo(place)} onClick={() => void tasks.goTo(place)}>
                    {text}
                  </Link>
                )}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
