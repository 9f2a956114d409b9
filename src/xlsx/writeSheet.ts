import type { CellStyle, WriteSheet } from "hucre/xlsx";
import type { AreaDraft, CellDraft, ConditionalFormatDraft, SheetDraft, StyleDraft, ValidationDraft } from "./draft.js";
import { areaText } from "./writeArea.js";
import { hucreChart } from "./writeChart.js";
import { linkLocation } from "./writeLink.js";
import { printOptions } from "./writePrint.js";
import { conditionalStyle } from "./writeStyle.js";
import { fileText } from "./writeText.js";

type Cell = NonNullable<WriteSheet["cells"]> extends Map<string, infer C> ? C : never;
type Validation = NonNullable<WriteSheet["dataValidations"]>[number];

/** Excel's width of a column that says nothing. */
const defaultWidth = 8.43;

/** hucre makes an error of a text such as "#N/A", except where the text could carry formatting of its own. */
export const isErrorLike = (text: string): boolean => text.startsWith("#") && /^#[A-Z0-9_/]+[!?]?$/.test(text);

/**
 * The sheet as hucre takes it: it counts from 0. What hucre cannot write is added by completeSheet.
 *
 * @param written the cells that hucre is to write; the others are written by sheetData
 */
export function hucreSheet(sheet: SheetDraft, written: readonly CellDraft[], styleOf: (style: StyleDraft) => CellStyle): WriteSheet {
  const { name, state, frozenAt, protection, autoFilter, print } = sheet;
  const cells = new Map(
    written.map((cell) => [`${String(cell.row - 1)},${String(cell.column - 1)}`, hucreCell(cell, styleOf)]),
  );
  return {
    name,
    // hucre forgets heights below the last row that exists.
    rows: Array.from({ length: Math.max(0, ...(sheet.rows?.keys() ?? [])) }, () => []),
    cells,
    columns: columns(sheet.columns),
    rowDefs: new Map([...(sheet.rows ?? [])].map(([row, settings]) => [row - 1, settings])),
    merges: (sheet.merges ?? []).map(mergeRange),
    dataValidations: (sheet.validations ?? []).map(validation),
    conditionalRules: (sheet.conditionalFormats ?? []).map(conditionalRule),
    hidden: state === "hidden",
    veryHidden: state === "veryHidden",
    view: {
      showGridLines: sheet.showGridLines ?? true,
      ...(sheet.zoom !== undefined && { zoomScale: sheet.zoom }),
      ...(sheet.tabColor !== undefined && { tabColor: { rgb: sheet.tabColor } }),
    },
    // A pane that freezes nothing is a damaged one.
    ...(frozenAt &&
      frozenAt.row + frozenAt.column > 2 && {
        freezePane: { rows: frozenAt.row - 1, columns: frozenAt.column - 1 },
      }),
    ...(protection && { protection: { sheet: true, objects: true, scenarios: true, ...protection } }),
    ...(autoFilter && { autoFilter: { range: areaText(autoFilter) } }),
    ...(print && printOptions(print)),
    ...(sheet.charts && { charts: sheet.charts.map((chart) => hucreChart(chart, name)) }),
  };
}

function hucreCell({ row, column, value, formula, spills, style, linkTo }: CellDraft, styleOf: (style: StyleDraft) => CellStyle): Cell {
  const cell: Cell = {};
  if (style) cell.style = styleOf(style);
  if (linkTo !== undefined) cell.hyperlink = { target: "", location: linkLocation(linkTo) };
  // sheetData marks the cached text of an error as such
  const plain = typeof value === "object" ? value.error : typeof value === "string" ? fileText(value) : value;
  if (formula !== undefined) {
    cell.formula = fileText(formula);
    if (plain !== undefined) cell.formulaResult = plain;
    // without the mark of a dynamic array, Excel would put "@" before the formula and show its first cell only
    if (spills) Object.assign(cell, { formulaType: "array", formulaRef: areaText({ row, column, ...spills }), formulaDynamic: true });
  } else if (typeof value === "string" && isErrorLike(value)) {
    cell.richText = [{ text: value }];
  } else if (plain !== undefined && plain !== "") {
    // LibreOffice opens an empty text as a blank cell, Excel as a text: blank in both.
    cell.value = plain;
  }
  return cell;
}

function columns(drafts: SheetDraft["columns"] = new Map()): NonNullable<WriteSheet["columns"]> {
  return Array.from({ length: Math.max(0, ...drafts.keys()) }, (_, index) => {
    const draft = drafts.get(index + 1);
    // Without a width, some programs show a hidden column again with none.
    return draft ? { width: draft.width ?? defaultWidth, hidden: draft.hidden ?? false } : {};
  });
}

function mergeRange({ row, column, rowCount, columnCount }: AreaDraft): NonNullable<WriteSheet["merges"]>[number] {
  return { startRow: row - 1, startCol: column - 1, endRow: row + rowCount - 2, endCol: column + columnCount - 2 };
}

function validation(draft: ValidationDraft): Validation {
  const { type, operator, values, formula1, formula2, prompt, error } = draft;
  return {
    range: areaText(draft.area),
    type,
    ...(operator && { operator }),
    ...(values && { values: values.map(fileText) }),
    ...(formula1 !== undefined && { formula1: fileText(formula1) }),
    ...(formula2 !== undefined && { formula2: fileText(formula2) }),
    allowBlank: draft.allowBlank ?? true,
    showErrorMessage: true,
    ...(prompt && {
      showInputMessage: true,
      inputTitle: fileText(prompt.title),
      inputMessage: fileText(prompt.text),
    }),
    ...(error && {
      errorTitle: fileText(error.title),
      errorMessage: fileText(error.text),
      errorStyle: error.style ?? "stop",
    }),
  };
}

function conditionalRule(
  { area, formula, style, stopIfTrue }: ConditionalFormatDraft,
  index: number,
): NonNullable<WriteSheet["conditionalRules"]>[number] {
  return {
    type: "expression",
    range: areaText(area),
    priority: index + 1,
    formula: fileText(formula),
    style: conditionalStyle(style),
    ...(stopIfTrue === true && { stopIfTrue }),
  };
}
