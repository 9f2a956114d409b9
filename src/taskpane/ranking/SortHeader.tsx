import React from "react";

interface Props {
  readonly name: string;
  readonly area: string;
  readonly sorted: "ascending" | "descending" | "none";
  readonly onSort: () => void;
}

/** The heading of a column that sorts the table by it. */
export const SortHeader = ({ name, area, sorted, onSort }: Props): React.ReactElement => (
  <th role="columnheader" scope="col" className={`at-${area}`} aria-sort={sorted}>
    <button type="button" className="sort" onClick={onSort}>
      {name}
      <span className="sort-mark" aria-hidden="true">
        {sorted === "ascending" ? "▲" : sorted === "descending" ? "▼" : ""}
      </span>
    </button>
  </th>
);
