import type { BookContents } from "../../../xlsx/bookContents.js";
import { readListSheet, type ReadListRow } from "../../lists/readListSheet.js";
import type { ListColumn, ListRow, ListSheet } from "./listSheet.js";

/** What a list sheet is, whatever stands in it. */
export interface KeyedListHead<Key extends string> extends Pick<ListSheet, "name" | "id" | "title" | "note"> {
  /** Heading and width by key, in their order; hidden ones are for programs only. */
  readonly columns: Readonly<Record<Key, readonly [head: string, width: number, hidden?: "hidden"]>>;
}

export interface KeyedListRow<Key extends string> {
  readonly key: string;
  /** By the column's key; blank where absent. */
  readonly cells: Readonly<Partial<Record<Key, string>>>;
  /** Parts of a long text, in hidden columns "data.1", "data.2", … behind the others. */
  readonly chunks?: readonly string[];
  readonly hidden?: true;
}

/** A list sheet whose cells are written and read by the keys of their columns, never by their order. */
export interface KeyedList<Key extends string> {
  readonly sheetOf: (rows: readonly KeyedListRow<Key>[]) => ListSheet;
  /** Null when the workbook has no such sheet. @throws WorkbookError when there are two, or keys repeat */
  readonly rowsIn: (book: BookContents) => readonly ReadListRow[] | null;
  /** The rows of a workbook as they can be written again, without chunks. */
  readonly keptIn: (book: BookContents) => readonly KeyedListRow<Key>[];
}

export function keyedList<Key extends string>({ columns, ...head }: KeyedListHead<Key>): KeyedList<Key> {
  const keys = Object.keys(columns) as Key[];
  const shown = keys.map((key): ListColumn => {
    const [title, width, hidden] = columns[key];
    return { key, head: title, width, ...(hidden && { hidden: true }) };
  });
  const rowsIn = (book: BookContents) => readListSheet(book, head.id);
  return {
    rowsIn,
    keptIn: (book) =>
      (rowsIn(book) ?? []).map(({ key, cell }) => ({
        key,
        cells: Object.fromEntries(keys.map((column) => [column, cell(column)])) as Record<Key, string>,
      })),
    sheetOf: (rows) => {
      const most = rows.reduce((count, { chunks = [] }) => Math.max(count, chunks.length), 0);
      const data = Array.from({ length: most }, (_, at): ListColumn => ({
        key: `data.${at + 1}`,
        head: "数据",
        width: 10,
        hidden: true,
      }));
      return {
        ...head,
        columns: [...shown, ...data],
        rows: rows.map(({ key, cells, chunks = [], hidden }): ListRow => ({
          key,
          cells: [...keys.map((column) => cells[column] ?? ""), ...chunks],
          ...(hidden && { hidden }),
        })),
      };
    },
  };
}
