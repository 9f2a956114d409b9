import { readFileSync, writeFileSync } from "node:fs";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { Fraction } from "../../src/exact/fraction.js";
import { answersOf } from "../../src/engine/answers/officeRecord.js";
import { sampleRecord } from "../../src/sample/sampleRecord.js";
import { newestScheme } from "../../src/scheme/schemes.js";
import { schemeText } from "../../src/scheme/schemeText.js";
import type { SchemeDefinition } from "../../src/scheme/definition.js";
import { buildOffice } from "../../src/workbook/office/buildOffice.js";
import { assess } from "../../src/engine/assess/assess.js";
import { keyOf } from "../../src/engine/model/keys.js";
import { readOffice } from "../../src/workbook/office/readOffice.js";
import { madeKindOf } from "../../src/workbook/madeBooks.js";
import { readBook } from "../support/officeFigures.js";
import { runCli, scratchFolder } from "./support/runCli.js";

const folder = scratchFolder();
afterAll(folder.remove);
const scheme = newestScheme();
const [last, now, list, next] = ["last.xlsx", "now.xlsx", "decisions.json", "next.json"].map((name) =>
  folder.path(name),
) as [string, string, string, string];
const before = sampleRecord(scheme, { departments: 4, seed: 3 });
const other = sampleRecord(scheme, { departments: 4, seed: 4 });
/** The first has another name this year. */
const after = {
  ...other,
  departments: other.departments.map((each, at) => (at === 0 ? { ...each, name: "示例新单位" } : each)),
};
const [renamed] = before.departments;

beforeAll(async () => {
  writeFileSync(last, await buildOffice(scheme, before, { mode: "native" }));
  writeFileSync(now, await buildOffice(scheme, after, { mode: "native" }));
  const identities = [{ code: renamed?.code, name: renamed?.name, is: renamed?.code, reason: "更名" }];
  writeFileSync(list, JSON.stringify({ identities }));
});

interface Told {
  readonly departments: readonly {
    readonly code: string;
    readonly total: { readonly before: string; readonly after: string; readonly change: string };
    readonly totalBySource: { readonly printed: Record<string, string>; readonly exact: Record<string, string> };
    readonly lines: readonly { readonly code?: string; readonly points: string }[];
  }[];
}

const points = (text: string): Fraction => Fraction.parse(text.replace("+", ""));
const sum = (all: readonly string[]): Fraction => all.reduce((so, each) => so.plus(points(each)), Fraction.zero);

test("who is who is asked, never guessed; decided, each change adds up as printed", async () => {
  expect(await runCli("compare", last, now)).toMatchObject({
    code: 2,
    out: "",
    err: expect.stringContaining(renamed?.name ?? "") as unknown,
  });
  const ran = await runCli("compare", last, now, "--decisions", list, "--json");
  expect(ran).toMatchObject({ code: 0, err: "" });
  const { departments } = JSON.parse(ran.out) as Told;
  expect(departments.map(({ code }) => code)).toEqual(after.departments.map(({ code }) => code));
  const totals = new Map(
    assess(scheme, answersOf(scheme, after)).departments.map(({ answers, valueOf }) => [
      answers.code,
      (valueOf(keyOf.total) as Fraction).toFixed(2),
    ]),
  );
  for (const { code, total, totalBySource, lines } of departments) {
    expect(total.after).toBe(totals.get(code));
    for (const parts of [Object.values(totalBySource.printed), lines.map((line) => line.points)])
      expect(sum(parts).toString()).toBe(points(total.change).toString());
    expect(points(total.after).minus(points(total.before)).toString()).toBe(points(total.change).toString());
  }
  const out = folder.path("两年比较.xlsx");
  const told = await runCli("compare", last, now, "--decisions", list, "--department", "示例新单位", "--out", out);
  const book = readBook(readFileSync(out));
  expect([madeKindOf(book), ...book.sheets.map(({ name }) => name)]).toEqual(["compare", "变化", "明细", "图"]);
  expect(told.out).toContain(`${renamed?.code} 示例新单位：`);
  expect(told.out).not.toContain("本年不再参加考核");
});

test("a trial of the same scheme changes nothing", async () => {
  const ran = await runCli("scheme", "trial", last, scheme.id, "--json");
  expect(ran).toMatchObject({ code: 0, err: "" });
  const { departments, unanswered } = JSON.parse(ran.out) as {
    readonly unanswered: readonly unknown[];
    readonly departments: readonly { readonly before: unknown; readonly best: unknown; readonly worst: unknown }[];
  };
  expect([departments.length, unanswered]).toEqual([4, []]);
  for (const { before: was, best, worst } of departments) expect([best, worst]).toEqual([was, was]);
  expect((await runCli("scheme", "trial", last, scheme.id)).out).toContain("按新指标体系试算");
});

test("a scheme without 上年代码, or with one that last year does not have, is refused with the items", async () => {
  const { definition } = scheme;
  const changed = (lastYear?: string): SchemeDefinition => ({
    ...definition,
    id: "2021",
    sections: definition.sections.map((section) => ({
      ...section,
      items: section.items.map((item) =>
        item.code === "1.1.1.1" ? { ...item, name: "示例考核项", ...(lastYear && { lastYear }) } : item,
      ),
    })),
  });
  const answers = folder.path("answers.json");
  writeFileSync(answers, JSON.stringify({ scheme: "2021", departments: [{ code: "A", name: "甲", answers: {} }] }));
  writeFileSync(next, schemeText(changed()));
  const none = await runCli("compare", last, answers, "--scheme", next);
  expect(none).toMatchObject({ code: 2, err: expect.stringContaining("没有写明任何考核项的上年代码") as unknown });
  writeFileSync(next, schemeText(changed("9.9")));
  const wrong = await runCli("compare", last, answers, "--scheme", next);
  expect(wrong).toMatchObject({ code: 2, err: expect.stringContaining("1.1.1.1 示例考核项：上年代码 9.9") as unknown });
});

test("what a scheme says otherwise is listed, from an office workbook too; a 上年代码 of nothing is an error", async () => {
  expect(await runCli("scheme", "diff", last, scheme.id)).toMatchObject({
    code: 0,
    out: expect.stringMatching(/影响得分（0 处）\n\n不影响得分（0 处）/) as unknown,
  });
  const ran = await runCli("scheme", "diff", last, next, "--json");
  expect(ran.code).toBe(2);
  const { unknown, changes } = JSON.parse(ran.out) as {
    readonly unknown: unknown;
    readonly changes: readonly unknown[];
  };
  expect(unknown).toEqual([{ code: "1.1.1.1", lastYear: "9.9" }]);
  expect(changes.length).toBeGreaterThan(0);
});

test("this year's scheme begins with last year's: 上年代码 and days, and what has to be looked at", async () => {
  const out = folder.path("2021.json");
  const ran = await runCli("scheme", "new", "--from", last, "--out", out);
  expect(ran).toMatchObject({ code: 0, err: "" });
  expect(ran.out).toContain("参数 reportDue：日期 2021-01-10 改为 2022-01-10");
  expect(ran.out).toContain("口径 24：文字中有年份，请核对");
  const made = JSON.parse(readFileSync(out, "utf8")) as SchemeDefinition;
  expect([made.id, made.title]).toEqual(["2021", scheme.title.replace("2020", "2021")]);
  expect(made.sections.flatMap(({ items }) => items.map(({ code, lastYear }) => code === lastYear))).not.toContain(
    false,
  );
  const { changes, unknown } = JSON.parse((await runCli("scheme", "diff", last, out, "--json")).out) as {
    readonly unknown: unknown;
    readonly changes: readonly { readonly table: string; readonly name: string; readonly code: string }[];
  };
  expect(unknown).toEqual([]);
  // the days, the id and the title, and nothing else
  expect(new Set(changes.map(({ table, code }) => `${table} ${code}`))).toEqual(
    new Set(["system ", "parameters reportDue"]),
  );
  expect(await runCli("scheme", "new", "--from", last, "--year", "2020", "--out", out)).toMatchObject({ code: 2 });

  // departments go on with their codes; a list that is there may be this year's already
  const list = folder.path("单位名单.csv");
  expect(ran.out).toContain(`已写入 ${list}`);
  const coded = readFileSync(list, "utf8");
  expect(coded).toMatch(/^\uFEFF代码,名称\r\nD01,/);
  const again = await runCli("scheme", "new", "--from", last, "--out", folder.path("2021-2.json"));
  expect(again).toMatchObject({ code: 0, out: expect.stringContaining(`${list} 已在，没有改动`) as unknown });
  expect(readFileSync(list, "utf8")).toBe(coded);
});

test("forms with last year's figures: who is who is asked as well, and who was not there is told", async () => {
  const names = folder.path("names.csv");
  const listed = [...after.departments.map(({ code, name }) => `${code},${name}`), "D99,示例不在上年的单位"];
  writeFileSync(names, `代码,名称\n${listed.join("\n")}\n`);
  const made = folder.path("forms.zip");
  const wanted = ["forms", "--departments", names, "--out", made, "--last-year", last] as const;
  expect(await runCli(...wanted)).toMatchObject({
    code: 2,
    err: expect.stringContaining(renamed?.name ?? "") as unknown,
  });
  const ran = await runCli(...wanted, "--last-decisions", list);
  expect(ran).toMatchObject({ code: 0, err: "" });
  expect(ran.out).toContain("上年没有考核 示例不在上年的单位（D99）");
  expect(await runCli("forms", "--departments", names, "--out", made, "--last-decisions", list)).toMatchObject({
    code: 2,
    err: expect.stringContaining("--last-year") as unknown,
  });
});

test("card: what total and place changed by is on a sheet of its own, and its lines add up", async () => {
  const card = folder.path("card.xlsx");
  const one = [
    "--department",
    after.departments[2]?.name ?? "",
    "--last-year",
    last,
    "--last-decisions",
    list,
  ] as const;
  expect(await runCli("card", now, ...one, "--out", card)).toMatchObject({ code: 0 });
  const sheet = readBook(readFileSync(card)).sheets.find(({ name }) => name === "与上年相比");
  const textAt = (address: string) => {
    const value = sheet?.cells.get(address)?.value;
    return value?.kind === "text" ? value.text : "";
  };
  const [, change = ""] = /变化 ([+-]?[\d.]+)/.exec(textAt("B3")) ?? [];
  const lines = [...(sheet?.cells.values() ?? [])].flatMap(({ row, column, value }) =>
    row > 4 && column === 4 && value.kind === "number" ? [value.text] : [],
  );
  expect(lines.length).toBeGreaterThan(5);
  expect(sum(lines).toFixed(2)).toBe(points(change).toFixed(2));
});

test("last-year: 总览 shows last year's total and place, kept when the workbook is changed; scores stay", async () => {
  const shown = folder.path("shown.xlsx");
  const wanted = ["last-year", "--office", now, "--last-year", last, "--out", shown] as const;
  expect(await runCli(...wanted)).toMatchObject({
    code: 2,
    err: expect.stringContaining(renamed?.name ?? "") as unknown,
  });
  expect(await runCli(...wanted, "--last-decisions", list)).toMatchObject({ code: 0, err: "" });
  const totals = assess(scheme, answersOf(scheme, before)).departments.map((each) => [
    each.answers.code,
    (each.valueOf(keyOf.total) as Fraction).toFixed(2),
    String(each.valueOf(keyOf.place)),
  ]);
  const resultsIn = (path: string) =>
    readOffice(scheme, readBook(readFileSync(path))).record.departments.map(({ code, lastResult }) => [
      code,
      lastResult?.total?.toFixed(2),
      lastResult && String(lastResult.place),
    ]);
  expect(resultsIn(shown)).toEqual(totals);
  const printed = readBook(readFileSync(shown)).definedNames.find(({ refersTo }) => refersTo.includes("总览"));
  expect(printed?.refersTo).toMatch(/\$Z\$\d+$/);
  expect(resultsIn(now)).toEqual(totals.map(([code]) => [code, undefined, undefined]));
  expect((await runCli("score", shown, "--json")).out).toBe((await runCli("score", now, "--json")).out);
  const grown = folder.path("grown.xlsx");
  expect(await runCli("department", "--office", shown, "--add", "示例新增单位", "--out", grown)).toMatchObject({
    code: 0,
  });
  expect(resultsIn(grown).slice(0, totals.length)).toEqual(totals);
});
