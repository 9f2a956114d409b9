import { Fraction } from "../../exact/fraction.js";
import { daySerial } from "../../exact/daySerial.js";
import type { CustomFunction } from "../../functions/customFunction.js";
import { signature } from "../../functions/pages/docPages.js";
import type { Scheme } from "../../scheme/scheme.js";
import { columnLetters } from "../../workbook/cellRef.js";
import { palette, style } from "../../workbook/style.js";
import { lines } from "../../workbook/lists/textLines.js";
import type { CellDraft, SheetDraft, StyleDraft } from "../../xlsx/draft.js";
import { DraftSheet } from "../../workbook/draftSheet.js";
import { casesOf } from "./casesOf.js";
import { isDay, isError, rowsOf, type CaseValue, type ExampleCase } from "./exampleCase.js";
import { exampleRow, type ExampleRow } from "./exampleRow.js";
import { madeKey } from "../../workbook/madeBooks.js";

export const agreement = { yes: "✓", no: "✗", none: "—" } as const;

/** What the contents say of a sheet: where its signs stand. */
export interface ExampleSheet {
  readonly sheet: SheetDraft;
  readonly live: string;
  readonly native: string;
  readonly cases: number;
  readonly natives: number;
}

const head = { row: 6, first: 7 } as const;
const showsColumn = 3;
const argumentsColumn = 4;
const dateStyle: StyleDraft = { ...style.input, numberFormat: "yyyy-mm-dd", unlocked: true };
const signStyle: StyleDraft = { ...style.textCentered, font: { ...style.textCentered.font, bold: true } };
const resultStyle: StyleDraft = { ...style.number, align: { horizontal: "right", vertical: "center", wrap: true } };

/** One function: what it is, and a row for each case with its arguments in cells, both formulas and whether they agree. */
export function exampleSheet(scheme: Scheme, definition: CustomFunction): ExampleSheet {
  const { name, title, about, arguments: args } = definition;
  const cases = casesOf(definition);
  const sheet = new DraftSheet(name);
  sheet.key(madeKey("examples", name));
  const widthOf = (at: number): number =>
    Math.max(1, ...cases.map((each) => rowsOf(each.args[at] ?? null)[0]?.length ?? 1));
  const columnOf = (at: number): number =>
    args.slice(0, at).reduce((column, _, before) => column + widthOf(before), argumentsColumn);
  const end = columnOf(args.length);
  const at = {
    call: end,
    live: end + 1,
    native: end + 2,
    expected: end + 3,
    liveSign: end + 4,
    nativeSign: end + 5,
    reason: end + 6,
  };
  const resultWidth = cases.some(({ isText }) => isText) ? 34 : 12;
  const widths = new Map<number, number>([
    [2, 6],
    [showsColumn, 34],
    [at.call, 30],
    [at.live, resultWidth],
    [at.native, 12],
    [at.expected, resultWidth],
    [at.liveSign, 9],
    [at.nativeSign, 9],
    [at.reason, 46],
  ]);
  for (let column = argumentsColumn; column < end; column += 1) widths.set(column, 12);
  for (const [column, width] of widths) sheet.width(column, width);

  sheet.set(2, 2, `${name}　${title.zh}`, style.title);
  sheet.height(2, 28);
  sheet.merge(3, 2, 1, at.reason - 1, about.zh, style.noteWrapped);
  sheet.height(3, 30);
  sheet.set(4, 2, `=${signature(definition)}`, style.note);
  sheet.set(
    4,
    at.reason,
    "返回目录",
    { ...style.note, font: { ...style.note.font, color: "0563C1", underline: true } },
    "目录!A1",
  );
  const heads = [
    [2, "序号"],
    [showsColumn, "说明"],
    [at.call, "公式"],
    [at.live, "函数结果"],
    [at.native, "普通公式\n结果"],
    [at.expected, "应得"],
    [at.liveSign, "函数\n一致"],
    [at.nativeSign, "普通公式\n一致"],
    [at.reason, "函数给出的原因"],
  ] as const;
  for (const [column, words] of heads) sheet.set(head.row, column, words, style.band);
  args.forEach((argument, place) =>
    sheet.merge(
      head.row,
      columnOf(place),
      1,
      widthOf(place),
      `${argument.name}\n${argument.title.zh}${argument.optional ? "（可省略）" : ""}`,
      style.head,
    ),
  );
  sheet.height(
    head.row,
    6 +
      13 *
        lines(
          args.map(({ name: each, title: words }) => `${each}\n${words.zh}（可省略）`),
          args.map((_, place) => 12 * widthOf(place)),
        ),
  );

  let row: number = head.first;
  let natives = 0;
  cases.forEach((example, number) => {
    const made = exampleRow(scheme, definition, example, name, row, columnOf);
    write(sheet, made, row, number + 1, { ...at, columnOf, widthOf, count: args.length });
    if (made.native) natives += 1;
    const text = Math.max(
      lines([example.shows, `=${made.call}`, made.reason], [34, 30, 46]),
      example.isText && typeof example.expected === "string" ? lines([example.expected], [34]) : 1,
    );
    for (let down = 0; down < made.height; down += 1)
      sheet.height(row + down, Math.max(17, Math.ceil((6 + 13 * text) / made.height)));
    row += made.height;
  });
  const range = (column: number): string =>
    `${name}!$${columnLetters(column)}$${head.first}:$${columnLetters(column)}$${row - 1}`;
  return {
    sheet: sheet.finish({
      frozenAt: { row: head.first, column: argumentsColumn },
      tabColor: palette.band,
      ignoredErrors: [
        {
          area: {
            row: head.first,
            column: argumentsColumn,
            rowCount: row - head.first,
            columnCount: end - argumentsColumn,
          },
          kinds: ["numberStoredAsText", "evalError", "unlockedFormula"],
        },
      ],
      print: {
        paper: "A4",
        orientation: "landscape",
        fitTo: { width: 1, height: 0 },
        titleRows: [head.row, head.row],
        footer: { left: `考核簿函数示例　${name}`, right: "第 &P 页，共 &N 页" },
        area: { row: 2, column: 2, rowCount: row - 2, columnCount: at.reason - 1 },
      },
    }),
    live: range(at.liveSign),
    native: range(at.nativeSign),
    cases: cases.length,
    natives,
  };
}

interface Columns {
  readonly call: number;
  readonly live: number;
  readonly native: number;
  readonly expected: number;
  readonly liveSign: number;
  readonly nativeSign: number;
  readonly reason: number;
  readonly columnOf: (at: number) => number;
  readonly widthOf: (at: number) => number;
  readonly count: number;
}

function write(sheet: DraftSheet, made: ExampleRow, row: number, number: number, at: Columns): void {
  const { case: example, height, native, liveValues } = made;
  const over = (column: number, value: CellDraft["value"] | null, look: StyleDraft) =>
    sheet.merge(row, column, height, 1, value, look);
  over(2, number, style.textCentered);
  over(showsColumn, example.shows, style.text);
  for (let place = 0; place < at.count; place += 1) {
    const rows = place < example.args.length ? rowsOf(example.args[place] ?? null) : [];
    for (let down = 0; down < height; down += 1)
      for (let across = 0; across < at.widthOf(place); across += 1)
        putArgument(sheet, row + down, at.columnOf(place) + across, rows[down]?.[across]);
  }
  over(at.call, `=${made.call}`, style.text);
  over(at.reason, made.reason === "" ? null : made.reason, style.text);

  const expected = expectedCells(example);
  const spilling = Array.isArray(example.expected);
  const look = example.isText ? style.text : resultStyle;
  const [first = ""] = liveValues;
  if (spilling) {
    for (let down = 0; down < height; down += 1) {
      sheet.set(row + down, at.live, null, look);
      sheet.set(row + down, at.expected, null, look);
    }
    sheet.formula(row, at.live, made.live, first, look, { rowCount: expected.length, columnCount: 1 });
    expected.forEach((cell, down) => putExpected(sheet, row + down, at.expected, cell, look));
  } else {
    over(at.live, null, look);
    over(at.expected, null, look);
    sheet.formula(row, at.live, made.live, first, look);
    putExpected(sheet, row, at.expected, expected[0] ?? "", look);
  }
  over(at.native, native ? null : agreement.none, native ? resultStyle : style.textCentered);
  over(at.nativeSign, native ? null : agreement.none, signStyle);
  over(at.liveSign, null, signStyle);
  const area = (column: number): string => {
    const letters = columnLetters(column);
    return spilling ? `${letters}${row}:${letters}${row + expected.length - 1}` : `${letters}${row}`;
  };
  sheet.formula(
    row,
    at.liveSign,
    agrees(area(at.live), area(at.expected), example),
    sign(liveValues, expected),
    signStyle,
  );
  if (!native) return;
  sheet.formula(row, at.native, native.formula, native.value, resultStyle);
  sheet.formula(
    row,
    at.nativeSign,
    agrees(area(at.native), area(at.expected), example),
    sign([native.value], expected),
    signStyle,
  );
}

function putArgument(sheet: DraftSheet, row: number, column: number, value: CaseValue | undefined): void {
  if (value === undefined) sheet.set(row, column, null, style.textCentered);
  else if (isDay(value)) sheet.set(row, column, daySerial(value.day), dateStyle);
  else if (isError(value)) sheet.formula(row, column, value.error === "#N/A" ? "NA()" : "1/0", value, style.input);
  else sheet.set(row, column, value, style.input);
}

type Expected = number | string | { readonly fraction: string; readonly value: number };

function expectedCells({ expected, isText }: ExampleCase): readonly Expected[] {
  const one = (written: string): Expected => {
    if (isText || written === "") return written;
    const [numerator = "", denominator] = written.split("/");
    if (denominator === undefined) return Number(written);
    return { fraction: written, value: Fraction.parse(numerator).over(Fraction.parse(denominator)).toNumber() };
  };
  if (isError(expected)) return [expected.error];
  return typeof expected === "string"
    ? [one(expected)]
    : (expected as readonly (readonly string[])[]).map(([cell = ""]) => one(cell));
}

function putExpected(sheet: DraftSheet, row: number, column: number, cell: Expected, look: StyleDraft): void {
  if (typeof cell === "object") sheet.formula(row, column, cell.fraction, cell.value, look);
  else sheet.set(row, column, cell, look);
}

/** Native formulas carry the noise of binary arithmetic, which the workbooks cut at 11 decimals before they round. */
function agrees(found: string, expected: string, { expected: wanted, isText }: ExampleCase): string {
  const { yes, no } = agreement;
  if (isError(wanted))
    return `IF(ISERROR(${found}),IF(ERROR.TYPE(${found})=${wanted.error === "#N/A" ? 7 : 3},"${yes}","${no}"),"${no}")`;
  if (Array.isArray(wanted))
    return `IFERROR(IF(SUMPRODUCT(--(${found}&""=${expected}&""))=${wanted.length},"${yes}","${no}"),"${no}")`;
  const same = isText ? `EXACT(${found},${expected})` : `ROUND(${found},11)=ROUND(${expected},11)`;
  return `IFERROR(IF(${same},"${yes}","${no}"),"${no}")`;
}

/** What the formula above comes to, for programs that do not calculate. */
function sign(found: readonly CellDraft["value"][], expected: readonly Expected[]): string {
  const same = (value: CellDraft["value"], wanted: Expected | undefined): boolean => {
    if (isError(value)) return value.error === wanted;
    const plain = typeof wanted === "object" ? wanted.value : wanted;
    return typeof value === "number" && typeof plain === "number" ? Math.abs(value - plain) < 5e-12 : value === plain;
  };
  return found.length === expected.length && found.every((value, at) => same(value, expected[at]))
    ? agreement.yes
    : agreement.no;
}
