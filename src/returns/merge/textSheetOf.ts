import { listFrame, type ListSheet } from "../../workbook/office/sheets/listSheet.js";
import { sheetKey } from "../../workbook/sheetNames.js";
import type { TextSheet } from "./textSheet.js";

export const listKey = (id: string): string => sheetKey("office", id);

/** A list of the office workbook as cells, laid out as listSheet lays it out in a file. */
export function textSheetOf({ name, id, title, note, columns, rows }: ListSheet): TextSheet {
  const width = columns.length + 1;
  const line = (...cells: readonly string[]): readonly string[] =>
    Array.from({ length: width }, (_, at) => cells[at] ?? "");
  return {
    name,
    rows: [
      line(listKey(id), ...columns.map(({ key }) => key)),
      line("", title),
      line("", note),
      line("", ...columns.map(({ head }) => head)),
      ...rows.map(({ key, cells }) => line(key, ...cells)),
    ],
    look: {
      headRow: listFrame.headRow,
      widths: [0, ...columns.map((column) => (column.hidden ? 0 : column.width))],
      hiddenRows: [1, ...rows.flatMap(({ hidden }, at) => (hidden ? [listFrame.firstRow + at] : []))],
    },
  };
}
