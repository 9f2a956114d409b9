import { keyOf } from "../../engine/model/keys.js";
import { sum } from "../../formula/build.js";
import { ref } from "../../formula/expr.js";
import { Fraction } from "../../exact/fraction.js";
import { ruleText } from "../../scheme/ruleText.js";
import type { Item, Level, Scheme, Section } from "../../scheme/scheme.js";
import type { StyleDraft } from "../../xlsx/draft.js";
import { cell, cellRef } from "../cellRef.js";
import { fittedHeight } from "../fit/fit.js";
import { formSheets, sheetKey } from "../sheetNames.js";
import type { SheetBuilder } from "../sheetBuilder.js";
import { palette, style } from "../style.js";
import type { FormCells, FormContent } from "./formCells.js";
import { formColumns, formFrame } from "./formSheet.js";
import { formRows, leftOutBecause, leftOutWord, type FormRow, type LeftOut } from "./formRows.js";
import { marksOfState } from "./marksOfState.js";

const columns = {
  key: 1,
  first: 2,
  second: 3,
  code: 4,
  name: 5,
  full: 6,
  method: 7,
  by: 8,
  fill: 9,
  outcome: 10,
  score: 11,
  basis: 12,
  scoreKey: 13,
} as const;

const heads: readonly (readonly [string, number])[] = [
  ["一级指标", 22],
  ["二级指标", 24],
  ["代码", 10],
  ["考核内容", 26],
  ["分值", 9],
  ["考核方式", 10],
  ["由谁填", 12],
  ["填报内容", 34],
  ["状态", 9],
  ["得分", 13],
  ["计分办法与依据", 50],
];
const widthOf = (column: number): number => heads[column - 2]?.[1] ?? 10;

/** 全部指标: every item with its rule, what the department filled in beside it, and the sums of what the form computes. */
export function allItemsSheet(content: FormContent, cells: FormCells): void {
  const { book, scheme, department } = content;
  const sheet = book.sheet(formSheets.all);
  for (const [key, column] of Object.entries(columns))
    sheet.set(formFrame.keyRow, column, column === 1 ? sheetKey("form", "all") : key, style.hidden);
  sheet.hideRow(formFrame.keyRow);
  sheet.hideColumn(columns.key);
  sheet.hideColumn(columns.scoreKey);
  sheet.set(formFrame.titleRow, 2, `全部指标：${department.name}`, style.title);
  sheet.set(
    formFrame.noteRow,
    2,
    `各项的计分办法、依据和本单位的状态、得分，全部由“${formSheets.form}”表得出，此处不填；点“由谁填”的筛选可只看${own}的各项。`,
    style.note,
  );
  sheet.height(formFrame.titleRow, 28);
  sheet.height(formFrame.headRow, 24);
  heads.forEach(([head, width], at) => {
    sheet.set(formFrame.headRow, at + 2, head, style.band);
    sheet.width(at + 2, width);
  });
  const rows = formRows(scheme);
  const writer = new RowWriter(content, sheet, cells, rows);
  rows.forEach((_, at) => writer.write(at));
  const column = (at: number) => ({
    row: formFrame.firstRow,
    column: at,
    rowCount: rows.length,
    columnCount: 1,
  });
  sheet.conditionalFormats.push(...marksOfState(column(columns.outcome), column(columns.score)));
  sheet.autoFilter = { row: formFrame.headRow, column: 2, rowCount: rows.length + 1, columnCount: heads.length };
  sheet.frozenAt = { row: formFrame.firstRow, column: columns.full };
  sheet.print = {
    paper: "A4",
    orientation: "landscape",
    fitTo: { width: 1, height: 0 },
    titleRows: [formFrame.headRow, formFrame.headRow],
    margins: { left: 0.4, right: 0.4, top: 0.5, bottom: 0.6 },
    footer: { left: `${department.name}　全部指标`.replaceAll("&", "&&"), right: "第 &P 页，共 &N 页" },
    area: { row: formFrame.titleRow, column: 2, rowCount: rows.length + 3, columnCount: heads.length },
  };
}

/** Who fills in an item, where it is the department itself. */
const own = "本单位填报";

class RowWriter {
  constructor(
    private readonly content: FormContent,
    private readonly sheet: SheetBuilder,
    private readonly cells: FormCells,
    private readonly rows: readonly FormRow[],
  ) {}

  write(at: number): void {
    const row = this.rows[at];
    switch (row?.kind) {
      case "section":
        this.band(
          formFrame.firstRow + at,
          `${row.section.code}　${row.section.name}（满分 ${row.section.full.toString()} 分）`,
        );
        return;
      case "item":
        this.item(row, at);
        return;
      case "subtotal":
        this.sum(at, row.node, row.items, row.node.kind === "section" ? looks.total : looks.sum);
        return;
      case "total":
        this.sum(at, null, row.items, looks.total);
        return;
      default:
    }
  }

  /** Not merged: a filter takes rows as they are. */
  private band(row: number, words: string): void {
    heads.forEach((_, at) =>
      this.sheet.set(row, at + 2, at === 0 ? words : null, at === 0 ? looks.section : style.band),
    );
    this.sheet.height(row, 20);
  }

  private item({ item, heads: levels }: FormRow & { readonly kind: "item" }, at: number): void {
    const { sheet } = this;
    const { scheme, department } = this.content;
    const row = formFrame.firstRow + at;
    const { method, clause, about } = item.definition;
    const leftOut = leftOutBecause(item, department.sectionsNotApplicable);
    const filled = this.cells.rowOf.get(item.code);
    const by = filled === undefined ? (leftOut === null ? "—" : leftOutWord(scheme, leftOut)) : own;
    const asked = item.inputs.map(({ label, unit }) => `${label}${unit && `（${unit}）`}`).join("；");
    const words: readonly (readonly [number, string, StyleDraft])[] = [
      ...levels.map((level, depth) => {
        const head = level ? `${level.code} ${level.name}` : "—";
        return [columns.first + depth, head, this.headAbove(at, depth) === head ? looks.again : style.text] as const;
      }),
      [columns.code, item.code, style.textCentered],
      [columns.name, item.name, style.text],
      [columns.method, method ?? "—", style.textCentered],
      [columns.by, by, style.textCentered],
      [columns.fill, filled === undefined ? about : asked, style.text],
      [columns.basis, `${ruleText(scheme, item)}依据：${clause}`, style.text],
    ];
    sheet.set(row, columns.key, item.code, style.hidden);
    for (const [column, text, look] of words) sheet.set(row, column, text, look);
    sheet.set(row, columns.full, item.full ?? "—", style.points);
    const from = (column: number) =>
      filled === undefined ? null : { expr: cell(formSheets.form, filled, column, { row: true, column: true }) };
    sheet.set(row, columns.outcome, from(formColumns.outcome) ?? "—", style.textCentered);
    sheet.set(
      row,
      columns.score,
      (leftOut === null ? from(formColumns.score) : null) ?? leftOutWord(scheme, leftOut ?? "office"),
      leftOut === null ? style.sum : looks.leftOut,
    );
    sheet.set(row, columns.scoreKey, keyOf.score(item.code), style.hidden);
    sheet.height(
      row,
      fittedHeight(
        words.map(([column, text]) => ({ text, width: widthOf(column) })),
        24,
      ),
    );
  }

  /** What the row above has in a column of indicators. */
  private headAbove(at: number, depth: number): string | null {
    const row = this.rows[at - 1];
    if (row?.kind !== "item") return null;
    const level = row.heads[depth];
    return level ? `${level.code} ${level.name}` : "—";
  }

  /** The sum of what the form computes, and what it leaves out. */
  private sum(at: number, node: Level | Section | null, items: readonly Item[], { figure, wide, basis }: Looks): void {
    const { sheet } = this;
    const { scheme, department } = this.content;
    const row = formFrame.firstRow + at;
    const reasons = items.map((item) => [item, leftOutBecause(item, department.sectionsNotApplicable)] as const);
    const counted = reasons.filter(([item, reason]) => reason === null && item.full !== null).map(([item]) => item);
    const full = counted.reduce((points, item) => points.plus(item.full ?? Fraction.zero), Fraction.zero);
    const label = node === null ? "本表可计算得分合计" : `${node.code} ${node.name}小计`;
    sheet.set(row, columns.key, node === null ? "total" : node.code, style.hidden);
    sheet.merge({ row, column: columns.first, rowCount: 1, columnCount: columns.full - columns.first }, label, wide);
    sheet.set(row, columns.full, node === null ? null : node.full, figure);
    sheet.merge(
      { row, column: columns.method, rowCount: 1, columnCount: columns.score - columns.method },
      counted.length === 0 ? "本表不计算" : `本表计算其中 ${counted.length} 项，满分合计 ${full.toString()} 分`,
      wide,
    );
    const places = new Map(
      this.rows.flatMap((each, index) =>
        each.kind === "item" ? [[each.item.code, formFrame.firstRow + index] as const] : [],
      ),
    );
    const added = counted.map((item) => ref(cellRef(formSheets.all, places.get(item.code) ?? 0, columns.score)));
    sheet.set(row, columns.score, added.length === 0 ? "—" : { expr: sum(...added) }, figure);
    const told = leftOutText(scheme, reasons);
    sheet.set(row, columns.basis, told, basis);
    sheet.set(row, columns.scoreKey, node === null ? keyOf.total : keyOf.score(node.code), style.hidden);
    sheet.height(row, fittedHeight([{ text: told, width: widthOf(columns.basis), bold: true, size: 10 }], 24));
  }
}

const indented = { horizontal: "left", vertical: "center", indent: 1 } as const;

interface Looks {
  readonly figure: StyleDraft;
  readonly wide: StyleDraft;
  readonly basis: StyleDraft;
}

const sumLooks = (look: StyleDraft): Looks => ({
  figure: look,
  wide: { ...look, align: indented },
  basis: { ...look, align: { ...indented, wrap: true } },
});

/** Made once: the writer knows again what it has checked and spelled. */
const looks = {
  section: { ...style.band, align: indented },
  leftOut: { ...style.textCentered, font: { ...style.text.font, color: palette.quiet } },
  /** A heading that stands in the row above as well. */
  again: { ...style.text, font: { ...style.text.font, color: palette.line } },
  sum: sumLooks(style.sum),
  total: sumLooks(style.total),
} as const;

/** "未含：由考核办评定 3 项、待全省排序 1 项", so that a part is not taken for the whole. */
function leftOutText(scheme: Scheme, reasons: readonly (readonly [Item, LeftOut | null])[]): string {
  const counts = new Map<LeftOut, number>();
  for (const [item, reason] of reasons)
    if (reason !== null && (item.full !== null || item.group !== null))
      counts.set(reason, (counts.get(reason) ?? 0) + 1);
  if (counts.size === 0) return "已含全部各项";
  return `未含：${[...counts].map(([reason, count]) => `${leftOutWord(scheme, reason)} ${count} 项`).join("、")}`;
}
