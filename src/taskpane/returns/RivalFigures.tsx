import React from "react";
import type { RivalFigure } from "../../returns/check/checkedReturn.js";
import { useWords } from "../words/words.js";

/** Where the forms differ: a row for each figure, a column for each form. */
export function RivalFigures({ figures }: { readonly figures: readonly RivalFigure[] }): React.ReactElement {
  const { returns } = useWords();
  const files = figures[0]?.values.map(({ file }) => file) ?? [];
  return (
    <table className="figures rival-figures">
      <caption className="about">{returns.rivalFigures(figures.length)}</caption>
      <thead>
        <tr>
          <th scope="col">{returns.rivalItem}</th>
          <th scope="col">{returns.rivalInput}</th>
          {files.map((file, at) => (
            <th key={at} scope="col">
              {file}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {figures.map(({ key, name, place, values }) => (
          <tr key={key}>
            <th scope="row">{name.item}</th>
            <th scope="row">
              {name.label} <span className="total-label">{place}</span>
            </th>
            {values.map(({ shown }, at) => (
              <td key={at}>{shown === "" ? returns.blank : shown}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
