import { isOn, wholeNumber } from "../xml/attributes.js";
import type { CellContents } from "../bookContents.js";
import type { CellContext } from "./cellContext.js";
import { addressText, lastColumn, lastRow, parseAddress, rowNumber } from "../cellAddress.js";
import { type CellFormula, FormulaReader } from "./cellFormula.js";
import { cellValue } from "./cellValue.js";
import { damaged, type Place, refuse } from "../refusal.js";
import { richTextReader } from "./richText.js";
import { type ElementReader, noText, plainText, type XmlElement } from "../xml/xmlEvents.js";

/** The cells of a sheet while it is read. */
export interface CellTable {
  readonly cells: Map<string, CellContents>;
  readonly hiddenRows: number[];
  rowCount: number;
  maxColumn: number;
  /** Addresses of filled cells whose text is invisible. */
  readonly unseen: string[];
}

/** In points; lower rows look like lines, and their contents are invisible. */
const leastHeight = 2;

/**
 * Reads `<sheetData>` (ECMA-376 Part 1, 18.3.1.80).
 *
 * Rows and cells may leave out their place, then they follow the one before. What they may not is repeat or go
 * back: two cells of one address would let two programs see two values (row 32 of the threats).
 *
 * @throws Refused "cellOrder", "damaged" or "tooComplex", with sheet and cell
 */
export function sheetDataReader(table: CellTable, context: CellContext, sheetPlace: Place): ElementReader {
  const { limits, styles, used } = context;
  const formulas = new FormulaReader(table.cells, context, sheetPlace);
  let row = 0;
  let column = 0;
  let address = "";
  let type = "n";
  let styleIndex = 0;
  let stored: string | undefined;
  let inline: string | undefined;
  let formula: CellFormula | undefined;
  const place = (): Place => ({ ...sheetPlace, cell: address });
  const unexpected = (element: XmlElement): never => damaged(`unexpected element ${element.local}`, place());
  const strange = (detail: string): never => damaged(detail, place());

  const value = plainText((text) => void (stored += text), strange);
  const inlineText = richTextReader((text) => void (inline = text), strange);
  const cell: ElementReader = {
    text: noText(strange),
    child(element) {
      switch (element.local) {
        case "v":
          if (stored !== undefined) damaged("a cell with two values", place());
          stored = "";
          return value;
        case "f":
          if (formula) damaged("a cell with two formulas", place());
          return formulas.reader(element, { row, column }, (read) => void (formula = read));
        case "is":
          if (inline !== undefined) damaged("a cell with two texts", place());
          return inlineText;
        case "extLst":
          return undefined;
        default:
          return unexpected(element);
      }
    },
    foreign: unexpected,
    end() {
      const style = styles[styleIndex] ?? damaged(`no cell format ${String(styleIndex)}`, place());
      table.cells.set(address, {
        row,
        column,
        value: cellValue({ type, stored, inline }, context, place),
        formula: formula?.text,
        formulaKind: formula?.kind,
        formulaRange: formula?.range,
        numberFormat: style.numberFormat,
        locked: style.locked,
        styleIndex,
      });
      if (style.unseen && (stored !== undefined || inline !== undefined)) table.unseen.push(address);
      formulas.remember(formula, { row, column });
      table.rowCount = row;
      if (column > table.maxColumn) table.maxColumn = column;
    },
  };

  const rowReader: ElementReader = {
    text: noText(strange),
    child(element) {
      if (element.local === "extLst") return undefined;
      if (element.local !== "c") return unexpected(element);
      column = nextColumn(element.get("r"));
      used.cells++;
      if (used.cells > limits.cells) refuse("tooComplex", { ...place(), limited: "cells", limit: limits.cells });
      type = element.get("t") ?? "n";
      const style = element.get("s");
      styleIndex =
        style === undefined ? 0 : (wholeNumber(style) ?? damaged("the cell format is not a number", place()));
      stored = inline = formula = undefined;
      return cell;
    },
    foreign: unexpected,
  };

  return {
    text: noText(strange),
    child(element) {
      if (element.local !== "row") return unexpected(element);
      row = nextRow(element.get("r"));
      column = 0;
      address = `${String(row)}:${String(row)}`;
      if (isOn(element.get("hidden")) || Number(element.get("ht") ?? "15") < leastHeight) table.hiddenRows.push(row);
      return rowReader;
    },
    foreign: unexpected,
    end: () => formulas.finish(),
  };

  function nextRow(r: string | undefined): number {
    const word = (r ?? String(row + 1)).slice(0, 20);
    const rowPlace = { ...sheetPlace, cell: `${word}:${word}` };
    const found = r === undefined ? row + 1 : (rowNumber(r) ?? damaged("not a row", rowPlace));
    if (found > lastRow) damaged("a row beyond the last one", rowPlace);
    if (found <= row) refuse("cellOrder", rowPlace);
    return found;
  }

  /** Sets `address` and returns its column. */
  function nextColumn(r: string | undefined): number {
    const following = addressText(row, column + 1);
    if (r === undefined || r === following) {
      address = following;
      if (column === lastColumn) damaged("a column beyond the last one", place());
      return column + 1;
    }
    address = r.slice(0, 20);
    const found = parseAddress(r) ?? damaged("not the address of a cell", place());
    if (found.row !== row || found.column <= column) refuse("cellOrder", place());
    return found.column;
  }
}
