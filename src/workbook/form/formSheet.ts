import { keyOf } from "../../engine/model/keys.js";
import type { Model } from "../../engine/model/model.js";
import type { ModelRef } from "../../engine/model/modelRef.js";
import type { OfficeDepartment } from "../../engine/answers/officeRecord.js";
import { normalStatus, outcomeWords } from "../../engine/model/outcome.js";
import { sum } from "../../formula/build.js";
import { ref, type Expr, type Ref } from "../../formula/expr.js";
import { Fraction } from "../../exact/fraction.js";
import type { Item, Level, Scheme, Section } from "../../scheme/scheme.js";
import type { StyleDraft } from "../../xlsx/draft.js";
import type { BookBuilder } from "../bookBuilder.js";
import { cellRef, type CellRef, type NameRef } from "../cellRef.js";
import { inputMark, inputStyle, inputValidation } from "../inputCell.js";
import { ruleText } from "../../scheme/ruleText.js";
import { formSheets, sheetKey } from "../sheetNames.js";
import { palette, style } from "../style.js";
import { cellKey } from "../sheetBuilder.js";
import { fittedHeight } from "../fit/fit.js";
import { lines } from "../lists/textLines.js";
import { formRows, leftOutBecause, leftOutWord, type FormRow, type LeftOut } from "./formRows.js";

const formColumns = {
  key: 1,
  first: 2,
  second: 3,
  code: 4,
  name: 5,
  full: 6,
  method: 7,
  fill: 8,
  input1: 9,
  input2: 10,
  evidence: 11,
  outcome: 12,
  score: 13,
  basis: 14,
  input1Key: 15,
  input2Key: 16,
  scoreKey: 17,
} as const;

const formFrame = { keyRow: 1, titleRow: 2, noteRow: 3, headRow: 4, firstRow: 5 } as const;

export interface FormContent {
  readonly book: BookBuilder;
  readonly scheme: Scheme;
  readonly model: Model;
  readonly department: OfficeDepartment;
  readonly parameters: ReadonlyMap<string, NameRef>;
}

/** 填报: a row for each item, with what is to be filled in, its score, and what the score rests on. */
export function formSheet(content: FormContent) {
  const { book, scheme, department } = content;
  const sheet = book.sheet(formSheets.form);
  for (const [key, column] of Object.entries(formColumns))
    sheet.set(formFrame.keyRow, column, column === 1 ? sheetKey("form", "form") : key, style.hidden);
  sheet.hideRow(formFrame.keyRow);
  for (const column of [1, formColumns.input1Key, formColumns.input2Key, formColumns.scoreKey])
    sheet.hideColumn(column);
  sheet.set(formFrame.titleRow, 2, `填报表：${department.name}`, style.title);
  sheet.set(formFrame.noteRow, 2, "请填写浅黄色单元格；得分随填写自动算出。", style.note);
  sheet.height(formFrame.titleRow, 28);
  sheet.height(formFrame.headRow, 26);
  const heads: readonly (readonly [string, number])[] = [
    ["一级指标", 12],
    ["二级指标", 14],
    ["代码", 9],
    ["考核内容", 24],
    ["分值", 9],
    ["考核方式", 9],
    ["填报内容", 32],
    ["填报①", 12],
    ["填报②", 12],
    ["佐证说明", 24],
    ["状态", 8],
    ["得分", 12],
    ["计分办法与依据", 44],
  ];
  heads.forEach(([head, width], at) => {
    sheet.set(formFrame.headRow, at + 2, head, style.band);
    sheet.width(at + 2, width);
  });

  const rows = formRows(scheme);
  const rowOf = new Map<string, number>();
  rows.forEach((row, at) => {
    if (row.kind === "item") rowOf.set(row.item.code, formFrame.firstRow + at);
  });
  const writer = new RowWriter(content, rowOf);
  rows.forEach((row, at) => writer.write(row, formFrame.firstRow + at));
  mergeHeads(content, rows);

  const area = { row: formFrame.firstRow, column: formColumns.outcome, rowCount: rows.length, columnCount: 1 };
  const first = `L${formFrame.firstRow}`;
  sheet.conditionalFormats.push(
    { area, formula: `${first}="${outcomeWords.notFilled}"`, style: { fill: palette.warn, color: "9C5700" } },
    {
      area,
      formula: `${first}="${outcomeWords.invalid}"`,
      style: { fill: palette.wrong, color: "C00000", bold: true },
    },
    { area, formula: `${first}="${outcomeWords.notApplicable}"`, style: { fill: palette.gone, color: palette.quiet } },
    {
      area: { ...area, column: formColumns.score },
      formula: `ISERROR(M${formFrame.firstRow})`,
      style: { fill: palette.wrong, color: "C00000", bold: true },
    },
  );
  sheet.frozenAt = { row: formFrame.firstRow, column: formColumns.full };
  sheet.tabColor = palette.band;
  sheet.print = {
    paper: "A4",
    orientation: "landscape",
    fitTo: { width: 1, height: 0 },
    titleRows: [formFrame.headRow, formFrame.headRow],
    margins: { left: 0.4, right: 0.4, top: 0.5, bottom: 0.6 },
    footer: { left: `${department.name}　填报表`, right: "第 &P 页，共 &N 页" },
    area: { row: formFrame.titleRow, column: 2, rowCount: rows.length + 3, columnCount: heads.length },
  };
  return { outcomes: area, toFill: writer.toFill, inputs: writer.inputCells };
}

class RowWriter {
  toFill = 0;
  /** Key of an input → its cell. */
  readonly inputCells = new Map<string, number>();
  private readonly places = new Map<Ref, CellRef | NameRef>();
  private readonly exprs: ReadonlyMap<string, Expr>;

  constructor(
    private readonly content: FormContent,
    private readonly rowOf: ReadonlyMap<string, number>,
  ) {
    this.exprs = new Map(content.model.cells.map(({ key, expr }) => [key, expr]));
  }

  write(row: FormRow, at: number): void {
    switch (row.kind) {
      case "section":
        this.band(at, `${row.section.code}　${row.section.name}（满分 ${row.section.full.toString()} 分）`);
        return;
      case "item":
        this.item(row.item, at);
        return;
      case "subtotal":
        this.sum(at, row.node, row.items, row.node.kind === "section" ? looks.total : looks.sum);
        return;
      case "total":
        this.sum(at, null, row.items, looks.total);
    }
  }

  private get sheet() {
    return this.content.book.sheet(formSheets.form);
  }

  private band(at: number, words: string): void {
    this.sheet.merge({ row: at, column: 2, rowCount: 1, columnCount: formColumns.basis - 1 }, words, looks.section);
    this.sheet.height(at, 24);
  }

  private item(item: Item, at: number): void {
    const { sheet } = this;
    const { scheme, department } = this.content;
    const { method, clause, about } = item.definition;
    const leftOut = leftOutBecause(item, department.sectionsNotApplicable);
    const fills = item.definition.by === "department" && leftOut !== "notApplicable";
    const labels = fills
      ? item.inputs.map(({ label, unit }, index) => `${marks[index] ?? ""}${label}${unit && `（${unit}）`}`)
      : [];
    const basis = `${ruleText(scheme, item)}依据：${clause}`;
    const texts = [item.name, fills ? labels.join("\n") : about, basis];
    sheet.set(at, formColumns.key, item.code, style.hidden);
    sheet.set(at, formColumns.code, item.code, style.textCentered);
    sheet.set(at, formColumns.name, item.name, style.text);
    sheet.set(at, formColumns.full, item.full ?? "—", style.points);
    sheet.set(at, formColumns.method, method ?? "—", style.textCentered);
    sheet.set(at, formColumns.fill, fills ? labels.join("\n") : about, style.text);
    sheet.set(at, formColumns.basis, basis, style.text);
    sheet.set(at, formColumns.scoreKey, keyOf.score(item.code), style.hidden);
    sheet.height(at, Math.max(30, 13 * Math.max(labels.length, lines(texts, [24, 32, 44])) + 6));
    this.inputs(item, at, fills);
    if (fills) this.toFill += 1;
    const locate = (to: Ref) => this.locate(to);
    const outcome = this.exprs.get(keyOf.outcome(item.code));
    sheet.set(at, formColumns.outcome, fills && outcome ? { expr: outcome, locate } : "—", style.textCentered);
    const score = this.exprs.get(keyOf.score(item.code));
    sheet.set(
      at,
      formColumns.score,
      leftOut === null && score ? { expr: score, locate } : leftOutWord(scheme, leftOut ?? "office"),
      leftOut === null ? style.sum : looks.leftOut,
    );
  }

  private inputs(item: Item, at: number, fills: boolean): void {
    const { sheet } = this;
    const columns = [formColumns.input1, formColumns.input2];
    const keyColumns = [formColumns.input1Key, formColumns.input2Key];
    columns.forEach((column, index) => {
      const input = fills ? item.inputs[index] : undefined;
      const key = input?.keys[0];
      if (!input || key === undefined) {
        sheet.set(at, column, null, looks.shut);
        return;
      }
      const place = { row: at, column, rowCount: 1, columnCount: 1 };
      sheet.set(at, keyColumns[index] ?? 0, key, style.hidden);
      this.inputCells.set(key, cellKey(at, column));
      sheet.set(at, column, this.content.department.reported.get(key) ?? null, inputStyle(input));
      const validation = inputValidation(item, input, formSheets.form, place);
      if (!validation) return;
      sheet.validations.push(validation);
      sheet.conditionalFormats.push(inputMark(item, input, formSheets.form, place));
    });
    sheet.set(at, formColumns.evidence, null, fills ? style.inputText : looks.shut);
  }

  /** The sum of what the form computes, and what it leaves out. */
  private sum(
    at: number,
    node: Level | Section | null,
    items: readonly Item[],
    { figure, wide, basis }: typeof looks.sum,
  ): void {
    const { sheet } = this;
    const reasons = items.map(
      (item) => [item, leftOutBecause(item, this.content.department.sectionsNotApplicable)] as const,
    );
    const counted = reasons.filter(([item, reason]) => reason === null && item.full !== null).map(([item]) => item);
    const full = counted.reduce((points, item) => points.plus(item.full ?? Fraction.zero), Fraction.zero);
    const label = node === null ? "本表可计算得分合计" : `${node.code} ${node.name}小计`;
    sheet.set(at, formColumns.key, node === null ? "total" : node.code, style.hidden);
    sheet.merge({ row: at, column: 2, rowCount: 1, columnCount: 4 }, label, wide);
    sheet.set(at, formColumns.full, node === null ? null : node.full, figure);
    sheet.merge(
      { row: at, column: formColumns.method, rowCount: 1, columnCount: formColumns.outcome - formColumns.method + 1 },
      counted.length === 0 ? "本表不计算" : `本表计算其中 ${counted.length} 项，满分合计 ${full.toString()} 分`,
      wide,
    );
    const cells = counted.map((item) =>
      ref(cellRef(formSheets.form, this.rowOf.get(item.code) ?? 0, formColumns.score)),
    );
    sheet.set(at, formColumns.score, cells.length === 0 ? "—" : { expr: sum(...cells) }, figure);
    const told = leftOutText(this.content.scheme, reasons);
    sheet.set(at, formColumns.basis, told, basis);
    sheet.set(at, formColumns.scoreKey, node === null ? keyOf.total : keyOf.score(node.code), style.hidden);
    sheet.height(at, fittedHeight([{ text: told, width: 44, bold: true, size: 10 }], 30));
  }

  private locate(to: Ref): CellRef | NameRef {
    const known = this.places.get(to);
    if (known) return known;
    const place = this.placeOf(to as ModelRef);
    this.places.set(to, place);
    return place;
  }

  private placeOf(wanted: ModelRef): CellRef | NameRef {
    if (wanted.at === "parameter") {
      const name = this.content.parameters.get(wanted.name);
      if (name) return name;
    }
    if (wanted.at === "own") {
      const place = this.cellOf(wanted.key);
      if (place) return place;
    }
    throw new TypeError(`the form has no cell for ${JSON.stringify(wanted)}`);
  }

  private cellOf(key: string): CellRef | undefined {
    const item = this.content.scheme.items.find(({ code }) => key.startsWith(`${code}.`) && this.rowOf.has(code));
    const row = item && this.rowOf.get(item.code);
    if (item === undefined || row === undefined) return this.statusCell(key);
    if (key === keyOf.outcome(item.code)) return cellRef(formSheets.form, row, formColumns.outcome);
    const index = item.inputs.findIndex(({ keys }) => keys.includes(key));
    return index < 0 ? undefined : cellRef(formSheets.form, row, formColumns.input1 + index);
  }

  /** A form is scored as if no section failed: the state of a section stands on the hidden sheet. */
  private statusCell(key: string): CellRef | undefined {
    const { sections } = this.content.scheme;
    const keys = [
      ...sections.map(({ code }) => keyOf.status(code)),
      ...sections.map(({ code }) => keyOf.applies(code)),
    ];
    const at = keys.indexOf(key);
    if (at < 0) return undefined;
    const row = statusRows + at;
    const hidden = this.content.book.sheet(formSheets.lists);
    hidden.set(row, 1, key, style.hidden);
    hidden.set(row, 2, at < sections.length ? normalStatus : "适用", style.hidden);
    return cellRef(formSheets.lists, row, 2, { row: true, column: true });
  }
}

const indented = { horizontal: "left", vertical: "center", indent: 1 } as const;

const sumLooks = (
  look: StyleDraft,
): { readonly figure: StyleDraft; readonly wide: StyleDraft; readonly basis: StyleDraft } => ({
  figure: look,
  wide: { ...look, align: indented },
  basis: { ...look, align: { vertical: "center", wrap: true } },
});

/** Made once: the writer knows again what it has checked and spelled. */
const looks = {
  section: { ...style.band, align: indented },
  leftOut: { ...style.textCentered, font: { ...style.text.font, color: palette.quiet } },
  /** Nothing is filled in here. */
  shut: { ...style.text, fill: "F3F4F6" },
  sum: sumLooks(style.sum),
  total: sumLooks(style.total),
} as const;

const statusRows = 60;
const marks = ["① ", "② "];

/** "未含：由考核办评定 3 项、待全省排序 1 项", so that a part is not taken for the whole. */
function leftOutText(scheme: Scheme, reasons: readonly (readonly [Item, LeftOut | null])[]): string {
  const counts = new Map<LeftOut, number>();
  for (const [item, reason] of reasons)
    if (reason !== null && (item.full !== null || item.group !== null))
      counts.set(reason, (counts.get(reason) ?? 0) + 1);
  if (counts.size === 0) return "已含全部各项";
  return `未含：${[...counts].map(([reason, count]) => `${leftOutWord(scheme, reason)} ${count} 项`).join("、")}`;
}

function mergeHeads({ book }: FormContent, rows: readonly FormRow[]): void {
  const sheet = book.sheet(formSheets.form);
  for (const depth of [0, 1] as const) {
    let from = 0;
    const codeOf = (row: FormRow | undefined) => (row?.kind === "item" ? (row.heads[depth] ?? row.item).code : null);
    const headOf = (row: FormRow | undefined): string => {
      if (row?.kind !== "item") return "";
      const head = row.heads[depth];
      return head ? `${head.name}\n（${head.full.toString()}分）` : "—";
    };
    for (let at = 1; at <= rows.length; at += 1) {
      const first = rows[from];
      const code = codeOf(first);
      if (at < rows.length && code !== null && codeOf(rows[at]) === code) continue;
      if (code !== null)
        sheet.merge(
          { row: formFrame.firstRow + from, column: formColumns.first + depth, rowCount: at - from, columnCount: 1 },
          headOf(first),
          depth === 0 ? style.head : style.subhead,
        );
      from = at;
    }
  }
}
