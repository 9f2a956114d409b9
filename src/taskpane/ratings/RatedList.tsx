import { Link } from "office-ui-fabric-react";
import React from "react";
import { useWords } from "../words/words.js";
import { cellOf, pairOf } from "./ratingsState.js";
import type { RatingsProps } from "./RatingsScreen.js";

/** All of the list with what stands in the sheet, those that were missing first. */
export function RatedList({ state, table, dispatch }: RatingsProps): React.ReactElement {
  const { ratings, entry } = useWords();
  const { by, order, current } = state;
  const names = new Map([...table.departments, ...table.items].map(({ code, name }) => [code, name]));
  return (
    <section className="part">
      <h2 className="small-head">{ratings.list}</h2>
      <table className="figures rated">
        <thead>
          <tr>
            <th scope="col">{by === "item" ? ratings.department : ratings.item}</th>
            <th scope="col" className="number">
              {ratings.value}
            </th>
            <th scope="col" className="number">
              {ratings.score}
            </th>
          </tr>
        </thead>
        <tbody>
          {order.map((code) => {
            const { department, item } = pairOf(state, code);
            const cell = cellOf(table, department, item);
            return (
              <tr key={code} aria-current={code === current ? "true" : undefined}>
                <td>
                  <Link onClick={() => dispatch({ type: "ratingOpened", current: code })}>
                    {code} {names.get(code) ?? ""}
                  </Link>
                </td>
                <td className="number">
                  {cell?.outcome === "notFilled" ? (
                    <span className="mark">{ratings.missing}</span>
                  ) : cell?.outcome === "invalid" ? (
                    <span className="mark mark-wrong">{ratings.invalid}</span>
                  ) : cell?.outcome === "notApplicable" ? (
                    ratings.notApplicable
                  ) : (
                    cell?.values.filter((value) => value !== "").join(entry.between)
                  )}
                </td>
                <td className="number">{cell?.score ?? entry.none}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}
