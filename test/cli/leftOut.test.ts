import { readFileSync, writeFileSync } from "node:fs";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { answersOf } from "../../src/engine/answers/officeRecord.js";
import { assess } from "../../src/engine/assess/assess.js";
import { scoreJson, type ScoreJson } from "../../src/engine/assess/scoreJson.js";
import { makeReceipt } from "../../src/evidence/receipt/makeReceipt.js";
import { readLastYear } from "../../src/publish/bulletin/readLastYear.js";
import { answersJson } from "../../src/sample/answersJson.js";
import { sampleRecord } from "../../src/sample/sampleRecord.js";
import { newestScheme, schemes } from "../../src/scheme/schemes.js";
import { buildOffice } from "../../src/workbook/office/buildOffice.js";
import { readOffice } from "../../src/workbook/office/readOffice.js";
import { figuresOfLeftOut, readBook } from "../support/officeFigures.js";
import { runCli, scratchFolder } from "./support/runCli.js";

const folder = scratchFolder();
afterAll(folder.remove);
const scheme = newestScheme();
const record = sampleRecord(scheme, { departments: 4, seed: 5, leaveOut: 1 });
const [absent] = record.departments.slice(-1);
const without = {
  ...record,
  departments: record.departments.slice(0, -1),
  ledger: record.ledger.filter((row) => row.department !== absent?.code),
};
const expected = scoreJson(assess(scheme, answersOf(scheme, without)));
const office = folder.path("office.xlsx");
beforeAll(async () => writeFileSync(office, await buildOffice(scheme, record, { mode: "both" })));

test("不参加的单位：得分与没有它的工作簿相同，另列出并写明理由", async () => {
  const printed = JSON.parse((await runCli("score", office, "--json")).out) as ScoreJson;
  expect(printed.departments).toEqual(expected.departments);
  expect(printed.leftOut).toEqual([{ code: absent?.code, name: absent?.name, because: absent?.leftOut?.because }]);
  const table = await runCli("score", office);
  expect(table.out).toContain("排名（3 个单位）");
  expect(table.out).toMatch(
    new RegExp(`不参加考核的单位（1 个，不计分、不排名）\n.*${absent?.code}.*${absent?.leftOut?.because}`),
  );
});

test("工作簿读回同一记录，存下的结果里它没有数；答案 JSON 同样", async () => {
  const book = readBook(readFileSync(office));
  const read = readOffice(scheme, book).record;
  expect(read.departments).toEqual(record.departments.map((each) => ({ ...each, malformed: new Map() })));
  expect(figuresOfLeftOut(book, assess(scheme, answersOf(scheme, read)))).toEqual([]);
  writeFileSync(folder.path("answers.json"), JSON.stringify(answersJson(scheme, record)));
  const whole = await runCli("score", folder.path("answers.json"), "--json");
  expect((JSON.parse(whole.out) as ScoreJson).departments).toEqual(expected.departments);
  expect((JSON.parse(whole.out) as ScoreJson).leftOut).toHaveLength(1);
});

test("没有成绩单；通报写明；不作为上年结果", async () => {
  expect(
    (await runCli("card", office, "--department", absent?.code ?? "", "--out", folder.path("card.xlsx"))).err,
  ).toContain("不参加考核，没有成绩单");
  expect((await runCli("card", office, "--out", folder.path("cards"))).out).toContain("成绩单 3 份");
  expect((await runCli("bulletin", office, "--year", "2020", "--out", folder.path("bulletin.xlsx"))).code).toBe(0);
  const texts = readBook(readFileSync(folder.path("bulletin.xlsx"))).sheets.flatMap(({ cells }) =>
    [...cells.values()].map(({ value }) => (value.kind === "text" ? value.text : "")),
  );
  expect(texts).toContain(`不参加考核的单位 1 个，不计分、不排名：${absent?.name}。`);
  await runCli("share", office, "--values", "--out", folder.path("share.xlsx"));
  for (const path of [office, folder.path("share.xlsx")]) {
    const last = readLastYear(readFileSync(path), schemes);
    expect(new Set(last.ok ? last.rows.map(({ code }) => code) : [])).toEqual(
      new Set(expected.departments.map(({ code }) => code)),
    );
  }
});

test("默认不发给它；写明后才发", async () => {
  const list = folder.path("list.csv");
  writeFileSync(list, record.departments.map(({ code, name }) => `${code},${name}\n`).join(""));
  const issue = (forms: string, ...more: readonly string[]) =>
    runCli(
      "issue",
      "--departments",
      list,
      "--round",
      "2020年度",
      "--office",
      office,
      "--on",
      "2021-01-05",
      "--out",
      folder.path(forms),
      ...more,
    );
  const ran = await issue("forms", "--ledger", folder.path("issued.json"));
  expect(ran.out).toContain("已发放 3 份");
  expect(ran.out).toContain(`没有发给 ${absent?.name}（${absent?.code}）：不参加考核`);
  expect((await issue("forms2", "--ledger", folder.path("issued2.json"), "--left-out")).out).toContain("已发放 4 份");
});

test("单元格里不是“参加”或“不参加”的，指出该格", () => {
  const book = readBook(readFileSync(office));
  const departments = book.sheets.find(({ name }) => name === "单位");
  const [cell] = [...(departments?.cells.entries() ?? [])].filter(
    ([, { value }]) => value.kind === "text" && value.text === "不参加",
  );
  if (!departments || !cell) throw new Error("no cell says 不参加");
  const cells = new Map([
    ...departments.cells,
    [cell[0], { ...cell[1], value: { kind: "text", text: "不考" } as const }],
  ]);
  expect(() =>
    readOffice(scheme, {
      ...book,
      sheets: book.sheets.map((sheet) => (sheet === departments ? { ...sheet, cells } : sheet)),
    }),
  ).toThrow(`单位!${cell[0]}：应为“参加”或“不参加”，实为“不考”`);
});

test("回执：后来改为不参加的，核验时说出是哪个单位", async () => {
  const terms = { round: "2020年度", files: [], previous: null };
  const before = await makeReceipt(
    scheme,
    { ...record, departments: record.departments.map(({ leftOut: _leftOut, ...each }) => each) },
    terms,
  );
  const after = await makeReceipt(scheme, record, terms);
  expect(after.receipt.resultsDigest).not.toBe(before.receipt.resultsDigest);
  const found = Object.entries(after.receipt.inputs.departments).filter(
    ([code, digest]) => before.receipt.inputs.departments[code] !== digest,
  );
  expect(found.map(([code]) => code)).toEqual([absent?.code]);
});
