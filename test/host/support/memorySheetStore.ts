import type { SheetStore, StoreOperation } from "../../../src/returns/merge/sheetStore.js";
import type { TextSheet } from "../../../src/returns/merge/textSheet.js";
import { StoreFault } from "../../../src/returns/merge/sheetStore.js";
import type { BookContents, CellContents, CellValue, SheetContents } from "../../../src/xlsx/bookContents.js";
import { addressText } from "../../../src/xlsx/cellAddress.js";

/** The port of a merge, over a workbook in memory. */
export function memorySheetStore(
  current: () => BookContents,
  become: (book: BookContents, changed: string | null) => void,
  lists: {
    readonly read: (key: string) => TextSheet | null;
    readonly put: (key: string, text: TextSheet | null) => void;
  },
): SheetStore {
  const sheetNamed = (name: string): SheetContents => {
    const sheet = current().sheets.find((one) => one.name === name);
    if (!sheet) throw new StoreFault("hard", name, { zh: `no sheet ${name}`, en: `no sheet ${name}` });
    return sheet;
  };
  return {
    sheets: async () => current().sheets.map(({ name }) => name),
    usedSize: async (name) => {
      const cells = [...sheetNamed(name).cells.values()];
      return {
        rowCount: Math.max(0, ...cells.map(({ row }) => row)),
        columnCount: Math.max(0, ...cells.map(({ column }) => column)),
      };
    },
    read: async (name, { row, column, rowCount, columnCount }) => {
      const { cells } = sheetNamed(name);
      return Array.from({ length: rowCount }, (_, down) =>
        Array.from(
          { length: columnCount },
          (__, across): CellValue => cells.get(addressText(row + down, column + across))?.value ?? { kind: "blank" },
        ),
      );
    },
    nameOf: async (wanted) => current().definedNames.find(({ name }) => name === wanted)?.refersTo ?? null,
    readTextSheet: async (key) => lists.read(key),
    apply: async (operations) => {
      for (const operation of operations) {
        if (operation.op === "putTextSheet") {
          lists.put(operation.key, operation.text);
          continue;
        }
        const added = operation.op === "addSheet" || operation.op === "deleteSheet";
        become(afterwards(current(), operation), added || !("sheet" in operation) ? null : operation.sheet);
      }
    },
    pause: async () => undefined,
  };
}

function afterwards(
  book: BookContents,
  operation: Exclude<StoreOperation, { readonly op: "putTextSheet" }>,
): BookContents {
  switch (operation.op) {
    case "addSheet":
      return { ...book, sheets: [...book.sheets, emptySheet(operation.sheet, operation.visibility)] };
    case "deleteSheet":
      return { ...book, sheets: book.sheets.filter(({ name }) => name !== operation.sheet) };
    case "write":
      return {
        ...book,
        sheets: book.sheets.map((sheet) =>
          sheet.name === operation.sheet ? written(sheet, operation.row, operation.column, operation.values) : sheet,
        ),
      };
    case "setName":
      return {
        ...book,
        definedNames: [
          ...withoutName(book, operation.name),
          { name: operation.name, refersTo: operation.refersTo, sheetIndex: undefined, hidden: false },
        ],
      };
    case "deleteName":
      return { ...book, definedNames: withoutName(book, operation.name) };
  }
}

const withoutName = ({ definedNames }: BookContents, gone: string) => definedNames.filter(({ name }) => name !== gone);

export const emptySheet = (name: string, state: SheetContents["state"]): SheetContents => ({
  name,
  part: "",
  state,
  cells: new Map(),
  merges: [],
  validations: [],
  conditionalFormats: [],
  hyperlinks: [],
  protection: undefined,
  hiddenRows: [],
  hiddenColumns: [],
  unlistedRowsHidden: false,
  hasComments: false,
  rowCount: 0,
  maxColumn: 0,
});

export function written(
  sheet: SheetContents,
  row: number,
  column: number,
  values: readonly (readonly CellValue[])[],
): SheetContents {
  const cells = new Map(sheet.cells);
  values.forEach((line, down) =>
    line.forEach((value, across) => {
      const place = { row: row + down, column: column + across };
      const address = addressText(place.row, place.column);
      if (value.kind === "blank") cells.delete(address);
      else cells.set(address, { ...blankCell, ...cells.get(address), ...place, value, formula: undefined });
    }),
  );
  return { ...sheet, cells };
}

const blankCell: Omit<CellContents, "row" | "column" | "value" | "formula"> = {
  formulaKind: undefined,
  formulaRange: undefined,
  numberFormat: "General",
  locked: false,
  styleIndex: 0,
};
