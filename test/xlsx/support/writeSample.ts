import type { AreaDraft, BookDraft, CellDraft, SheetDraft, StyleDraft } from "../../../src/xlsx/draft.js";

export function area(row: number, column: number, rowCount = 1, columnCount = 1): AreaDraft {
  return { row, column, rowCount, columnCount };
}

/** A workbook of these sheets and nothing else. */
export function book(...sheets: SheetDraft[]): BookDraft {
  return { sheets, names: [], properties: { title: "", creator: "" } };
}

/** A workbook with one sheet 甲 of these cells. */
export function cells(...drafts: CellDraft[]): BookDraft {
  return book({ name: "甲", cells: drafts });
}

const border = { style: "thin", color: "8EA9DB" } as const;
const middle = { horizontal: "center", vertical: "center", wrap: true } as const;
const styles = {
  title: { font: { name: "黑体", size: 16, bold: true }, align: middle },
  heading: { font: { bold: true, color: "FFFFFF" }, fill: "305496", border, align: middle },
  turned: { font: { bold: true }, fill: "D9E1F2", border, align: { horizontal: "center", rotation: 255 } },
  text: { border, align: { horizontal: "left", vertical: "center", indent: 1 } },
  input: { border, fill: "FFF2CC", numberFormat: "0", unlocked: true, align: { horizontal: "right" } },
  score: { border, numberFormat: "0.00", font: { italic: true }, align: { shrink: true } },
  link: { font: { underline: true, color: "0563C1" } },
} satisfies Record<string, StyleDraft>;

const groups = ["行政审批", "公共服务", "信息公开"];
const departments = 60;

/** A little of everything that a draft can say, on sheets that look like those of the product. */
export const sample: BookDraft = {
  properties: { title: "二〇二〇年度考核 & 汇总", creator: "考核簿" },
  customProperties: { 模板: "汇总簿 <1>", version: "1.0" },
  customXml: ['<issue xmlns="urn:example:scorebook" id="2020-07"><note>甲 &amp; 乙</note></issue>', "<plain/>"],
  names: [
    { name: "满分", refersTo: "'参数 与口径'!$B$2" },
    { name: "_单位数", refersTo: "COUNTA(得分!$A$4:$A$63)", hidden: true },
  ],
  sheets: [
    scores(),
    parameters(),
    { name: "键", state: "hidden", cells: [{ row: 1, column: 1, value: "k" }] },
    lists(),
  ],
};

function scores(): SheetDraft {
  const columnCount = 1 + groups.length * 3;
  const rows: CellDraft[] = [{ row: 1, column: 1, value: "二〇二〇年度得分", style: styles.title }];
  rows.push({ row: 2, column: 1, value: "单位", style: styles.heading });
  for (let column = 2; column <= columnCount; column++) {
    const group = groups[Math.floor((column - 2) / 3)] ?? "";
    const first = (column - 2) % 3 === 0;
    rows.push({ row: 2, column, ...(first && { value: group }), style: styles.heading });
  }
  rows.push({ row: 3, column: 1, style: styles.heading });
  for (let column = 2; column <= columnCount; column++) {
    rows.push({ row: 3, column, value: ["件数", "得分", "状态"][(column - 2) % 3] ?? "", style: styles.heading });
  }
  for (let row = 4; row < 4 + departments; row++) {
    rows.push({ row, column: 1, value: `示例单位${String(row - 3).padStart(2, "0")}`, style: styles.text });
    for (let column = 2; column <= columnCount; column += 3) rows.push(...answer(row, column));
  }
  return {
    name: "得分",
    cells: rows,
    columns: new Map([
      [1, { width: 16 }],
      [4, { width: 14 }],
      [10, { hidden: true }],
    ]),
    rows: new Map([
      [1, { height: 30 }],
      [70, { height: 40 }],
      [71, { hidden: true }],
    ]),
    merges: [area(1, 1, 1, columnCount), area(2, 1, 2, 1), ...groups.map((_, index) => area(2, 2 + index * 3, 1, 3))],
    frozenAt: { row: 4, column: 2 },
    validations: [
      {
        area: area(4, 2, departments),
        type: "whole",
        operator: "between",
        formula1: "0",
        formula2: "9999",
        prompt: { title: "件数", text: "请填 0 至 9999 的整数，\n没有则填 0" },
        error: { title: "不是整数", text: "请填整数 & 不小于 0" },
      },
      { area: area(4, 5, departments), type: "list", values: ["是", "否", "不适用"], allowBlank: false },
      { area: area(4, 8, departments), type: "list", formula1: "'列 表'!$A$1:$A$3" },
      {
        area: area(3, 2),
        type: "date",
        operator: "greaterThanOrEqual",
        formula1: "DATE(2020,1,1)",
        error: { title: "日期", text: "早于 2020 年", style: "warning" },
      },
      { area: area(3, 3), type: "custom", formula1: 'AND(C3<>"",LEN(C3)<9)' },
      { area: area(3, 4), type: "textLength", operator: "lessThanOrEqual", formula1: "20" },
      { area: area(3, 5), type: "decimal", operator: "between", formula1: "0", formula2: "满分" },
    ],
    conditionalFormats: [
      {
        area: area(4, 3, departments),
        formula: 'AND(ISNUMBER($C4),$C4<"1"*0.5)',
        style: { fill: "FFC7CE", color: "9C0006", bold: true, numberFormat: '"▼"0.00' },
        stopIfTrue: true,
      },
      { area: area(4, 3, departments), formula: "$C4=1", style: { italic: true } },
    ],
    protection: { formatColumns: true, autoFilter: true, sort: false },
    autoFilter: area(3, 1, departments + 1, columnCount),
    tabColor: "C00000",
    zoom: 85,
    showGridLines: false,
    print: {
      paper: "A4",
      orientation: "portrait",
      fitTo: { width: 1, height: 0 },
      titleRows: [2, 3],
      titleColumns: [1, 1],
      area: area(1, 1, departments + 3, columnCount),
      rowBreaks: [33],
      header: { right: "内部资料" },
      footer: { left: "&A", center: "第 &P 页，共 &N 页" },
      centeredHorizontally: true,
      margins: { left: 0.5, right: 0.5, top: 0.7, bottom: 0.7 },
      errors: "dash",
    },
    ignoredErrors: [{ area: area(1, 1, 100, 12), kinds: ["numberStoredAsText", "formula"] }],
  };
}

function answer(row: number, column: number): CellDraft[] {
  const count = (row * 7 + column) % 13;
  const letter = String.fromCharCode(64 + column);
  const score = Math.round(Math.max(0, 1 - count * 0.1) * 100) / 100;
  const at = letter + String(row);
  return [
    { row, column, value: count, style: styles.input },
    { row, column: column + 1, formula: `ROUND(MAX(0,满分-0.1*${at}),2)`, value: score, style: styles.score },
    {
      row,
      column: column + 2,
      formula: `IF(${at}>10,"待整改 & 复核",${at}<1)`,
      value: count > 10 ? "待整改 & 复核" : count < 1,
      style: styles.text,
    },
  ];
}

function parameters(): SheetDraft {
  return {
    name: "参数 与口径",
    cells: [
      { row: 1, column: 1, value: "返回得分", style: styles.link, linkTo: "得分!A1" },
      { row: 1, column: 2, value: "列表", style: styles.link, linkTo: "'列 表'!A1:A3" },
      { row: 2, column: 1, value: "满分", style: styles.turned },
      { row: 2, column: 2, value: 1, style: styles.input },
      { row: 3, column: 1, formula: "NA()", value: { error: "#N/A" } },
      { row: 4, column: 1, formula: "1/0", value: { error: "#DIV/0!" }, style: styles.score },
      { row: 5, column: 1, formula: "1=1", value: true },
      { row: 6, column: 1, formula: 'REPT("<&",2)', value: "<&<&" },
      { row: 7, column: 1, formula: '""', value: "" },
      { row: 8, column: 1, formula: 'IFERROR(_xldudf_DEDUCT(1,"0.1"),0.9)', value: 0.9 },
    ],
    print: { paper: "A3", orientation: "landscape", columnBreaks: [3] },
  };
}

function lists(): SheetDraft {
  const values = ["是", "否", "不适用"];
  return {
    name: "列 表",
    state: "veryHidden",
    cells: values.map((value, index) => ({ row: index + 1, column: 1, value })),
  };
}
