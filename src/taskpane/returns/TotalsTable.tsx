import React from "react";
import type { InputName } from "../../scheme/inputNames.js";
import type { ControlTotal } from "../../returns/settle/controlTotals.js";
import { Summary } from "../kit/Summary.js";
import { useWords } from "../words/words.js";

interface Props {
  readonly totals: readonly ControlTotal[];
  readonly names: Readonly<Record<string, InputName>>;
}

/** The control totals per input: what came in, what of it is merged, and what 自报 holds afterwards. */
export function TotalsTable({ totals, names }: Props): React.ReactElement {
  const { returns } = useWords();
  return (
    <details className="totals">
      <Summary>{returns.totals}</Summary>
      <p className="about">{returns.totalsAbout}</p>
      <table className="figures">
        <thead>
          <tr>
            <th scope="col">{returns.input}</th>
            <th scope="col" className="number">
              {returns.received}
            </th>
            <th scope="col" className="number">
              {returns.taken}
            </th>
            <th scope="col" className="number">
              {returns.after}
            </th>
          </tr>
        </thead>
        <tbody>
          {totals.map(({ key, received, merged, after }) => (
            <tr key={key}>
              <th scope="row">
                {names[key]?.item ?? key} <span className="total-label">{names[key]?.label}</span>
              </th>
              {[received, merged, after].map(({ filled, sum }, at) => (
                <td key={at} className="number">
                  {filled}
                  <br />
                  {sum}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
