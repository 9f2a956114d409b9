import { parseRange } from "../../../src/xlsx/cellAddress.js";
import type {
  AreaDraft,
  ColumnDraft,
  ConditionalFormatDraft,
  IgnoredErrorDraft,
  SheetDraft,
  ValidationDraft,
} from "../../../src/xlsx/draft.js";
import type { Part } from "../../../src/xlsx/xml/packageParts.js";
import { readLimits } from "../../../src/xlsx/readLimits.js";
import { type ElementReader, readXml, textReader, type XmlElement } from "../../../src/xlsx/xml/xmlEvents.js";
import { wholeText } from "../../../src/xlsx/xml/xmlText.js";
import { fileColor } from "./fileColor.js";
import { areaDraft, type FilePrint, ignoredErrorsOf, noPrint, printReader } from "./fileSheetPrint.js";
import { type Area, parseArea } from "../area.js";

type Row = { readonly height?: number; readonly hidden?: boolean };

/** What of a sheet's part the reader of values leaves out. */
export interface SheetLook {
  columns: Map<number, ColumnDraft>;
  rows: Map<number, Row>;
  frozenAt: SheetDraft["frozenAt"];
  /** What is selected when the sheet is opened. */
  selected: Area | undefined;
  tabColor: string | undefined;
  zoom: number;
  showGridLines: boolean;
  validations: ValidationDraft[];
  conditionalFormats: ConditionalFormatDraft[];
  readonly print: FilePrint;
  autoFilter: SheetDraft["autoFilter"];
  ignoredErrors: IgnoredErrorDraft[];
}

/** Excel would draw a width for each of 16,384 columns: no screen shows that many. */
const mostColumns = 1_000;

export function readSheetLook(part: Part, differential: readonly ConditionalFormatDraft["style"][]): SheetLook {
  const look: SheetLook = {
    columns: new Map(),
    rows: new Map(),
    frozenAt: undefined,
    selected: undefined,
    tabColor: undefined,
    zoom: 100,
    showGridLines: true,
    validations: [],
    conditionalFormats: [],
    print: noPrint(),
    autoFilter: undefined,
    ignoredErrors: [],
  };
  const { text, cells } = withoutCells(wholeText(part));
  readRows(cells, look.rows);
  const around = { name: part.name, bytes: new TextEncoder().encode(text) };
  readXml(around, "spreadsheet", readLimits, () => ({ child: (element) => section(element, look, differential) }));
  return look;
}

/** The cells are most of a sheet and were read already: without them the rest is small. */
function withoutCells(xml: string): { readonly text: string; readonly cells: string } {
  const [, from = "", prefix = ""] = /(<((?:[\w.-]+:)?)sheetData[\s>])/.exec(xml) ?? [];
  const start = from === "" ? -1 : xml.indexOf(from);
  const close = `</${prefix}sheetData>`;
  const end = xml.indexOf(close, start);
  if (start < 0 || end < 0) return { text: xml, cells: "" };
  return { text: xml.slice(0, start) + xml.slice(end + close.length), cells: xml.slice(start, end) };
}

function readRows(cells: string, rows: Map<number, Row>): void {
  for (const [, attributes = ""] of cells.matchAll(/<(?:[\w.-]+:)?row\s([^>]*)>/g)) {
    const of = (name: string): string | undefined => new RegExp(`(?:^|\\s)${name}="([^"]*)"`).exec(attributes)?.[1];
    const row = Number(of("r"));
    const height = of("ht");
    const hidden = of("hidden") === "1" || of("hidden") === "true";
    if (row > 0 && (height !== undefined || hidden)) {
      rows.set(row, { ...(height !== undefined && { height: Number(height) }), ...(hidden && { hidden }) });
    }
  }
}

function section(
  element: XmlElement,
  look: SheetLook,
  differential: readonly ConditionalFormatDraft["style"][],
): ElementReader | undefined {
  switch (element.local) {
    case "sheetPr":
      return { child: (child) => sheetProperty(child, look) };
    case "sheetViews":
      return { child: (view) => viewReader(view, look) };
    case "cols":
      return { child: (column) => void readColumn(column, look) as undefined };
    case "dataValidations":
      return { child: (validation) => validationReader(validation, look) };
    case "conditionalFormatting":
      return formatReader(element, look, differential);
    case "autoFilter": {
      const area = parseArea(element.get("ref") ?? "");
      if (area) look.autoFilter = areaDraft(area);
      return undefined;
    }
    case "ignoredErrors":
      return { child: (one) => void look.ignoredErrors.push(...ignoredErrorsOf(one)) as undefined };
    default:
      return printReader(element, look.print);
  }
}

function sheetProperty(element: XmlElement, look: SheetLook): undefined {
  if (element.local === "tabColor") look.tabColor = fileColor(element);
  if (element.local === "pageSetUpPr")
    look.print.fitsPages = element.get("fitToPage") === "1" || element.get("fitToPage") === "true";
}

function viewReader(view: XmlElement, look: SheetLook): ElementReader {
  look.zoom = Number(view.get("zoomScale") ?? 100);
  look.showGridLines = view.get("showGridLines") !== "0";
  return {
    child: (pane) => {
      if (pane.local === "pane" && pane.get("state")?.startsWith("frozen")) {
        look.frozenAt = { row: Number(pane.get("ySplit") ?? 0) + 1, column: Number(pane.get("xSplit") ?? 0) + 1 };
      }
      // of several panes the last one is the active one
      if (pane.local === "selection") look.selected = parseArea(pane.get("sqref") ?? "") ?? look.selected;
      return undefined;
    },
  };
}

function readColumn(element: XmlElement, { columns }: SheetLook): void {
  const width = element.get("width");
  const hidden = element.get("hidden") === "1" || element.get("hidden") === "true";
  const outlineLevel = Number(element.get("outlineLevel") ?? 0);
  const collapsed = element.get("collapsed") === "1" || element.get("collapsed") === "true";
  const last = Math.min(Number(element.get("max")), mostColumns);
  for (let column = Number(element.get("min")); column <= last; column += 1) {
    columns.set(column, {
      ...(width !== undefined && { width: Number(width) }),
      ...(hidden && { hidden }),
      ...(outlineLevel > 0 && { outlineLevel }),
      ...(collapsed && { collapsed }),
    });
  }
}

const validationTypes = ["any", "list", "whole", "decimal", "date", "custom", "textLength"] as const;
const operators = ["between", "greaterThanOrEqual", "lessThanOrEqual"] as const;

function validationReader(element: XmlElement, { validations }: SheetLook): ElementReader | undefined {
  const type = validationTypes.find((known) => known === (element.get("type") ?? "none").replace(/^none$/, "any"));
  const operator = operators.find((known) => known === (element.get("operator") ?? "between"));
  const areas = areasOf(element.get("sqref"));
  if (!type) return undefined;
  const promptText = element.get("prompt");
  const errorText = element.get("error");
  const style = element.get("errorStyle") === "warning" ? "warning" : "stop";
  const head = {
    type,
    ...(operator && type !== "any" && type !== "list" && type !== "custom" && { operator }),
    allowBlank: element.get("allowBlank") === "1" || element.get("allowBlank") === "true",
    ...(promptText !== undefined && { prompt: { title: element.get("promptTitle") ?? "", text: promptText } }),
    ...(errorText !== undefined && {
      error: { title: element.get("errorTitle") ?? "", text: errorText, style } as const,
    }),
  };
  const formulas = new Map<string, string>();
  return {
    child: ({ local }) => textReader((text) => void formulas.set(local, text)),
    end: () => {
      const formula1 = formulas.get("formula1");
      const formula2 = formulas.get("formula2");
      const values =
        type === "list" && formula1?.startsWith('"')
          ? formula1.slice(1, -1).replaceAll('""', '"').split(",")
          : undefined;
      for (const area of areas) {
        validations.push({
          ...head,
          area,
          ...(values ? { values } : formula1 !== undefined && { formula1 }),
          ...(formula2 !== undefined && { formula2 }),
        });
      }
    },
  };
}

function formatReader(
  element: XmlElement,
  look: SheetLook,
  differential: readonly ConditionalFormatDraft["style"][],
): ElementReader {
  const areas = areasOf(element.get("sqref"));
  return {
    child: (rule) => {
      const style = differential[Number(rule.get("dxfId") ?? NaN)];
      if (rule.local !== "cfRule" || rule.get("type") !== "expression" || !style) return undefined;
      const stopIfTrue = rule.get("stopIfTrue") === "1" || rule.get("stopIfTrue") === "true";
      return {
        child: () =>
          textReader((formula) => {
            for (const area of areas)
              look.conditionalFormats.push({ area, formula, style, ...(stopIfTrue && { stopIfTrue }) });
          }),
      };
    },
  };
}

const areasOf = (sqref = ""): readonly AreaDraft[] =>
  sqref.split(" ").flatMap((text) => {
    const range = parseRange(text);
    if (!range) return [];
    const { first, last } = range;
    return [
      {
        row: first.row,
        column: first.column,
        rowCount: last.row - first.row + 1,
        columnCount: last.column - first.column + 1,
      },
    ];
  });
