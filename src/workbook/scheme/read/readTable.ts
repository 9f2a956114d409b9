import type { Words } from "../../../words/words.js";
import { meantWords } from "../../../choice/meantWords.js";
import { foldedText } from "../../../departments/foldedText.js";
import { Fraction } from "../../../exact/fraction.js";
import { typedText } from "../../../exact/typedNumber.js";
import { isFigure } from "../../../exact/isFigure.js";
import type { CellContents, SheetContents } from "../../../xlsx/bookContents.js";
import { columnLetters } from "../../cellRef.js";
import { shownCode } from "../../lists/shownCode.js";
import type { SchemeProblem } from "../../../scheme/schemeError.js";
import type { Report } from "./report.js";
import { yes, type Column, type Path, type TableSpec, type WordList } from "../tables/schemeSheets.js";
import {
  cleaned,
  isDayFormat,
  isPercentFormat,
  looksBlank,
  nearWords,
  oneOf,
  shareText,
  shownText,
} from "./typedText.js";
import { fault } from "../../../scheme/fault.js";
import { isFilled, mostRows, placeOf, textOf } from "./sheetCells.js";
import { mergesBelow, notRead, unknownColumns } from "./unreadCells.js";

/** Headings stand in one of the first rows. */
const headWithin = 20;
const leastHeadings = 2;

/** A sheet as its headings describe it: where columns stand, and how many rows there are, plays no part. */
export class ReadTable {
  readonly rows: readonly ReadRow[];

  private constructor(
    readonly sheet: SheetContents,
    private readonly columns: ReadonlyMap<string, number>,
    readonly report: Report,
    headRow: number,
    typed: ReadonlySet<number>,
    private readonly spec: TableSpec,
  ) {
    const filled = new Set<number>();
    for (const cell of sheet.cells.values())
      if (cell.row > headRow && typed.has(cell.column) && isFilled(cell)) filled.add(cell.row);
    this.rows = [...filled].sort((a, b) => a - b).map((row) => new ReadRow(this, row));
  }

  /** Null for a sheet without the headings of its table, which is said. */
  static of(sheet: SheetContents, spec: TableSpec, report: Report): ReadTable | null {
    const headings = new Map(spec.columns.map((column) => [foldedText(column.heading), column]));
    const headRow = headRowOf(sheet, headings);
    if (headRow === undefined) {
      report.wrong(sheet.name, fault("找不到标题行；应有“{0}”等列", oneOf(spec.columns.map(({ heading }) => heading))));
      return null;
    }
    const columns = new Map<string, number>();
    const unknown: CellContents[] = [];
    for (const cell of sheet.cells.values()) {
      if (cell.row !== headRow || !isFilled(cell)) continue;
      const column = headings.get(foldedText(textOf(cell)));
      if (!column) unknown.push(cell);
      else if (columns.has(column.key))
        report.wrong(placeOf(sheet, cell.row, cell.column), fault("标题“{0}”出现两次；请留一列", column.heading));
      else columns.set(column.key, cell.column);
    }
    const missing = spec.columns.filter(({ key, kind }) => kind !== "calculated" && !columns.has(key));
    unknownColumns(sheet, headRow, unknown, new Set(columns.values()), missing, report);
    mergesBelow(sheet, headRow, report);
    notRead(sheet, headRow, spec, columns, report);
    const typed = new Set(
      spec.columns.flatMap(({ key, kind }) => (kind === "calculated" ? [] : (columns.get(key) ?? []))),
    );
    const table = new ReadTable(sheet, columns, report, headRow, typed, spec);
    if (table.rows.length > mostRows) {
      report.wrong(sheet.name, fault("有 {0} 行，太多了；一张表最多 {1} 行", table.rows.length, mostRows));
      return null;
    }
    for (const column of missing) if (!isOptional(column)) table.missing(column, unknown);
    return table;
  }

  has(key: string): boolean {
    return this.columns.has(key);
  }

  headingOf(key: string): string {
    return this.spec.columns.find((column) => column.key === key)?.heading ?? key;
  }

  /** Says that a column is not there. */
  missing({ heading }: Column, unknown: readonly CellContents[] = []): void {
    const near = unknown.filter((cell) => nearWords(textOf(cell), [heading]).length > 0);
    const [first] = near;
    this.report.wrong(
      first ? placeOf(this.sheet, first.row, first.column) : this.sheet.name,
      first
        ? fault("标题“{0}”不认识；是不是“{1}”？", shownText(textOf(first)), heading)
        : fault("缺少“{0}”一列；请恢复，或加一列并写上这个标题", heading),
    );
    this.report.lack(this.sheet.name);
  }

  cell(row: number, key: string): CellContents | undefined {
    const column = this.columns.get(key);
    return column === undefined ? undefined : this.sheet.cells.get(`${columnLetters(column)}${row}`);
  }

  /** "考核项!F12"; the sheet alone where it has no such column. */
  place(row: number, key: string): string {
    const column = this.columns.get(key);
    return column === undefined ? this.sheet.name : placeOf(this.sheet, row, column);
  }
}

/** 95% is 0.95 in the cell: in the place of points, or of a percentage, it would be another figure. */
function percentFault(text: string): Words {
  const shown = Fraction.parse(text.replace("-", "")).times(Fraction.of(100)).toString();
  return fault("显示为 {0}%，存的是 {1}；这一格要的不是比例，请改为常规格式，再写所要的数", shown, text);
}

/** What to write in the place of a figure with a sign or a word behind it. */
function insteadOf(text: string, isShare: boolean): Words {
  const [, digits = "", sign = ""] = /^(\d+(?:\.\d+)?)(\D+)$/.exec(text) ?? [];
  if (sign === "%" && !isShare) return fault("应为分值，不是比例");
  if (sign === "%") return fault("请写成 {0}", shareText(digits));
  return sign === "" ? fault("应为不小于 0 的数") : fault("请只写 {0}", digits);
}

/** Columns of figures of rules are asked for only where a rule needs them: see readItems.ts. */
const isOptional = ({ key }: Column): boolean => key.startsWith("param ");

/** The row of the first ones in which most headings of the table stand. */
function headRowOf(sheet: SheetContents, headings: ReadonlyMap<string, Column>): number | undefined {
  const found = new Map<number, number>();
  for (const cell of sheet.cells.values())
    if (cell.row <= headWithin && headings.has(foldedText(textOf(cell))))
      found.set(cell.row, (found.get(cell.row) ?? 0) + 1);
  const best = [...found].reduce<readonly [number, number]>((most, each) => (each[1] > most[1] ? each : most), [0, 0]);
  return best[1] >= leastHeadings ? best[0] : undefined;
}

/** One row of a table; whatever cannot be read is reported with its cell. */
export class ReadRow {
  constructor(
    private readonly table: ReadTable,
    readonly number: number,
  ) {}

  place(key: string): string {
    return this.table.place(this.number, key);
  }

  /** Says where the fields of a part of the definition stand. */
  mark(path: Path, fields: Readonly<Record<string, string>>, own?: string): void {
    const { report } = this.table;
    if (own !== undefined) report.mark(path, this.place(own));
    for (const [field, key] of Object.entries(fields)) report.mark([...path, field], this.place(key));
  }

  /** A column that is not there has been told once, and not for each of its rows. */
  wrong(key: string, message: Words): void {
    if (this.has(key)) this.table.report.wrong(this.place(key), message);
  }

  /** The first of some cells that was not understood. */
  placeOfWrong(...keys: readonly string[]): string {
    return this.place(keys.find((key) => this.isWrong(key)) ?? keys[0] ?? "");
  }

  /** Where one of some cells was not understood, what is compared with them is in doubt. */
  doubtIf(about: NonNullable<SchemeProblem["about"]>, ...keys: readonly string[]): void {
    if (this.isWrong(...keys)) this.table.report.doubt(about);
  }

  /** Whether one of some cells was not understood. */
  isWrong(...keys: readonly string[]): boolean {
    return keys.some((key) => this.has(key) && this.table.report.isWrongAt(this.place(key)));
  }

  /** Whether the table has the column. */
  has(key: string): boolean {
    return this.table.has(key);
  }

  isNumber(key: string): boolean {
    return this.table.cell(this.number, key)?.value.kind === "number";
  }

  isBlank(key: string): boolean {
    const cell = this.table.cell(this.number, key);
    return cell === undefined || !isFilled(cell);
  }

  /** What a cell holds that a person typed; undefined for a blank, and for what is reported. */
  private typed(key: string): CellContents | undefined {
    const cell = this.table.cell(this.number, key);
    if (cell === undefined || !isFilled(cell)) return undefined;
    const { value, formula } = cell;
    if (formula !== undefined) return this.refuse(key, fault("是公式；请改为所要的内容本身"));
    if (value.kind === "error") return this.refuse(key, fault("是错误值 {0}；请改为所要的内容", value.code));
    if (value.kind === "boolean") return this.refuse(key, fault("是逻辑值；请写文字，如“是”，或清除"));
    if (value.kind === "text" && looksBlank(value.text))
      return this.refuse(key, fault("只有空格，看上去是空的；请清除"));
    return cell;
  }

  private refuse(key: string, message: Words): undefined {
    this.wrong(key, message);
    return undefined;
  }

  /** Words, kept to the letter. */
  text(key: string): string | undefined {
    const cell = this.typed(key);
    if (!cell) return undefined;
    const { value, numberFormat } = cell;
    // some programs end a line within a cell with two signs
    if (value.kind !== "number") return textOf(cell).replace(/\r\n?/g, "\n");
    if (isDayFormat(numberFormat))
      return this.refuse(key, fault("被表格程序变成了日期；请先把单元格设为文本，再重新输入"));
    const shown = shownCode(value.text, numberFormat);
    if (shown !== undefined && /^\d{1,15}$/.test(shown)) return shown;
    this.wrong(
      key,
      fault("被表格程序变成了数字 {0}，1.10 与 1.1 已分不清；请先把单元格设为文本，再重新输入", value.text),
    );
    return value.text;
  }

  /** Words without which a scheme cannot do; "" where there are none, which is said. */
  needed(key: string): string {
    const text = this.text(key);
    if (this.has(key) && this.isBlank(key)) this.wrong(key, fault("没有填写“{0}”", this.table.headingOf(key)));
    return text ?? "";
  }

  /** A code or a name that programs know. */
  code(key: string): string | undefined {
    const text = this.text(key);
    return text === undefined ? undefined : this.clean(key, text);
  }

  /** A code of which the parts are divided by dots, whatever else people type there. */
  dotted(key: string): string | undefined {
    const code = this.code(key);
    const dots = code
      ?.replace(/[,，。、．·\-－–—/]/g, ".")
      .replace(/\.{2,}/g, ".")
      .replace(/^\.|\.$/g, "");
    if (code === undefined || dots === undefined || dots === code || !/^\d+(\.\d+)*$/.test(dots)) return code;
    this.wrong(key, fault("“{0}”应以点分隔；请改为“{1}”", shownText(code), dots));
    return dots;
  }

  private clean(key: string, text: string): string {
    const { text: bare, signs } = cleaned(text);
    if (signs) this.wrong(key, fault("“{0}”中有{1}；请改为“{2}”", shownText(text), signs, bare));
    return bare;
  }

  /** A figure as it was typed: what stands in a number has 15 digits. @param isShare 60% is 0.6 */
  figure(key: string, isShare = false): string | undefined {
    const text = this.numberOrText(key, isShare);
    if (text === undefined || isFigure(text)) return text;
    this.wrong(key, fault("“{0}”不是数字；{1}", shownText(text), insteadOf(text, isShare)));
    return undefined;
  }

  /** A number, or a text without the signs that only look like others. */
  numberOrText(key: string, isShare = false): string | undefined {
    const cell = this.typed(key);
    if (!cell) return undefined;
    if (cell.value.kind !== "number") return this.clean(key, textOf(cell));
    if (isDayFormat(cell.numberFormat))
      return this.refuse(key, fault("被表格程序变成了日期；请先把单元格设为文本，再重新输入"));
    const text = typedText(Number(cell.value.text));
    return isShare || !isPercentFormat(cell.numberFormat) ? text : this.refuse(key, percentFault(text));
  }

  /** The serial number of a day that a program has made of what was typed. */
  serial(key: string): number | undefined {
    const cell = this.table.cell(this.number, key);
    if (cell?.value.kind !== "number" || cell.formula !== undefined) return undefined;
    return isDayFormat(cell.numberFormat) ? Number(cell.value.text) : undefined;
  }

  whole(key: string): number | undefined {
    const text = this.figure(key);
    if (text === undefined) return undefined;
    if (/^\d{1,15}$/.test(text)) return Number(text);
    this.wrong(key, fault("“{0}”不是整数", shownText(text)));
    return undefined;
  }

  flag(key: string): true | undefined {
    const text = this.text(key);
    if (text === undefined) return undefined;
    if (text === yes) return true;
    this.wrong(key, fault("“{0}”不认识；应为“{1}”，或留空", shownText(text), yes));
    return undefined;
  }

  /** What a definition says for a word. */
  word(key: string, words: WordList): string | undefined {
    const text = this.text(key);
    if (text === undefined) return undefined;
    const value = words.get(text);
    if (value === undefined) this.unknown(key, text, [...words.keys()]);
    return value;
  }

  /** Says that a word is none of those that may stand here, and which it may have been. */
  unknown(key: string, text: string, words: readonly string[]): void {
    const near = nearWords(text, words);
    const instead = near.length > 0 ? meantWords(near) : fault("；应为“{0}”之一", oneOf(words));
    this.wrong(key, fault("“{0}”不认识{1}", shownText(text), instead));
  }

  /** Names between commas of any kind. */
  names(key: string): readonly string[] {
    const text = this.text(key);
    if (text === undefined) return [];
    return text
      .split(/[、,，;；\s]+/)
      .filter((name) => name !== "")
      .map((name) => this.clean(key, name));
  }

  numbers(key: string): readonly number[] {
    return this.names(key).flatMap((name) => {
      if (/^\d{1,15}$/.test(name)) return [Number(name)];
      this.wrong(key, fault("“{0}”不是序号；应为整数，以顿号隔开", shownText(name)));
      return [];
    });
  }
}
