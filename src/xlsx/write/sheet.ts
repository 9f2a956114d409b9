import { addressText } from "../cellAddress.js";
import type { AreaDraft, CellDraft, SheetDraft } from "../draft.js";
import { areaText } from "./area.js";
import { linkLocation } from "./link.js";
import { printElements } from "./print.js";
import { rowElements, type CellTables } from "./rows.js";
import { conditionalFormats, validations } from "./rules.js";
import type { StyleTable } from "./styles.js";
import { view } from "./view.js";
import { declaration, element, list, namespaces, spelled } from "./xml.js";

/** Excel's width of a column that says nothing. */
const defaultWidth = 8.43;

/** The height of 微软雅黑 in size 10: Excel takes it for rows without cells, before it has measured any. */
const defaultRowHeight = 16.5;

/** A sheet without its rows: what stands before and after them (CT_Worksheet, 18.3.1.99). */
export interface SheetFrame {
  readonly sheet: SheetDraft;
  /** In the order of the file. */
  readonly cells: readonly CellDraft[];
  readonly head: string;
  readonly tail: string;
}

/**
 * @param cells in the order of the file
 * @param active whether it is the sheet that is shown first
 */
export function sheetFrame(
  sheet: SheetDraft,
  cells: readonly CellDraft[],
  active: boolean,
  styles: Pick<StyleTable, "differentialOf">,
): SheetFrame {
  const head = [
    `${declaration}<worksheet${spelled({ xmlns: namespaces.spreadsheet, "xmlns:r": namespaces.links })}>`,
    properties(sheet),
    dimension(sheet, cells),
    view(sheet, cells, active),
    element("sheetFormatPr", { defaultRowHeight, outlineLevelCol: deepest(sheet) }),
    columns(sheet),
    "<sheetData>",
  ];
  const tail = [
    "</sheetData>",
    protection(sheet),
    sheet.autoFilter ? element("autoFilter", { ref: areaText(sheet.autoFilter) }) : "",
    merges(sheet.merges),
    conditionalFormats(sheet.conditionalFormats, (style) => styles.differentialOf(style)),
    validations(sheet.validations),
    links(cells),
    printElements(sheet.print),
    ignoredErrors(sheet.ignoredErrors),
    sheet.charts?.length ? element("drawing", { "r:id": "rId1" }) : "",
    "</worksheet>",
  ];
  return { sheet, cells, head: head.join(""), tail: tail.join("") };
}

export function* sheetText({ sheet, cells, head, tail }: SheetFrame, tables: CellTables): Generator<string> {
  yield head;
  yield* rowElements(sheet.rows ?? new Map(), cells, tables);
  yield tail;
}

function properties({ tabColor, print }: SheetDraft): string {
  const color = tabColor === undefined ? "" : element("tabColor", { rgb: `FF${tabColor}` });
  const told = color + (print?.fitTo ? '<pageSetUpPr fitToPage="1"/>' : "");
  return told === "" ? "" : element("sheetPr", {}, told);
}

/** As far as cells, rows and columns reach of which anything is said. */
function dimension({ rows, columns: widths }: SheetDraft, cells: readonly CellDraft[]): string {
  let [row, column] = [cells.at(-1)?.row ?? 0, 0];
  for (const at of rows?.keys() ?? []) row = Math.max(row, at);
  for (const at of widths?.keys() ?? []) column = Math.max(column, at);
  for (const cell of cells) column = Math.max(column, cell.column);
  if (row === 0 && column === 0) return "";
  return element("dimension", { ref: `A1:${addressText(Math.max(1, row), Math.max(1, column))}` });
}

function columns({ columns: drafts }: SheetDraft): string {
  const inOrder = [...(drafts ?? [])].sort(([a], [b]) => a - b);
  // without a width, some programs show a hidden column again with none
  const on = (is: boolean | undefined) => (is === true ? "true" : undefined);
  const elements = inOrder.map(([at, { width = defaultWidth, hidden, outlineLevel, collapsed }]) =>
    element("col", {
      min: at,
      max: at,
      width,
      customWidth: "true",
      hidden: on(hidden),
      outlineLevel,
      collapsed: on(collapsed),
    }),
  );
  return elements.length === 0 ? "" : element("cols", {}, elements.join(""));
}

/** The attributes say what is forbidden. */
function protection({ protection: allowed }: SheetDraft): string {
  if (!allowed) return "";
  const forbidden = (may: boolean | undefined): number | undefined => (may === undefined ? undefined : may ? 0 : 1);
  const { formatColumns, formatRows, sort, autoFilter, objects } = allowed;
  const listed = {
    formatColumns: forbidden(formatColumns),
    formatRows: forbidden(formatRows),
    sort: forbidden(sort),
    autoFilter: forbidden(autoFilter),
  };
  return element("sheetProtection", { sheet: 1, objects: objects === true ? undefined : 1, scenarios: 1, ...listed });
}

/** How many levels the columns have; none where they have no outline. */
function deepest({ columns: drafts }: SheetDraft): number | undefined {
  const level = Math.max(0, ...[...(drafts?.values() ?? [])].map(({ outlineLevel = 0 }) => outlineLevel));
  return level === 0 ? undefined : level;
}

function merges(areas: readonly AreaDraft[] = []): string {
  const elements = areas.map((area) => element("mergeCell", { ref: areaText(area) }));
  return elements.length === 0 ? "" : list("mergeCells", elements);
}

function links(cells: readonly CellDraft[]): string {
  let elements = "";
  for (const { row, column, linkTo } of cells) {
    if (linkTo === undefined) continue;
    elements += element("hyperlink", { ref: addressText(row, column), location: linkLocation(linkTo) });
  }
  return elements === "" ? "" : element("hyperlinks", {}, elements);
}

function ignoredErrors(drafts: SheetDraft["ignoredErrors"] = []): string {
  const elements = drafts.map(({ area, kinds }) => {
    const ignored = Object.fromEntries(kinds.map((kind) => [kind, 1]));
    return element("ignoredError", { sqref: areaText(area), ...ignored });
  });
  return elements.length === 0 ? "" : element("ignoredErrors", {}, elements.join(""));
}
