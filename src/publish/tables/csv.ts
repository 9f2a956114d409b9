/** A cell of a flat table: a figure as it is printed, or a text that somebody typed. */
export type Cell = { readonly figure: string } | { readonly text: string };

/** A spreadsheet takes a text that begins so for a formula, in full width too; it is told by a sign before it that it is none. */
const formulaLike = /^[=+\-@＝＋－＠\t\r\n]/u;

const written = (cell: Cell): string => {
  if ("figure" in cell) return cell.figure;
  return formulaLike.test(cell.text) ? `'${cell.text}` : cell.text;
};

const quotedField = (text: string): string =>
  /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;

/** CSV as spreadsheets and programs take it: UTF-8 with the mark that says so, lines that end with CR LF (RFC 4180). */
export function csvBytes(heads: readonly string[], rows: readonly (readonly Cell[])[]): Uint8Array {
  const lines = [heads.map((text) => ({ text })), ...rows].map((cells) =>
    cells.map((cell) => quotedField(written(cell))).join(","),
  );
  return new TextEncoder().encode(`\uFEFF${lines.map((line) => `${line}\r\n`).join("")}`);
}
