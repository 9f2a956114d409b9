import { displayWidth, padEnd, padStart } from "./displayWidth.js";

export interface TextColumn {
  readonly title: string;
  readonly align: "left" | "right";
}

/** Rows under their titles, columns aligned whatever the script; two spaces between them, none at the end. */
export function textTable(columns: readonly TextColumn[], rows: readonly (readonly string[])[]): readonly string[] {
  const widths = columns.map(({ title }, at) =>
    Math.max(displayWidth(title), ...rows.map((row) => displayWidth(row[at] ?? ""))),
  );
  const line = (cells: readonly string[]) =>
    columns
      .map(({ align }, at) => (align === "left" ? padEnd : padStart)(cells[at] ?? "", widths[at] ?? 0))
      .join("  ")
      .trimEnd();
  const rule = "-".repeat(widths.reduce((sum, width) => sum + width, 2 * (columns.length - 1)));
  return [line(columns.map(({ title }) => title)), rule, ...rows.map(line)];
}
