import { strFromU8, unzipSync } from "fflate";
import type {
  BookDraft,
  CellDraft,
  ChartDraft,
  PrintDraft,
  SheetDraft,
  StyleDraft,
  ValidationDraft,
} from "../../src/xlsx/draft.js";
import { DraftError, type DraftFault } from "../../src/xlsx/write/fault.js";
import { writeWorkbook } from "../../src/xlsx/write/writeWorkbook.js";
import { area, book, cells, sample } from "./support/writeSample.js";

const sheet = (rest: Partial<SheetDraft>): BookDraft => book({ name: "甲", cells: [], ...rest });
const cell = (rest: Partial<CellDraft>): BookDraft => cells({ row: 3, column: 2, ...rest });
const style = (rest: StyleDraft): BookDraft => cell({ style: rest });
const names = (...list: string[]): BookDraft => ({
  ...sheet({}),
  names: list.map((name) => ({ name, refersTo: "甲!$A$1" })),
});
const rule = (rest: Partial<ValidationDraft>): BookDraft =>
  sheet({ validations: [{ area: area(2, 2, 3), type: "list", ...rest }] });
const print = (rest: Partial<PrintDraft>): BookDraft =>
  sheet({ print: { paper: "A4", orientation: "portrait", ...rest } });
const format = (formula: string, look: SheetDraft["conditionalFormats"] = []): BookDraft =>
  sheet({ conditionalFormats: [{ area: area(1, 1, 2), formula, style: {} }, ...look] });

const series = { name: "得分", categories: area(1, 1, 3), values: area(1, 2, 3), color: "1F4E79" };
const chart = (rest: Partial<ChartDraft>): BookDraft =>
  sheet({
    charts: [{ kind: "bar", title: "得分", altText: "各单位的得分", at: area(5, 1, 9, 4), series: [series], ...rest }],
  });
const chartFault = (found: string | number): DraftFault => ({ code: "chart", sheet: "甲", cell: "A5:D13", found });

async function faultOf(draft: BookDraft): Promise<DraftFault | undefined> {
  try {
    await writeWorkbook(draft);
    return undefined;
  } catch (error) {
    if (error instanceof DraftError) return error.fault;
    throw error;
  }
}

test.each<[string, BookDraft, DraftFault]>([
  ["not a number", cell({ value: NaN }), { code: "notFinite", sheet: "甲", cell: "B3", found: NaN }],
  [
    "an infinite cached value",
    cell({ formula: "1", value: -Infinity }),
    { code: "notFinite", sheet: "甲", cell: "B3", found: -Infinity },
  ],
  [
    "text beyond a cell",
    cell({ value: "x".repeat(32_768) }),
    { code: "textTooLong", sheet: "甲", cell: "B3", found: 32_768, limit: 32_767 },
  ],
  ["U+FFFE", cell({ value: "a\uFFFE" }), { code: "badCharacter", sheet: "甲", cell: "B3", found: "U+FFFE" }],
  ["U+FFFF", cell({ value: "\uFFFFa" }), { code: "badCharacter", sheet: "甲", cell: "B3", found: "U+FFFF" }],
  [
    "a high surrogate alone",
    cell({ value: "a\uD83D" }),
    { code: "badCharacter", sheet: "甲", cell: "B3", found: "U+D83D" },
  ],
  [
    "a low surrogate alone",
    cell({ value: "\uDE00😀" }),
    { code: "badCharacter", sheet: "甲", cell: "B3", found: "U+DE00" },
  ],
  [
    "a control character",
    cell({ formula: "A1", value: "\u0007" }),
    { code: "badCharacter", sheet: "甲", cell: "B3", found: "U+0007" },
  ],
  ["NUL in a formula", cell({ formula: '"\0"' }), { code: "badCharacter", sheet: "甲", cell: "B3", found: "U+0000" }],
  ["a formula with its sign", cell({ formula: " =A1" }), { code: "formulaEquals", sheet: "甲", cell: "B3" }],
  ["no formula", cell({ formula: "" }), { code: "formulaEmpty", sheet: "甲", cell: "B3" }],
  [
    "a long formula",
    cell({ formula: "1+".repeat(4_096) + "1" }),
    { code: "formulaTooLong", sheet: "甲", cell: "B3", found: 8_193, limit: 8_192 },
  ],
  ["an escape in a formula", cell({ formula: '"_x0041_"' }), { code: "formulaEscape", sheet: "甲", cell: "B3" }],
  [
    "a cell twice",
    cells({ row: 1, column: 1 }, { row: 1, column: 2 }, { row: 1, column: 1 }),
    { code: "cellTwice", sheet: "甲", cell: "A1" },
  ],
  [
    "a cell above the sheet",
    cells({ row: 0, column: 1 }),
    { code: "cellOutside", sheet: "甲", found: "第 0 行第 1 列" },
  ],
  [
    "a cell below the sheet",
    cells({ row: 1_048_577, column: 1 }),
    { code: "cellOutside", sheet: "甲", found: "第 1048577 行第 1 列" },
  ],
  [
    "a cell right of the sheet",
    cells({ row: 1, column: 16_385 }),
    { code: "cellOutside", sheet: "甲", found: "第 1 行第 16385 列" },
  ],
  ["half a cell", cells({ row: 1.5, column: 1 }), { code: "cellOutside", sheet: "甲", found: "第 1.5 行第 1 列" }],
  ["a link to no sheet", cell({ linkTo: "乙!A1" }), { code: "linkTarget", sheet: "甲", cell: "B3", found: "乙!A1" }],
  ["a link to no cell", cell({ linkTo: "甲!A0" }), { code: "linkTarget", sheet: "甲", cell: "B3", found: "甲!A0" }],
  ["a link to no name", cell({ linkTo: "满分" }), { code: "linkTarget", sheet: "甲", cell: "B3", found: "满分" }],

  [
    "a spill without a formula",
    cell({ spills: { rowCount: 2, columnCount: 1 } }),
    { code: "spill", sheet: "甲", cell: "B3", found: "2×1" },
  ],
  [
    "a spill of nothing",
    cell({ formula: "1", spills: { rowCount: 0, columnCount: 1 } }),
    { code: "spill", sheet: "甲", cell: "B3", found: "0×1" },
  ],
  [
    "a value where a formula spills",
    cells(
      { row: 3, column: 2, formula: "A1:A2", spills: { rowCount: 2, columnCount: 1 } },
      { row: 4, column: 2, value: 1 },
    ),
    { code: "spill", sheet: "甲", cell: "B3", found: "B4" },
  ],

  ["a chart without a title", chart({ title: " " }), chartFault("没有标题或说明")],
  ["a chart that says nothing to readers of screens", chart({ altText: "" }), chartFault("没有标题或说明")],
  ["a chart without series", chart({ series: [] }), chartFault("没有系列")],
  ["an axis from above to below", chart({ min: 5, max: 5 }), chartFault("5 至 5")],
  ["lines of the grid at no distance", chart({ step: 0 }), chartFault(0)],
  ["a series of another book", chart({ series: [{ ...series, sheet: "乙" }] }), chartFault("乙")],
  [
    "more categories than values",
    chart({ series: [{ ...series, values: area(1, 2, 2) }] }),
    chartFault("A1:A3 与 B1:B2"),
  ],
  [
    "values in a block",
    chart({ series: [{ ...series, categories: area(1, 1, 2, 2), values: area(1, 3, 2, 2) }] }),
    chartFault("A1:B2 与 C1:D2"),
  ],
  [
    "a series by the name of a colour",
    chart({ series: [{ ...series, color: "blue" }] }),
    { code: "color", sheet: "甲", cell: "A5:D13", found: "blue" },
  ],
  [
    "a chart over the edge",
    chart({ at: area(1_048_576, 1, 2) }),
    { code: "areaOutside", sheet: "甲", found: "第 1048576 行第 1 列起，2 行 1 列" },
  ],
  [
    "a control character in a chart",
    chart({ title: "得\u0007分" }),
    { code: "badCharacter", sheet: "甲", cell: "A5:D13", found: "U+0007" },
  ],

  [
    "overlapping merges",
    sheet({ merges: [area(5, 1, 3, 3), area(1, 1, 1, 2), area(7, 3, 2, 2)] }),
    { code: "mergesOverlap", sheet: "甲", cell: "C7:D8", found: "A5:C7" },
  ],
  [
    "a merge within a high one",
    sheet({ merges: [area(1, 1, 9), area(2, 2, 2), area(8, 1, 1, 2)] }),
    { code: "mergesOverlap", sheet: "甲", cell: "A8:B8", found: "A1:A9" },
  ],
  ["a merge of one cell", sheet({ merges: [area(1, 1)] }), { code: "mergeTooSmall", sheet: "甲", cell: "A1" }],
  [
    "an area over the edge",
    sheet({ autoFilter: area(1, 16_384, 1, 2) }),
    { code: "areaOutside", sheet: "甲", found: "第 1 行第 16384 列起，1 行 2 列" },
  ],
  [
    "an area without cells",
    format("1", [{ area: area(1, 1, 0), formula: "1", style: {} }]),
    { code: "areaOutside", sheet: "甲", found: "第 1 行第 1 列起，0 行 1 列" },
  ],
  ["a colour by name", style({ fill: "red" }), { code: "color", sheet: "甲", cell: "B3", found: "red" }],
  [
    "a colour with its sign",
    style({ font: { color: "#FF0000" } }),
    { code: "color", sheet: "甲", cell: "B3", found: "#FF0000" },
  ],
  [
    "too large letters",
    style({ font: { size: 500 } }),
    { code: "measure", sheet: "甲", cell: "B3", found: "字号 500" },
  ],
  [
    "a rotation that is none",
    style({ align: { rotation: 181 } }),
    { code: "measure", sheet: "甲", cell: "B3", found: "旋转 181" },
  ],
  [
    "an endless number format",
    style({ numberFormat: "0".repeat(256) }),
    { code: "numberFormat", sheet: "甲", cell: "B3", found: "0".repeat(256) },
  ],
  [
    "too wide a column",
    sheet({ columns: new Map([[3, { width: 256 }]]) }),
    { code: "measure", sheet: "甲", cell: "C", found: "列宽 256" },
  ],
  [
    "too high a row",
    sheet({ rows: new Map([[3, { height: NaN }]]) }),
    { code: "measure", sheet: "甲", cell: "3", found: "行高 NaN" },
  ],
  ["a zoom that is none", sheet({ zoom: 9 }), { code: "measure", sheet: "甲", found: "缩放 9" }],

  ["a list without values", rule({ values: [] }), { code: "listEmpty", sheet: "甲", cell: "B2:B4" }],
  [
    "a list value with a comma",
    rule({ values: ["是", "否,或"] }),
    { code: "listValue", sheet: "甲", cell: "B2:B4", found: "否,或" },
  ],
  ["a list value with a quote", rule({ values: ['"'] }), { code: "listValue", sheet: "甲", cell: "B2:B4", found: '"' }],
  [
    "a list value that would lose its space",
    rule({ values: [" 是"] }),
    { code: "listValue", sheet: "甲", cell: "B2:B4", found: " 是" },
  ],
  [
    "a long list",
    rule({ values: ["甲".repeat(128), "乙".repeat(127)] }),
    { code: "listTooLong", sheet: "甲", cell: "B2:B4", found: 256, limit: 255 },
  ],
  ["a list of nothing", rule({}), { code: "ruleFormula", sheet: "甲", cell: "B2:B4", found: "数据验证" }],
  [
    "a number between one number",
    rule({ type: "whole", formula1: "1" }),
    { code: "ruleFormula", sheet: "甲", cell: "B2:B4", found: "数据验证" },
  ],
  [
    "a number at least two numbers",
    rule({ type: "decimal", operator: "greaterThanOrEqual", formula1: "1", formula2: "2" }),
    { code: "ruleFormula", sheet: "甲", cell: "B2:B4", found: "数据验证" },
  ],
  ["a rule with a sign", rule({ formula1: "=A1:A3" }), { code: "formulaEquals", sheet: "甲", cell: "B2:B4" }],
  [
    "a long rule",
    rule({ type: "custom", formula1: "1+".repeat(128) + "1" }),
    { code: "ruleTooLong", sheet: "甲", cell: "B2:B4", found: 257, limit: 255 },
  ],
  [
    "a long prompt title",
    rule({ values: ["是"], prompt: { title: "题".repeat(33), text: "" } }),
    { code: "ruleTooLong", sheet: "甲", cell: "B2:B4", found: 33, limit: 32 },
  ],
  [
    "a custom function in a rule",
    rule({ type: "custom", formula1: "_xldudf_GATE(1)" }),
    { code: "liveFormula", sheet: "甲", cell: "B2:B4" },
  ],
  ["a custom function in a format", format("_xldudf_GATE(1)"), { code: "liveFormula", sheet: "甲", cell: "A1:A2" }],

  [
    "two rules for one cell",
    sheet({
      validations: [
        { area: area(5, 2, 1, 3), type: "list", values: ["是"] },
        { area: area(2, 3, 4), type: "list", values: ["否"] },
      ],
    }),
    { code: "rulesOverlap", sheet: "甲", cell: "B5:D5", found: "C2:C5" },
  ],
  [
    "more rules than a sheet takes",
    sheet({
      validations: Array.from({ length: 65_535 }, (_, at) => ({ area: area(at + 1, 1), type: "list", values: ["是"] })),
    }),
    { code: "tooMany", sheet: "甲", found: "65535 条数据验证", limit: 65_534 },
  ],
  [
    "more links than a sheet takes",
    cells(...Array.from({ length: 65_531 }, (_, at) => ({ row: at + 1, column: 1, value: "甲", linkTo: "甲!A1" }))),
    { code: "tooMany", sheet: "甲", found: "65531 个链接", limit: 65_530 },
  ],
  [
    "a formula that fills merged cells",
    sheet({
      cells: [{ row: 3, column: 2, formula: "A1:A2", spills: { rowCount: 2, columnCount: 1 } }],
      merges: [area(4, 1, 1, 2)],
    }),
    { code: "spill", sheet: "甲", cell: "B3:B4", found: "A4:B4" },
  ],
  ["no typeface", style({ font: { name: " " } }), { code: "typeface", sheet: "甲", cell: "B3", found: " " }],

  ["no sheet", { ...sample, sheets: [], names: [] }, { code: "noVisibleSheet" }],
  ["no visible sheet", sheet({ state: "hidden" }), { code: "noVisibleSheet" }],
  [
    "a sheet twice",
    book({ name: "Ab", cells: [] }, { name: "aB", cells: [] }),
    { code: "sheetNameTwice", found: "aB" },
  ],
  ["a name twice", names("满分", "full", "FULL"), { code: "definedNameTwice", found: "FULL" }],
  [
    "a name of nothing",
    { ...sheet({}), names: [{ name: "满分", refersTo: "" }] },
    { code: "formulaEmpty", cell: "满分" },
  ],
  ["a property twice", { ...sheet({}), customProperties: { a: "", A: "" } }, { code: "propertyName", found: "A" }],
  ["a document type", { ...sheet({}), customXml: ["<!DOCTYPE a><a/>"] }, { code: "customXml", found: "DOCTYPE" }],
  [
    "a break after the last row",
    print({ rowBreaks: [1_048_576] }),
    { code: "breakOutside", sheet: "甲", found: 1_048_576 },
  ],
  ["a break twice", print({ columnBreaks: [2, 2] }), { code: "breakOutside", sheet: "甲", found: 2 }],
  ["print titles upside down", print({ titleRows: [3, 2] }), { code: "areaOutside", sheet: "甲", found: "3 至 2" }],
  [
    "a long footer",
    print({ footer: { left: "页".repeat(254) } }),
    { code: "headerTooLong", sheet: "甲", found: 256, limit: 255 },
  ],
  ["half a page", print({ fitTo: { width: 0.5, height: 0 } }), { code: "measure", sheet: "甲", found: "页宽 0.5" }],
])("refused: %s", async (_, draft, fault) => {
  expect(await faultOf(draft)).toEqual(fault);
});

test.each(["", " ", "甲".repeat(32), "a[b", "a]b", "a:b", "a*b", "a?b", "a/b", "a\\b", "'a", "a'", "History", "a\nb"])(
  "no sheet is called %p",
  async (name) => {
    expect(await faultOf(book({ name, cells: [] }))).toEqual({ code: "sheetName", found: name });
  },
);

test.each([
  "",
  "1a",
  "a b",
  "a-b",
  "A1",
  "xfd1048576",
  "R",
  "c",
  "R1C1",
  "rc5",
  "TRUE",
  "_xlnm.Print_Area",
  "a（b）",
  "a".repeat(256),
])("no cell is called %p", async (name) => {
  expect(await faultOf(names(name))).toEqual({ code: "definedName", found: name });
});

test.each<[string, BookDraft]>([
  ["the longest text", cell({ value: "x".repeat(32_767) })],
  ["letters beyond the basic plane", cell({ value: "😀𠮷" })],
  ["tabs and line ends", cell({ value: "\ta\nb\r\nc" })],
  ["the last cell", cells({ row: 1_048_576, column: 1, value: 1 }, { row: 1, column: 16_384, value: 1 })],
  ["merges side by side", sheet({ merges: [area(1, 1, 2, 2), area(1, 3, 2, 2), area(3, 1, 1, 4)] })],
  ["sheet names with what is allowed", book({ name: "a'b & <c>!", cells: [] }, { name: "甲".repeat(31), cells: [] })],
  ["names that are none of a cell's", names("A0", "满分_1.2", "_a", "XFE1", "ABCD1", "Rate", "r_1")],
  ["a link to a name", { ...cell({ linkTo: "满分" }), names: [{ name: "满分", refersTo: "甲!$A$1" }] }],
  ["vertical text", style({ align: { rotation: 255 } })],
])("written: %s", async (_, draft) => {
  expect(await faultOf(draft)).toBeUndefined();
});

test("a custom XML part must be well-formed", async () => {
  const fault = await faultOf({ ...sheet({}), customXml: ["<a><b></a>"] });
  expect(fault?.code).toBe("customXml");
});

test("the message tells where, what and what to do", async () => {
  await expect(writeWorkbook(cell({ formula: "=A1" }))).rejects.toThrow("工作表“甲”B3：公式以“=”开头，请去掉这个“=”。");
  await expect(writeWorkbook(names("A1"))).rejects.toThrow(/^名称“A1”不可用，请/);
});

test("a chart with nothing wrong is written: with a label for every category", async () => {
  const parts = unzipSync(await writeWorkbook(chart({ min: 0, max: 1, step: 0.2 })));
  expect(strFromU8(parts["xl/charts/chart1.xml"] ?? new Uint8Array())).toContain(
    '<c:tickLblSkip val="1"/><c:noMultiLvlLbl ',
  );
});
