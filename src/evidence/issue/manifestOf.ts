import type { Item, ItemInput, Scheme } from "../../scheme/scheme.js";
import { sheetKey } from "../../workbook/sheetNames.js";
import type { BookContents, CellContents, SheetContents } from "../../xlsx/bookContents.js";
import { columnName } from "../../xlsx/cellAddress.js";
import { cellText } from "../canonical/cellText.js";
import type { FormManifest, InputManifest, SheetManifest } from "./formManifest.js";

/** What is known of an issue beside the form itself. */
export type IssueHead = Omit<FormManifest, "format" | "sheets" | "names">;

/** Cells that hold the manifest, or what is computed from it, cannot be part of it. */
export const proofSheetKey = sheetKey("form", "proof");
const coverKey = sheetKey("form", "cover");
const afterwards = "shortDigest";

/** The manifest of a form, made from what its file says after it was written: so it says what was really issued. */
export function manifestOf(scheme: Scheme, head: IssueHead, book: BookContents): FormManifest {
  const inputs = new Map(
    scheme.items.flatMap((item) =>
      item.inputs.flatMap((input) => input.keys.map((key) => [key, { item, input }] as const)),
    ),
  );
  return {
    format: "scorebook.manifest.1",
    ...head,
    sheets: book.sheets.map((sheet) => sheetManifest(sheet, inputs)),
    names: book.definedNames
      .filter(({ name }) => !name.startsWith("_xlnm."))
      .map(({ name, refersTo, sheetIndex, hidden }) => ({
        name,
        refersTo,
        sheetIndex: sheetIndex === undefined ? null : String(sheetIndex),
        hidden,
      })),
  };
}

type KnownInputs = ReadonlyMap<string, { readonly item: Item; readonly input: ItemInput }>;

function sheetManifest(sheet: SheetContents, known: KnownInputs): SheetManifest {
  const key = keyText(sheet.cells.get("A1"));
  const cells = key === proofSheetKey ? [] : [...sheet.cells];
  const rowKey = (row: number) => keyText(sheet.cells.get(`A${row}`));
  const columnKey = (column: number) => keyText(sheet.cells.get(`${columnName(column)}1`));
  const later = ({ row, column }: CellContents) =>
    key === coverKey && rowKey(row) === afterwards && columnKey(column) === "value";
  const columnOf = new Map<string, number>();
  for (let column = sheet.maxColumn; column > 0; column -= 1) columnOf.set(columnKey(column), column);
  const inputOf = ({ row, column }: CellContents): InputManifest => {
    // the key of an input stands in a hidden column of its row
    const keyColumn = columnOf.get(`${columnKey(column)}Key`);
    const inputKey = keyColumn === undefined ? "" : keyText(sheet.cells.get(`${columnName(keyColumn)}${row}`));
    const found = known.get(inputKey);
    if (found) return inputManifest(inputKey, found.input);
    return {
      key: key === coverKey ? rowKey(row) : `${rowKey(row)}.${columnKey(column)}`,
      kind: "text",
      least: null,
      unit: "",
    };
  };
  return {
    key,
    name: sheet.name,
    state: sheet.state,
    protection: sheet.protection ? Object.fromEntries(sheet.protection) : null,
    hiddenRows: sheet.hiddenRows.map(String),
    hiddenColumns: sheet.hiddenColumns.map(String),
    locked: Object.fromEntries(
      cells.flatMap(([address, cell]) => {
        const text = cell.locked && !later(cell) ? cellText(cell) : "";
        return text === "" ? [] : [[address, text] as const];
      }),
    ),
    inputs: Object.fromEntries(
      cells.flatMap(([address, cell]) => (cell.locked ? [] : [[address, inputOf(cell)] as const])),
    ),
    numberFormats: Object.fromEntries(
      cells.flatMap(([address, { numberFormat }]) =>
        numberFormat === "General" ? [] : [[address, numberFormat] as const],
      ),
    ),
    merges: sheet.merges,
    validations: sheet.validations.map(({ formula1, formula2, ...rest }) => ({
      ...rest,
      formula1: formula1 ?? null,
      formula2: formula2 ?? null,
    })),
    conditionalFormats: sheet.conditionalFormats.map(({ operator, ...rest }) => ({
      ...rest,
      operator: operator ?? null,
    })),
  };
}

const keyText = (cell: CellContents | undefined): string => (cell?.value.kind === "text" ? cell.value.text : "");

const inputManifest = (key: string, { type, unit }: ItemInput): InputManifest => ({
  key,
  kind: type.kind,
  least: type.bounds?.least?.toString() ?? null,
  unit,
});
