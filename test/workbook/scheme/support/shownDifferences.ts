import type { BookContents, CellContents } from "../../../../src/xlsx/bookContents.js";

const shown = (cell: CellContents | undefined): string => {
  const value = cell?.value;
  if (value === undefined || value.kind === "blank") return "";
  return value.kind === "text" || value.kind === "number" ? value.text : JSON.stringify(value);
};

/** Cells that show something else in another copy of a workbook: where, and what in both. */
export const shownDifferences = (book: BookContents, other: BookContents): readonly (readonly string[])[] =>
  book.sheets.flatMap(({ name, cells }) => {
    const same = other.sheets.find((sheet) => sheet.name === name);
    return [...cells].flatMap(([address, cell]) => {
      const [ours, theirs] = [shown(cell), shown(same?.cells.get(address))];
      return ours === theirs ? [] : [[`${name}!${address}`, ours, theirs]];
    });
  });
