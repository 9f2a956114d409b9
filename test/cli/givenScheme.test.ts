import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { emptyLedger } from "../../src/evidence/issue/ledgerFile.js";
import type { IssueEntry } from "../../src/evidence/issue/issueLedger.js";
import { issueRegisterSheet } from "../../src/evidence/issue/issueRegisterSheet.js";
import { issueForms } from "../../src/publish/forms/issueForms.js";
import { sampleRecord } from "../../src/sample/sampleRecord.js";
import { buildScheme } from "../../src/scheme/buildScheme.js";
import { isSameScheme } from "../../src/scheme/catalogue.js";
import { newestScheme } from "../../src/scheme/schemes.js";
import { schemeText } from "../../src/scheme/schemeText.js";
import { schemeOfBook } from "../../src/workbook/carry/schemeOfBook.js";
import { buildOffice } from "../../src/workbook/office/buildOffice.js";
import { identityOf } from "../../src/workbook/identity.js";
import { buildSchemeBook } from "../../src/workbook/scheme/buildSchemeBook.js";
import { secondScheme } from "../scheme/support/secondScheme.js";
import { readBook } from "../support/officeFigures.js";
import { runCli, scratchFolder } from "./support/runCli.js";

/** A scheme that the program has never seen is given as a file, and from then on by what was made of it. */
const folder = scratchFolder();
const { path } = folder;
const [file, list, ledger] = [path("scheme.json"), path("list.txt"), path("ledger.json")];
const [office, answers] = [path("sample", "office.xlsx"), path("sample", "answers.json")];
const other = { ...secondScheme, title: "另一版（虚构）" };
const year = "2024年度";

beforeAll(async () => {
  writeFileSync(file, schemeText(secondScheme));
  writeFileSync(path("other.json"), schemeText(other));
  writeFileSync(list, "D01,示例单位01\nD02,示例单位02");
  await runCli("sample", "--departments", "2", "--scheme", file, "--out", path("sample"));
});
afterAll(() => folder.remove());

const schemeIn = (bytes: Uint8Array) => {
  const book = readBook(bytes);
  const identity = identityOf(book);
  return identity && schemeOfBook(book, identity);
};
const isGiven = (bytes: Uint8Array): boolean => {
  const found = schemeIn(bytes);
  return found !== null && isSameScheme(found, buildScheme(secondScheme));
};
const issue = (out: string, ...more: readonly string[]) =>
  runCli("issue", "--departments", list, "--ledger", ledger, "--out", path(out), ...more);

describe("a scheme from a file", () => {
  test("is that of what is made", async () => {
    expect(isGiven(readFileSync(office))).toBe(true);
    await runCli("forms", "--departments", list, "--scheme", file, "--out", path("forms"));
    const forms = readdirSync(path("forms")).filter((name) => name.endsWith(".xlsx"));
    expect(forms.map((name) => isGiven(readFileSync(path("forms", name))))).toEqual([true, true]);
  });

  test("may be a workbook", async () => {
    writeFileSync(path("scheme.xlsx"), await buildSchemeBook(secondScheme));
    const out = path("from-book.xlsx");
    expect(
      await runCli("template", "--kind", "department", "--scheme", path("scheme.xlsx"), "--out", out),
    ).toMatchObject({ code: 0 });
    expect(isGiven(readFileSync(out))).toBe(true);
  });

  test("is told where it cannot be used", async () => {
    const wrong = path("wrong.json");
    writeFileSync(wrong, schemeText({ ...secondScheme, title: "", final: { standing: ["10"] } }));
    const { code, err } = await runCli("sample", "--scheme", wrong, "--out", path("none"));
    expect(code).toBe(2);
    expect(err).toMatch(/^指标体系不能使用：\n.*wrong\.json:\d+:\d+：/);
  });

  test("may not bear the id of one that comes with the program", async () => {
    writeFileSync(path("false.json"), schemeText({ ...secondScheme, id: newestScheme().id }));
    expect((await runCli("sample", "--scheme", path("false.json"), "--out", path("none"))).err).toContain(
      "随程序提供的",
    );
  });
});

describe("answers", () => {
  test("carry it, and are scored like the workbook", async () => {
    const [fromAnswers, fromOffice] = [
      await runCli("score", "--json", answers),
      await runCli("score", "--json", office),
    ];
    expect(fromAnswers).toMatchObject({ code: 0, err: "" });
    expect((JSON.parse(fromAnswers.out) as { departments: unknown }).departments).toEqual(
      (JSON.parse(fromOffice.out) as { departments: unknown }).departments,
    );
  });

  test("may name one that is given beside them", async () => {
    const named = path("named.json");
    writeFileSync(named, JSON.stringify({ ...JSON.parse(readFileSync(answers, "utf8")), scheme: secondScheme.id }));
    expect((await runCli("score", named)).err).toContain(`没有指标体系 "${secondScheme.id}"`);
    expect(await runCli("score", named, "--scheme", file)).toMatchObject({ code: 0, err: "" });
  });
});

describe("two of one id, or two at once", () => {
  test.each([
    ["score", [answers]],
    ["score", [office]],
    ["card", [office, "--out", path("cards")]],
  ])("%s of a file says that another one is meant", async (command, args) => {
    const { code, err } = await runCli(command, ...args, "--scheme", path("other.json"));
    expect(code).toBe(2);
    expect(err).toContain(`代号 ${secondScheme.id} 已属于“${other.title}”，内容不同`);
    expect((await runCli(command, ...args, "--scheme", newestScheme().id)).err).toContain("不是同一个指标体系");
  });
});

test("a workbook whose register has forms of other contents is not scored, handed out or changed", async () => {
  const record = sampleRecord(buildScheme(other), { departments: 1, seed: 2 });
  const entries: IssueEntry[] = [];
  for await (const { entry } of issueForms(buildScheme(secondScheme), record.departments, {
    register: { round: year },
  }))
    if (entry) entries.push(entry);
  const lists = [await issueRegisterSheet({ ...emptyLedger, entries })];
  writeFileSync(path("edited.xlsx"), await buildOffice(buildScheme(other), record, { mode: "native", lists }));
  const [edited, result] = [path("edited.xlsx"), path("result.xlsx")];
  for (const args of [
    ["score", edited],
    ["share", edited, "--values", "--out", result],
    ["convert", edited, "--mode", "native", "--out", result],
    ["department", "--office", edited, "--add", "示例新局", "--out", result],
    ["ledger-rows", "--office", edited, "--out", result],
  ]) {
    const { code, out, err } = await runCli(...args);
    expect([args[0], code, out]).toEqual([args[0], 2, ""]);
    expect(err).toContain("在发放后改动过");
  }
  expect(existsSync(result)).toBe(false);
});

describe("issuing", () => {
  beforeAll(async () => {
    expect(await issue("issued", "--round", year, "--office", office)).toMatchObject({ code: 0, err: "" });
  });

  test("says what it means that the scheme was changed since", async () => {
    const { code, err } = await issue("changed", "--round", year, "--scheme", path("other.json"), "--again");
    expect(code).toBe(2);
    expect(err).toContain(`（${secondScheme.id}）在发放后改动过：“${year}”已按改动前的内容发放 2 份填报表`);
  });

  test("says that the round is of another year than the scheme", async () => {
    expect((await issue("later", "--round", "2031年度", "--scheme", file)).out).toContain(
      "考核轮次“2031年度”与指标体系的年度（2024）不同",
    );
    expect((await issue("again", "--round", year, "--scheme", file, "--again")).out).not.toContain("不同");
  });

  test("refuses a scheme with gaps, and says which", async () => {
    const gaps = path("gaps.json");
    writeFileSync(gaps, schemeText({ ...secondScheme, id: "gaps", incomplete: "第三部分没有见到" }));
    const { code, err } = await issue("gaps", "--round", year, "--scheme", gaps);
    expect(code).toBe(2);
    expect(err).toContain("不完整，可以试算，不能发放：第三部分没有见到");
    expect(await runCli("sample", "--departments", "2", "--scheme", gaps, "--out", path("tried"))).toMatchObject({
      code: 0,
    });
  });
});
