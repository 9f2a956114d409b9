import React from "react";
import type { ExplainedPart } from "../../engine/explanation.js";
import { useWords } from "../words/words.js";

/** What was added up. */
export function FigureParts({ parts }: { readonly parts: readonly ExplainedPart[] }): React.ReactElement {
  const words = useWords();
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
              {code} {name}
            </td>
            <td className="number">{score ?? words.explain.noScore}</td>
            <td className="number">{full}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
