/**
 * What a workbook says, without how it looks.
 *
 * Everything keyed by text from the file is a Map: a sheet, name or property called `__proto__` must not
 * reach an object of ours. Cells are sparse, in the order of the file, and keep what a caller needs to
 * judge them: formula and cached value apart, the number format, and whether the cell is locked.
 */
export interface BookContents {
  /** Serial dates count from 1904-01-01, 1,462 days later than the usual (ECMA-376 Part 1, 18.2.28). */
  readonly date1904: boolean;
  /** Worksheets in the order of their tabs. Chart sheets have no cells and are left out, with a note. */
  readonly sheets: readonly SheetContents[];
  readonly definedNames: readonly DefinedName[];
  /** docProps/custom.xml: name → value as text. */
  readonly customProperties: ReadonlyMap<string, string>;
  /** The text of customXml/item1.xml, item2.xml, …; not parsed. */
  readonly customXml: readonly string[];
  /** The program that saved the file, as it calls itself: "Microsoft Excel", "LibreOffice/7.4…", "WPS 表格". */
  readonly appName: string | undefined;
  /** Attributes of `workbookProtection`. */
  readonly workbookProtection: ReadonlyMap<string, string> | undefined;
}

export type SheetState = "visible" | "hidden" | "veryHidden";

export interface SheetContents {
  readonly name: string;
  /** The part of the package that holds it, such as "xl/worksheets/sheet1.xml". */
  readonly part: string;
  readonly state: SheetState;
  /** "B7" → cell, row by row, as in the file. Cells that only carry a format are there too, with a blank value. */
  readonly cells: ReadonlyMap<string, CellContents>;
  /** Ranges such as "A1:C1". */
  readonly merges: readonly string[];
  readonly validations: readonly Validation[];
  readonly conditionalFormats: readonly ConditionalFormat[];
  readonly hyperlinks: readonly Hyperlink[];
  /** Attributes of `sheetProtection`; undefined when the sheet is not protected. */
  readonly protection: ReadonlyMap<string, string> | undefined;
  /** Numbers of the rows that are hidden or have next to no height, rising. */
  readonly hiddenRows: readonly number[];
  /** Numbers of the columns that are hidden or have next to no width, rising. */
  readonly hiddenColumns: readonly number[];
  /** Every row that the file does not list is hidden (`sheetFormatPr zeroHeight`). */
  readonly unlistedRowsHidden: boolean;
  readonly hasComments: boolean;
  /** The number of the last row that has a cell; 0 for an empty sheet. */
  readonly rowCount: number;
  /** The number of the rightmost column that has a cell; 0 for an empty sheet. */
  readonly maxColumn: number;
}

export interface CellContents {
  /** From 1. */
  readonly row: number;
  /** From 1. */
  readonly column: number;
  /** With a formula: what the last program that saved the file made of it. Never to be believed. */
  readonly value: CellValue;
  /** Without "="; a shared formula is written out for this cell. */
  readonly formula: string | undefined;
  readonly formulaKind: FormulaKind | undefined;
  /** The range that an array formula or a data table fills. */
  readonly formulaRange: string | undefined;
  /** The format code, such as "0.00" or `yyyy"年"m"月"d"日"`; built-in ones by their meaning in a Chinese Excel. */
  readonly numberFormat: string;
  /** Whether sheet protection, if any, covers the cell. */
  readonly locked: boolean;
  readonly styleIndex: number;
}

export type FormulaKind = "normal" | "shared" | "array" | "dataTable";

export type CellValue =
  | { readonly kind: "blank" }
  /** `text` is the shortest plain decimal of the stored number: "8.8", "-0.00001"; never an exponent. */
  | { readonly kind: "number"; readonly text: string }
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "boolean"; readonly value: boolean }
  /** "#DIV/0!" and its kin. */
  | { readonly kind: "error"; readonly code: string };

export interface DefinedName {
  readonly name: string;
  /** Without "=". */
  readonly refersTo: string;
  /** Index in `sheets` of the sheet it belongs to; undefined for a name of the whole workbook. */
  readonly sheetIndex: number | undefined;
  readonly hidden: boolean;
}

export interface Validation {
  /** Ranges, separated by spaces. */
  readonly sqref: string;
  /** "list", "whole", "decimal", "date", …; "none" when the file names none. */
  readonly type: string;
  readonly operator: string;
  readonly formula1: string | undefined;
  readonly formula2: string | undefined;
  readonly allowBlank: boolean;
  /** "stop", "warning" or "information". */
  readonly errorStyle: string;
  /** False when wrong entries pass without a message. */
  readonly showErrorMessage: boolean;
}

export interface ConditionalFormat {
  readonly sqref: string;
  readonly type: string;
  readonly operator: string | undefined;
  readonly formulas: readonly string[];
}

export interface Hyperlink {
  readonly ref: string;
  /** The address outside the workbook. */
  readonly target: string | undefined;
  /** The place inside the workbook, or after "#" in the target. */
  readonly location: string | undefined;
}

/** Something unusual that changes no cell: said, so that the caller can judge. */
export interface ReadNote {
  readonly code: NoteCode;
  readonly part?: string;
  readonly sheet?: string;
  readonly cell?: string;
  readonly found?: string;
}

export type NoteCode =
  /** A link to the outside was kept as text: `found` is its target. */
  | "hyperlink"
  /** A chart sheet was left out. */
  | "chartSheet"
  /** A comment on a cell was left out. */
  | "comment"
  /** Pictures, shapes or charts on a sheet were left out. */
  | "drawing"
  /** A filled cell whose text is invisible because of its colour or size. */
  | "unseenText"
  /** Ranges that may be edited although the sheet is protected: `cell` holds them. */
  | "protectedRange"
  /** A cell lies outside the range that the sheet says it uses: `found` is that range. */
  | "dimension"
  /** Parts that carry no cell were left unread: `part` names the first, and how many there are. */
  | "unreadPart"
  /** The workbook is signed; the signature was not checked. */
  | "signature"
  /** A part that is referred to is not there, and no cell needs it. */
  | "absentPart"
  /** A number format that neither the file nor the standard defines, read as General. */
  | "numberFormat";
