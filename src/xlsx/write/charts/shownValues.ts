import type { AreaDraft, CellDraft, SheetDraft } from "../../draft.js";

/** What the cells of an area hold, in the order in which a chart takes them; undefined where there is nothing. */
export type ShownValues = (sheet: string, area: AreaDraft) => readonly CellDraft["value"][];

/** Only sheets that a chart asks for are gone through. */
export function shownValues(sheets: readonly SheetDraft[]): ShownValues {
  const known = new Map<string, ReadonlyMap<string, CellDraft["value"]>>();
  const valuesOf = (name: string): ReadonlyMap<string, CellDraft["value"]> => {
    const cells = sheets.find((sheet) => sheet.name === name)?.cells ?? [];
    const values = known.get(name) ?? new Map(cells.map(({ row, column, value }) => [`${row} ${column}`, value]));
    known.set(name, values);
    return values;
  };
  return (sheet, { row, column, rowCount, columnCount }) =>
    Array.from({ length: rowCount * columnCount }, (_, at) =>
      valuesOf(sheet).get(`${row + Math.floor(at / columnCount)} ${column + (at % columnCount)}`),
    );
}
