import { strFromU8, unzipSync } from "fflate";
import { certainty } from "../../src/analysis/certainty/certainty.js";
import { assess } from "../../src/engine/assess/assess.js";
import { answersOf } from "../../src/engine/answers/officeRecord.js";
import { bulletin } from "../../src/publish/bulletin/bulletin.js";
import { readLastYear } from "../../src/publish/bulletin/readLastYear.js";
import { cardPaper } from "../../src/publish/card/cardPaper.js";
import { reportCard } from "../../src/publish/card/reportCard.js";
import { sampleRecord } from "../../src/sample/sampleRecord.js";
import { newestScheme, schemes } from "../../src/scheme/schemes.js";
import { writePaper } from "../../src/word/writePaper.js";
import { madeKindOf } from "../../src/workbook/madeBooks.js";
import { readBook } from "../support/officeFigures.js";

const scheme = newestScheme();
const record = sampleRecord(scheme, { departments: 5, seed: 8 });
const answers = answersOf(scheme, record);
const assessment = assess(scheme, answers);
const { confirmedReadings: confirmed } = record;

type Shown = ReturnType<typeof readBook>["sheets"][number];
const rowsOf = ({ cells }: Shown): readonly (readonly string[])[] => {
  const rows = new Map<number, string[]>();
  for (const { row, column, value } of cells.values())
    if (value.kind === "text" || value.kind === "number")
      (rows.get(row) ?? rows.set(row, []).get(row) ?? [])[column] = value.text;
  return [...rows.values()];
};
const textOf = (bytes: Uint8Array): string => readBook(bytes).sheets.flatMap(rowsOf).flat().join("\n");

async function found() {
  const all = await certainty(scheme, answers, { confirmed });
  if (!all) throw new TypeError("nobody stops it");
  return all;
}

test("the bulletin has a sheet of ranges where it is wanted: each place as it was found, and who is left out is told", async () => {
  const ranges = await found();
  const bytes = await bulletin(assessment, { confirmed, ranges });
  const book = readBook(bytes);
  expect(book.sheets.map(({ name }) => name)).toEqual([
    ...readBook(await bulletin(assessment, { confirmed })).sheets.map(({ name }) => name),
    "名次范围",
  ]);
  const rows = rowsOf(book.sheets.at(-1) as Shown);
  for (const { code, place, best, worst } of ranges.departments) {
    const row = rows.find((cells) => cells.includes(code)) ?? [];
    const words =
      best?.place === worst?.place ? `名次均为 ${best?.place}` : `名次在 ${best?.place} 至 ${worst?.place} 之间`;
    expect(row).toEqual(expect.arrayContaining([String(place), String(best?.place), String(worst?.place)]));
    expect(row.at(-1)).toBe(`按未明确条款的各种处理口径，${words}。`);
  }
  const left = ranges.untried.filter(({ because }) => because === "noOtherValue").map(({ reading }) => reading.number);
  expect(left.length).toBeGreaterThan(0);
  expect(rows.flat()).toContain(`口径 ${left.join("、")} 没有写明其他取值，未计入。`);
  expect(madeKindOf(book)).toBe("bulletin");
  // next year it is read as any other
  expect(readLastYear(bytes, schemes).ok).toBe(true);
});

test("the card says between which places its department is, as a workbook and in Word, and nothing of others", async () => {
  const ranges = await found();
  const moving = ranges.departments.find(({ best, worst }) => best?.place !== worst?.place);
  if (!moving) throw new Error("no place moves");
  const said = `按未明确条款的各种处理口径，名次在 ${moving.best?.place} 至 ${moving.worst?.place} 之间`;
  const bytes = await reportCard(assessment, moving.code, confirmed, undefined, ranges);
  expect(textOf(bytes)).toContain(said);
  const paper = unzipSync(await writePaper(cardPaper(assessment, moving.code, confirmed, undefined, ranges)));
  expect(strFromU8(paper["word/document.xml"] ?? new Uint8Array()).replace(/<[^>]*>/g, "")).toContain(said);
  for (const { name } of record.departments.filter(({ code }) => code !== moving.code))
    expect(textOf(bytes)).not.toContain(name);
  expect(textOf(await reportCard(assessment, moving.code, confirmed))).not.toContain("按未明确条款");
});

test("where no reading was tried nothing is said; of a sample that ranges may be too narrow", async () => {
  const [first] = record.departments;
  if (!first) throw new TypeError("a sample of five");
  const fixed = new Set(scheme.readings.map(({ number }) => number));
  const none = await certainty(scheme, answers, { confirmed: fixed });
  if (!none) throw new TypeError("nobody stops it");
  expect(await reportCard(assessment, first.code, confirmed, undefined, none)).toEqual(
    await reportCard(assessment, first.code, confirmed),
  );
  const sample = { ...(await found()), sample: { seed: 1, drawn: 20 } };
  expect(textOf(await reportCard(assessment, first.code, confirmed, undefined, sample))).toContain("范围可能偏窄");
});
