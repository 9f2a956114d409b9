import { bandsMatter } from "../../analysis/effects/bandsMatter.js";
import { dayOfSerial } from "../../exact/daySerial.js";
import { Fraction } from "../../exact/fraction.js";
import type { Confirmation, OfficeRecord } from "../../engine/answers/officeRecord.js";
import type { Reading } from "../../scheme/definition.js";
import type { Scheme } from "../../scheme/scheme.js";
import { fittedHeight, roomIn, shortened } from "../../workbook/fit/fit.js";
import { DraftSheet } from "../../workbook/draftSheet.js";
import { madeKey } from "../../workbook/madeBooks.js";
import { confirmation } from "../../workbook/parameters/readingFrame.js";
import { templateVersion } from "../../workbook/sheetNames.js";
import { palette, style } from "../../workbook/style.js";
import type { BookDraft, SheetDraft } from "../../xlsx/draft.js";
import { writeWorkbook } from "../../xlsx/write/writeWorkbook.js";
import { headerSafe } from "../headerSafe.js";
import { valueInWords } from "./valueInWords.js";

/** A heading, and how wide its column is; column A is for keys. */
const columns = [
  ["序号", 6],
  ["问题和涉及条款", 34],
  ["采用口径", 40],
  ["参数取值", 26],
  ["确认情况", 10],
  ["确认人、日期和依据", 24],
  ["签字", 12],
] as const;
const first = 2;
const headRow = 4;
const widthOf = (column: number): number => columns[column]?.[1] ?? 0;
const across = columns.reduce((sum, [, width]) => sum + width, 0);
/** Who signs for the whole, each with room for a name and a day. */
const signatures = [
  { who: "拟定人（签字）：", column: first, columnCount: 2 },
  { who: "审核人（签字）：", column: first + 2, columnCount: 2 },
  { who: "负责人（签字、盖章）：", column: first + 4, columnCount: 3 },
] as const;
const dayBlank = "　　　年　　月　　日";

type Decided = Pick<OfficeRecord, "parameters" | "confirmedReadings" | "confirmations">;

/**
 * 口径确认表: every question that the document leaves open, how it is read in this round and with which values, who
 * confirmed that, and a place to sign. The same record gives the same bytes.
 *
 * @param record of an office workbook: parameters that are not in it have the values of the scheme
 */
export const readingsPaper = (scheme: Scheme, record: Decided): Promise<Uint8Array> =>
  writeWorkbook(readingsDraft(scheme, record));

function readingsDraft(scheme: Scheme, record: Decided): BookDraft {
  return {
    properties: { title: `${scheme.title}口径确认表`, creator: "考核簿 Scorebook" },
    customProperties: {
      "scorebook.template": `scorebook.readings.${scheme.id}`,
      "scorebook.version": templateVersion,
    },
    names: [],
    sheets: [paper(scheme, record)],
  };
}

function paper(scheme: Scheme, record: Decided): SheetDraft {
  const { readings } = scheme;
  const sheet = new DraftSheet("口径确认表");
  sheet.key(madeKey("readings"));
  columns.forEach(([, width], at) => sheet.width(first + at, width));
  sheet.merge(2, first, 1, columns.length, `${scheme.title}口径确认表`, {
    ...style.title,
    align: { horizontal: "center", vertical: "center", wrap: true },
  });
  sheet.height(2, fittedHeight([{ text: `${scheme.title}口径确认表`, width: across, size: 16, bold: true }], 30));
  const open = readings.filter(({ number }) => !record.confirmedReadings.has(number)).length;
  const note = `指标体系文件未明确之处共 ${readings.length} 条，本轮考核按下列口径计分；已确认 ${readings.length - open} 条，未确认 ${open} 条。`;
  sheet.merge(3, first, 1, columns.length, note, style.noteWrapped);
  sheet.height(3, fittedHeight([{ text: note, width: across }], 18));
  columns.forEach(([head], at) => sheet.set(headRow, first + at, head, style.band));
  sheet.height(headRow, 24);
  readings.forEach((reading, at) => readingRow(sheet, headRow + 1 + at, scheme, reading, record));
  const last = signed(sheet, headRow + 1 + readings.length);
  return sheet.finish({
    tabColor: palette.band,
    frozenAt: { row: headRow + 1, column: first },
    print: {
      paper: "A4",
      orientation: "landscape",
      fitTo: { width: 1, height: 0 },
      titleRows: [headRow, headRow],
      centeredHorizontally: true,
      margins: { left: 0.5, right: 0.5, top: 0.6, bottom: 0.6 },
      footer: {
        left: headerSafe(`${shortened(scheme.title, roomIn(60))}口径确认表`),
        right: "第 &P 页，共 &N 页",
      },
      area: { row: 2, column: first, rowCount: last - 1, columnCount: columns.length },
    },
  });
}

function readingRow(sheet: DraftSheet, row: number, scheme: Scheme, reading: Reading, record: Decided): void {
  const { number, question, clause } = reading;
  const isConfirmed = record.confirmedReadings.has(number);
  const texts = [
    `${question}\n（${clause.replaceAll("/", " › ")}）`,
    reading.reading,
    values(scheme, reading, record),
    isConfirmed ? confirmation.yes : confirmation.no,
    isConfirmed ? noted(record.confirmations?.get(number)) : "",
    "",
  ];
  sheet.set(row, first, number, style.textCentered);
  const open = { ...style.textCentered, fill: palette.warn };
  texts.forEach((text, at) =>
    sheet.set(row, first + 1 + at, text, at === 3 ? (isConfirmed ? style.textCentered : open) : style.text),
  );
  sheet.height(
    row,
    fittedHeight(
      texts.map((text, at) => ({ text, width: widthOf(at + 1) })),
      30,
    ),
  );
}

/** What the parameters of a reading are set to, one below the other; with what each is where there are several. */
function values(scheme: Scheme, { parameters: names }: Reading, { parameters }: Decided): string {
  const valueOf = (name: string) => parameters.get(name) ?? scheme.parameters.get(name)?.default;
  const set = names.flatMap((name) => {
    const [definition, value] = [scheme.parameters.get(name), valueOf(name)];
    if (!definition || value === undefined) return [];
    const counts = definition.kind === "bands" ? bandsMatter(scheme, name) : null;
    // bands by which nothing is ranked decide nothing, and nobody should sign for them
    if (counts && !counts.some((choice) => valueOf(choice.parameter) === choice.value)) return [];
    return [{ definition, text: valueInWords(definition, value).zh }];
  });
  if (set.length === 0) return "由指标体系规定";
  const [only] = set;
  if (set.length === 1 && only) return only.text;
  return set.map(({ definition, text }) => `${definition.meaning.zh}：${text}`).join("\n");
}

/** As much of it as there is: nobody has to say more than that it is confirmed. */
function noted({ by, on, basis }: Confirmation = { by: "", on: null, basis: "" }): string {
  const day = on instanceof Fraction ? dayOfSerial(on.toNumber()) : String(on ?? "");
  return [by, day, basis].filter((text) => text !== "").join("\n");
}

/** In one row, which no page cuts apart. @returns the last row */
function signed(sheet: DraftSheet, from: number): number {
  sheet.height(from, 12);
  const look = { font: style.text.font, align: { horizontal: "left", vertical: "top", wrap: true } } as const;
  for (const { who, column, columnCount } of signatures)
    sheet.merge(from + 1, column, 1, columnCount, `${who}\n\n${dayBlank}`, look);
  sheet.height(from + 1, 54);
  return from + 1;
}
