/**
 * The self-check's own workbook: by what it is known, and where things stand in it. The add-in tries out in it what it
 * could not undo in a workbook of the office, so it is known by two marks that no copied sheet takes along: a property
 * of the document, and a very hidden sheet.
 */
export const addinBook = {
  /** Of the document; its value is the version of the product that made the workbook. */
  property: "scorebook.selfcheck.addin",
  sheets: {
    home: { key: "scorebook.selfcheck.addin.home", name: "自检" },
    functions: { key: "scorebook.selfcheck.addin.functions", name: "函数" },
    settings: { key: "scorebook.selfcheck.addin.settings", name: "设置" },
    locked: { key: "scorebook.selfcheck.addin.locked", name: "保护" },
    writing: { key: "scorebook.selfcheck.addin.writing", name: "写入" },
    result: { key: "scorebook.selfcheck.addin.result", name: "结果" },
    /** Of the self-check without add-in, whose sheets are here as well. */
    native: { key: "scorebook.selfcheck.checks", name: "检查项" },
    mark: { key: "scorebook.selfcheck.addin.mark", name: "标识" },
  },
} as const;

export type AddinSheet = keyof typeof addinBook.sheets;

/** What a formula shows that was never calculated: no program comes to it by itself. */
export const notCalculated = "未计算";

/** 函数: one case after the other, each as high as its arguments. */
export const functionColumns = {
  id: 2,
  name: 3,
  shows: 4,
  live: 5,
  expected: 6,
  /** Of what kind the expected cells are: number, text or error. */
  kind: 7,
  /** How many cells the result has; blank below the first of them. */
  count: 8,
  arguments: 9,
} as const;
export const firstFunctionRow = 5;

/** 设置: what the file brings stands in column B, what is written anew in column C. */
export const settingsPlaces = {
  validation: { file: "B5", written: "C5" },
  hidden: { file: 7, written: 8 },
  conditional: { file: "B10:B12", written: "C10:C12" },
  native: { file: "B14", written: "C14" },
  titles: { file: [2, 3], written: [2, 4] },
  name: { file: "scorebook_selfcheck_file", written: "scorebook_selfcheck_written", refersTo: "B5" },
} as const;

/** The native formula that is read back as it was written. */
export const nativeFormula = '=IFERROR(ROUND(SUMPRODUCT(--(B10:B12>=5),B10:B12)/COUNTIF(B10:B12,">=5"),2),"")';

/** Custom XML parts: one that the file brings, and one that is written. */
export const xmlNamespaces = {
  file: "urn:scorebook:selfcheck:file",
  written: "urn:scorebook:selfcheck:written",
} as const;

/** 写入: two blocks of one size, the second under conditional formats, and a column of calls. */
export const writingPlaces = {
  firstRow: 4,
  rowCount: 1000,
  plain: ["B", "C", "D", "E", "F"],
  conditional: ["H", "I", "J", "K", "L"],
  calls: "N",
  /** Three cells that are written and taken back. */
  undo: ["P4", "P5", "P6"],
  event: "P8",
} as const;

/** 结果: the rows that may be filled with what was found, for printing. */
export const resultPlaces = { firstRow: 6, rowCount: 400, columns: ["B", "C", "D", "E"] } as const;
