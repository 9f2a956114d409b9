import type { CellStyle, WriteSheet } from "hucre/xlsx";
import type { AreaDraft, CellDraft, ConditionalFormatDraft, SheetDraft, StyleDraft, ValidationDraft } from "./draft.js";
import { areaText } from "./writeArea.js";
import { printOptions } from "./writePrint.js";
import { conditionalStyle } from "./writeStyle.js";
import { escapeText } from "./writeText.js";

type Cell = NonNullable<WriteSheet["cells"]> extends Map<string, infer C> ? C : never;
type Validation = NonNullable<WriteSheet["dataValidations"]>[number];

/** Excel's width of a column that says nothing. */
const defaultWidth = 8.43;

/** The sheet as hucre takes it: it counts from 0. What hucre cannot write is added by completeSheet. */
export function hucreSheet(sheet: SheetDraft, styleOf: (style: StyleDraft) => CellStyle): WriteSheet {
  const { name, state, frozenAt, protection, autoFilter, print } = sheet;
  const cells = new Map(
    sheet.cells.map((cell) => [`${String(cell.row - 1)},${String(cell.column - 1)}`, hucreCell(cell, styleOf)]),
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
    ...(frozenAt && { freezePane: { rows: frozenAt.row - 1, columns: frozenAt.column - 1 } }),
    ...(protection && { protection: { sheet: true, objects: true, scenarios: true, ...protection } }),
    ...(autoFilter && { autoFilter: { range: areaText(autoFilter) } }),
    ...(print && printOptions(print)),
  };
}

function hucreCell({ value, formula, style, linkTo }: CellDraft, styleOf: (style: StyleDraft) => CellStyle): Cell {
  const look: Cell = {
    ...(style && { style: styleOf(style) }),
    ...(linkTo !== undefined && { hyperlink: { target: "", location: linkTo } }),
  };
  // completeSheet marks the cached text of an error as such.
  const plain = typeof value === "object" ? value.error : typeof value === "string" ? escapeText(value) : value;
  if (formula !== undefined) {
    return { ...look, formula: escapeText(formula), ...(plain !== undefined && { formulaResult: plain }) };
  }
  // Any text "#N/A" becomes an error in hucre, except where it could carry formatting of its own.
  if (typeof value === "string" && value.startsWith("#")) return { ...look, richText: [{ text: escapeText(value) }] };
  return { ...look, ...(plain !== undefined && { value: plain }) };
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
    ...(values && { values: values.map(escapeText) }),
    ...(formula1 !== undefined && { formula1: escapeText(formula1) }),
    ...(formula2 !== undefined && { formula2: escapeText(formula2) }),
    allowBlank: draft.allowBlank ?? true,
    showErrorMessage: true,
    ...(prompt && {
      showInputMessage: true,
      inputTitle: escapeText(prompt.title),
      inputMessage: escapeText(prompt.text),
    }),
    ...(error && {
      errorTitle: escapeText(error.title),
      errorMessage: escapeText(error.text),
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
    formula: escapeText(formula),
    style: conditionalStyle(style),
    ...(stopIfTrue === true && { stopIfTrue }),
  };
}
