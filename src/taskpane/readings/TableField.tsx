import { DefaultButton, TextField } from "office-ui-fabric-react";
import React from "react";
import { useWords } from "../words/words.js";
import type { ParameterProps } from "./ParameterField.js";

interface Props extends ParameterProps {
  readonly kind: "bands" | "grades";
  readonly most: number;
  readonly said: string;
  readonly label: string;
}

/** Pairs, one below the other; rows left empty do not count. */
export function TableField({ draft, onEdit, kind, most, said, label }: Props): React.ReactElement {
  const { readings: words } = useWords();
  const heads = kind === "bands" ? words.bandHeads : words.gradeHeads;
  const names = kind === "bands" ? ([words.upper, words.part] as const) : ([words.from, words.grade] as const);
  const rows = draft.length === 0 ? [["", ""]] : draft;
  const edit = (row: number, column: number, text: string): void =>
    onEdit(
      rows.map((cells, at) =>
        at === row ? [0, 1].map((position) => (position === column ? text : (cells[position] ?? ""))) : cells,
      ),
    );
  return (
    <fieldset className="amounts">
      <legend>{label}</legend>
      <div className="pair about" aria-hidden="true">
        <span>{heads[0]}</span>
        <span>{heads[1]}</span>
      </div>
      {rows.map((cells, row) => (
        <div className="pair" key={row}>
          {names.map((name, column) => (
            <TextField
              key={column}
              ariaLabel={name(row + 1)}
              value={cells[column] ?? ""}
              onChange={(_, text = "") => edit(row, column, text)}
            />
          ))}
        </div>
      ))}
      {said && (
        <p role="alert" className="fault">
          {said}
        </p>
      )}
      {rows.length < most && <DefaultButton text={words.addRow} onClick={() => onEdit([...rows, ["", ""]])} />}
    </fieldset>
  );
}
