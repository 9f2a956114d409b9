import React, { memo } from "react";
import type { Standing } from "../../analysis/standing/standings.js";
import { Bar } from "../kit/Bar.js";
import type { Action } from "../shell/paneState.js";
import { useWords } from "../words/words.js";
import type { RankingColumn } from "./rankingState.js";
import { SortHeader } from "./SortHeader.js";

interface Props {
  readonly rows: readonly Standing[];
  readonly sections: readonly { readonly code: string; readonly name: string }[];
  readonly sortedBy: RankingColumn;
  readonly descending: boolean;
  readonly dispatch: (action: Action) => void;
  readonly onOpen: (code: string) => void;
}

/**
 * The ranking: two lines for each department, because 320 px hold no seven columns. The rows are laid out as
 * grids, which takes their meaning away from tables: the roles give it back.
 */
export function RankingTable({ rows, sections, sortedBy, descending, dispatch, onOpen }: Props): React.ReactElement {
  const { ranking } = useWords();
  const header = (column: RankingColumn, area: string, name: string) => (
    <SortHeader
      key={column}
      name={name}
      area={area}
      sorted={column !== sortedBy ? "none" : descending ? "descending" : "ascending"}
      onSort={() => dispatch({ type: "rankingSorted", column })}
    />
  );
  return (
    <table role="table" className="ranking" aria-label={ranking.table}>
      <thead role="rowgroup">
        <tr role="row">
          {header("place", "place", ranking.place)}
          {header("name", "name", ranking.name)}
          {header("total", "total", ranking.total)}
          {header("grade", "grade", ranking.grade)}
          {sections.map(({ code, name }, at) => header(`section ${code}`, sectionArea(at), name))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map((row) => (
          <RankingRow key={row.code} row={row} onOpen={onOpen} />
        ))}
      </tbody>
    </table>
  );
}

/** Three sections stand side by side; further ones in lines below them. */
const sectionArea = (at: number): string =>
  `section${(at % 3) + 1}${at < 3 ? "" : ` at-line${Math.min(6, Math.floor(at / 3) + 2)}`}`;

/** Three hundred of them are drawn: a row is redrawn only when its figures change. */
const RankingRow = memo(function RankingRow({
  row,
  onOpen,
}: {
  readonly row: Standing;
  readonly onOpen: (code: string) => void;
}): React.ReactElement {
  const { ranking } = useWords();
  return (
    <tr role="row" onClick={() => onOpen(row.code)}>
      <td role="cell" className="at-place">
        {row.place ?? ranking.none}
      </td>
      <td role="cell" className="at-name">
        <button type="button" className="link" aria-label={ranking.open(row.name)}>
          {row.name}
        </button>
      </td>
      <td role="cell" className="at-total">
        {row.total ?? ranking.none}
      </td>
      <td role="cell" className="at-grade">
        {row.vetoed ? ranking.vetoed : row.grade}
      </td>
      {row.sections.map(({ code, score, ratio, state }, at) => (
        <td role="cell" key={code} className={`at-${sectionArea(at)}`}>
          {state === "scored" ? score : ranking.states[state]}
          <Bar ratio={ratio} />
        </td>
      ))}
    </tr>
  );
});
