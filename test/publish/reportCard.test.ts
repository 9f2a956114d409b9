import { strFromU8, unzipSync } from "fflate";
import { assess } from "../../src/engine/assess/assess.js";
import { answersOf } from "../../src/engine/answers/officeRecord.js";
import { departmentCard } from "../../src/analysis/standing/departmentCard.js";
import { cardPaper } from "../../src/publish/card/cardPaper.js";
import { reportCard, reportCards } from "../../src/publish/card/reportCard.js";
import { sampleRecord } from "../../src/sample/sampleRecord.js";
import { newestScheme } from "../../src/scheme/schemes.js";
import { writePaper } from "../../src/word/writePaper.js";
import { readBook } from "../support/officeFigures.js";
import { needs } from "../support/needs.js";
import { opened } from "../support/openpyxlBook.js";

const scheme = newestScheme();
const sample = sampleRecord(scheme, { departments: 9, seed: 3 });
const record = {
  ...sample,
  departments: sample.departments.map((each, at) => ({ ...each, name: at === 4 ? "甲&乙<局>" : `机关${at}号` })),
};
const assessment = assess(scheme, answersOf(scheme, record));
const code = record.departments[4]?.code ?? "";
const texts = (bytes: Uint8Array) =>
  readBook(bytes).sheets.flatMap(({ cells }) =>
    [...cells.values()].map(({ value }) => (value.kind === "text" || value.kind === "number" ? value.text : "")),
  );

test("the card tells what the analysis says, and nothing has a formula", async () => {
  const bytes = await reportCard(assessment, code, new Set());
  const card = departmentCard(assessment, code);
  const shown = texts(bytes);
  expect(shown).toEqual(
    expect.arrayContaining(["甲&乙<局>考核成绩单", card.total, `${card.place ?? ""} / ${card.placed}`]),
  );
  for (const { title, losses } of card.lost.causes) expect(shown).toContain(`${title.zh}（${losses.length} 项）`);
  for (const { sentence } of card.lost.causes.flatMap(({ losses }) => losses)) expect(shown).toContain(sentence);
  for (const { code: of, score } of card.indicators.filter(({ depth }) => depth <= 1))
    expect(shown).toEqual(expect.arrayContaining([of, String(Number(score))]));
  expect(
    readBook(bytes).sheets.flatMap(({ cells }) => [...cells.values()].filter(({ formula }) => formula !== undefined)),
  ).toEqual([]);
});

test("the card in Word tells the same figures, and names no other department", async () => {
  const card = departmentCard(assessment, code);
  const bytes = unzipSync(await writePaper(cardPaper(assessment, code, new Set())));
  const document = strFromU8(bytes["word/document.xml"] ?? new Uint8Array());
  const cells = (document.match(/<w:tr>.*?<\/w:tr>/gs) ?? []).map((row) =>
    (row.match(/<w:tc>.*?<\/w:tc>/gs) ?? []).map((cell) => cell.replace(/<[^>]*>/g, "")),
  );
  expect(document.replace(/<[^>]*>/g, "")).toContain(`总分${card.total ?? ""}分，在有名次的${card.placed}个单位中列第`);
  for (const { code: of, score, mean, best } of card.indicators.filter(({ depth }) => depth <= 1)) {
    const [, , points, average, highest] = cells.find(([first = ""]) => first.startsWith(`${of} `)) ?? [];
    expect([points, average, highest]).toEqual([score, mean ?? "—", best ?? "—"]);
  }
  const losses = card.lost.causes.flatMap((cause) => cause.losses);
  expect(losses.length).toBeGreaterThan(0);
  for (const { code: of, points, ofTotal } of losses)
    expect(cells.find(([first]) => first === of)?.slice(2, 4)).toEqual([points, ofTotal]);
  for (const { name } of record.departments.filter((each) => each.code !== code)) expect(document).not.toContain(name);
});

test("no other department is named in any part of the file", async () => {
  const bytes = await reportCard(assessment, code, new Set());
  const all = Object.values(unzipSync(bytes))
    .map((part) => strFromU8(part))
    .join("\n");
  expect(all).toContain("甲&amp;乙&lt;局&gt;");
  for (const { name } of record.departments.filter((each) => each.code !== code)) expect(all).not.toContain(name);
});

test("readings are told as open until they are confirmed", async () => {
  const words = async (confirmed: ReadonlySet<number>) =>
    texts(await reportCard(assessment, code, confirmed)).join("\n");
  expect(await words(new Set())).toMatch(/得分所依据的口径中，[\d、]+ 尚未确认/);
  expect(await words(new Set(scheme.readings.map(({ number }) => number)))).toContain("得分所依据的口径均已确认");
});

test("all cards, or some, one after the other", async () => {
  const taken: string[] = [];
  for await (const { fileName } of reportCards(assessment, new Set(), [code, record.departments[0]?.code ?? ""]))
    taken.push(fileName);
  expect(taken).toEqual([
    `考核成绩单 ${record.departments[0]?.code ?? ""} 机关0号.xlsx`,
    `考核成绩单 ${code} 甲&乙_局_.xlsx`,
  ]);
});

test("the same assessment gives the same bytes; a stranger is refused", async () => {
  expect(await reportCard(assessment, code, new Set())).toEqual(await reportCard(assessment, code, new Set()));
  await expect(async () => reportCard(assessment, "没有", new Set())).rejects.toThrow(RangeError);
});

needs("openpyxl")("the card in openpyxl", () => {
  test("has its chart over the table, and prints on A4", async () => {
    const { sheets } = opened(await reportCard(assessment, code, new Set()));
    expect(sheets[0]).toMatchObject({
      title: "成绩单",
      charts: [{ type: "BarChart", series: 2 }],
      paper: "9",
      orientation: "portrait",
      fitToWidth: 1,
      fitToHeight: 1,
    });
    expect(sheets[0]?.charts[0]?.references).toEqual(["'成绩单'!$H$9:$H$27", "'成绩单'!$I$9:$I$27"]);
    expect(sheets[1]).toMatchObject({ title: "失分明细", charts: [], orientation: "portrait" });
  });
});
