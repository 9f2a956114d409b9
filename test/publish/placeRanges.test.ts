import { strFromU8, unzipSync } from "fflate";
import { certainty } from "../../src/analysis/certainty/certainty.js";
import { assess } from "../../src/engine/assess/assess.js";
import { answersOf } from "../../src/engine/answers/officeRecord.js";
import { stillOpen } from "../../src/analysis/stillOpen/stillOpen.js";
import { withoutOne } from "../../src/analysis/withoutOne/withoutOne.js";
import { bulletinPaper } from "../../src/publish/bulletin/paper/bulletinPaper.js";
import { certaintyBook } from "../../src/publish/certainty/certaintyBook.js";
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

async function found(choice: Partial<Parameters<typeof certainty>[2]> = {}) {
  const all = await certainty(scheme, answers, { confirmed, ...choice });
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
  expect(rows.flat().join("\n")).toContain(`口径 ${left.join("、")} 没有写明其他取值，未计入；`);
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

const paperText = async (paper: ReturnType<typeof bulletinPaper>): Promise<string> =>
  strFromU8(unzipSync(await writePaper(paper))["word/document.xml"] ?? new Uint8Array()).replace(/<[^>]*>/g, "");

test("the paper has a sentence and an annex where it is wanted: each range as it was found, and what is assumed", async () => {
  const ranges = await found();
  const paper = bulletinPaper(assessment, { confirmed, ranges }, {});
  const fixed = ranges.departments.filter(({ keepsPlace }) => keepsPlace === ranges.combinations).length;
  expect(await paperText(paper)).toContain(
    `按各种处理口径（共${ranges.combinations}种组合）逐一测算，${fixed}个单位名次不变，${5 - fixed}个单位名次可能变动。名次的范围和测算的前提见附件《各单位名次的范围》。`,
  );
  const annex = paper.annexes.at(-1);
  expect(annex?.title).toBe("各单位名次的范围");
  const [table, note] = annex?.blocks ?? [];
  if (table?.kind !== "table" || note?.kind !== "note") throw new TypeError("a table and a note");
  expect(table.rows.map(({ cells }) => cells)).toEqual(
    ranges.departments.map(({ place, name, total, lowest, highest, best, worst, keepsPlace }) => [
      String(place),
      name,
      ...[total, lowest, highest].map((points) => points?.toFixed(points.equals(points.round(2)) ? 2 : 4)),
      best?.place === worst?.place ? String(best?.place) : `${best?.place}至${worst?.place}`,
      String(keepsPlace),
    ]),
  );
  expect(note.text).toContain("填报、评定和台账按现有内容");
  const without = bulletinPaper(assessment, { confirmed }, {});
  expect(without.annexes.map(({ title }) => title)).toEqual(paper.annexes.slice(0, -1).map(({ title }) => title));
  expect(await paperText(without)).not.toContain("处理口径");
});

test("a confirmed reading that was freed is named in all that is given out", async () => {
  const [number = 0] = [...confirmed].filter(
    (each) => scheme.readings.find((reading) => reading.number === each)?.parameters.length,
  );
  const ranges = await found({ freed: new Set([number]) });
  expect(ranges.freed).toEqual([number]);
  expect(textOf(await bulletin(assessment, { confirmed, ranges }))).toContain(`口径 ${number} 虽已确认，也在其中`);
  expect(await paperText(bulletinPaper(assessment, { confirmed, ranges }, {}))).toContain(`口径 ${number} 虽已确认`);
  const [first] = record.departments;
  const card = await reportCard(assessment, first?.code ?? "", confirmed, undefined, ranges);
  expect(textOf(card)).toContain(`其中 ${number} 已确认`);
  expect(textOf(await bulletin(assessment, { confirmed, ranges: await found() }))).not.toContain("虽已确认");
});

test("the workbook says what counts as open, and which places change without one item or department", async () => {
  const few = await found({ confirmed: new Set(scheme.readings.map(({ number }) => number)) });
  const [open, without] = [await stillOpen(assessment, new Map()), await withoutOne(assessment)];
  const [first] = record.departments;
  if (!open || !without || !first) throw new TypeError("nobody stops it");
  const ticked = [{ department: first.code, item: "2.0" }, { item: "3.0" }];
  const book = readBook(await certaintyBook({ scheme, found: few, open, ticked, without }));
  const said = new Map(book.sheets.map((sheet) => [sheet.name, rowsOf(sheet).flat().join("\n")]));
  expect(said.get("待定")).toContain(`另行选定的 2 条（${first.name}的2.0 政府网站单项否决；各单位的3.0`);
  const sheet = rowsOf(book.sheets.find(({ name }) => name === "去掉一项") as Shown);
  expect(without.items.length).toBeGreaterThan(0);
  for (const { item, changed } of without.items) {
    const row = sheet.find((cells) => cells.includes(item.code));
    expect(row).toContain(String(changed.length));
    expect(row?.at(-1)).toBe(changed.map(({ name, before, after }) => `${name}：${before} → ${after}`).join("；"));
  }
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
