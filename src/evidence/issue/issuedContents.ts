import type { BookContents, CellContents, SheetContents } from "../../xlsx/bookContents.js";
import { addressText, parseAddress } from "../../xlsx/cellAddress.js";
import { cellOfText } from "../canonical/cellText.js";
import type { FormManifest, SheetManifest } from "./formManifest.js";

/**
 * The form that a manifest describes, as it would be read from the file: what a returned form is compared with.
 * Input cells are blank, formulas have no cached values; the sheet that carries the proof has only its key.
 */
export const issuedContents = ({ sheets, names }: FormManifest): BookContents => ({
  date1904: false,
  sheets: sheets.map(sheetContents),
  definedNames: names.map(({ name, refersTo, sheetIndex, hidden }) => ({
    name,
    refersTo,
    sheetIndex: sheetIndex === null ? undefined : Number(sheetIndex),
    hidden,
  })),
  customProperties: new Map(),
  customXml: [],
  appName: undefined,
  workbookProtection: undefined,
});

/** A sheet that was made before, with the texts that it was made of. */
interface KnownSheet {
  readonly contents: SheetContents;
  readonly locked: SheetManifest["locked"];
}

/** By all that a sheet's manifest says but the texts of its cells: sixty forms differ in a name and a number. */
const known = new Map<string, KnownSheet>();
const mostKnown = 16;

function sheetContents(sheet: SheetManifest, at: number): SheetContents {
  const { locked, ...frame } = sheet;
  const key = JSON.stringify([at, frame, Object.keys(locked)]);
  const like = known.get(key);
  if (like) return withTexts(like, locked);
  const contents = madeContents(sheet, at);
  known.set(key, { contents, locked });
  const [oldest] = known.keys();
  if (known.size > mostKnown && oldest !== undefined) known.delete(oldest);
  return contents;
}

function withTexts(like: KnownSheet, locked: SheetManifest["locked"]): SheetContents {
  const changed = Object.keys(locked).filter((address) => locked[address] !== like.locked[address]);
  if (changed.length === 0) return like.contents;
  const cells = new Map(like.contents.cells);
  for (const address of changed) {
    const cell = cells.get(address);
    if (cell) cells.set(address, { ...cell, ...saidBy(locked[address] ?? "") });
  }
  return { ...like.contents, cells };
}

function saidBy(text: string): Pick<CellContents, "value" | "formula" | "formulaKind"> {
  const { formula, value } = cellOfText(text);
  return { value, formula, formulaKind: formula === undefined ? undefined : "normal" };
}

function madeContents(sheet: SheetManifest, at: number): SheetContents {
  const cells = cellsOf(sheet);
  return {
    name: sheet.name,
    part: `xl/worksheets/sheet${at + 1}.xml`,
    state: sheet.state,
    cells: new Map(cells.map((cell) => [addressText(cell.row, cell.column), cell])),
    merges: sheet.merges,
    validations: sheet.validations.map(({ formula1, formula2, ...rest }) => ({
      ...rest,
      formula1: formula1 ?? undefined,
      formula2: formula2 ?? undefined,
    })),
    conditionalFormats: sheet.conditionalFormats.map(({ operator, ...rest }) => ({
      ...rest,
      operator: operator ?? undefined,
    })),
    hyperlinks: [],
    protection: sheet.protection === null ? undefined : new Map(Object.entries(sheet.protection)),
    hiddenRows: sheet.hiddenRows.map(Number),
    hiddenColumns: sheet.hiddenColumns.map(Number),
    unlistedRowsHidden: false,
    hasComments: false,
    rowCount: cells.reduce((most, { row }) => Math.max(most, row), 0),
    maxColumn: cells.reduce((most, { column }) => Math.max(most, column), 0),
  };
}

function cellsOf({ key, locked, inputs, numberFormats }: SheetManifest): readonly CellContents[] {
  const contents = new Map(Object.entries(locked));
  // a sheet whose cells are not listed still has the key by which it is found
  if (key !== "" && !contents.has("A1")) contents.set("A1", `'${key}`);
  const formats = new Map(Object.entries(numberFormats));
  const addresses = new Set([...contents.keys(), ...Object.keys(inputs), ...formats.keys()]);
  const unlocked = new Set(Object.keys(inputs));
  return [...addresses]
    .flatMap((address): readonly CellContents[] => {
      const place = parseAddress(address);
      if (!place) return [];
      const { value, formula, formulaKind } = saidBy(contents.get(address) ?? "");
      // spelled out as the reader does it: cells of one shape are compared twice as fast
      return [
        {
          row: place.row,
          column: place.column,
          value,
          formula,
          formulaKind,
          formulaRange: undefined,
          numberFormat: formats.get(address) ?? "General",
          locked: !unlocked.has(address),
          styleIndex: 0,
        },
      ];
    })
    .sort((a, b) => a.row - b.row || a.column - b.column);
}
