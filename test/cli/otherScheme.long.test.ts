import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { sampleRecord } from "../../src/sample/sampleRecord.js";
import { buildScheme } from "../../src/scheme/buildScheme.js";
import type { Scheme } from "../../src/scheme/scheme.js";
import { newestScheme, schemes } from "../../src/scheme/schemes.js";
import { localWorkshop } from "../../src/taskpane/localWorkshop.js";
import { identityOf } from "../../src/workbook/identity.js";
import { buildOffice } from "../../src/workbook/office/buildOffice.js";
import { secondScheme } from "../scheme/support/secondScheme.js";
import { readBook } from "../support/officeFigures.js";
import { runCli, scratchFolder } from "./support/runCli.js";

/** A year in which a newer scheme than that of the round is known: what is made belongs to the round's own. */
const known = schemes as Map<string, Scheme>;
const newer = buildScheme(secondScheme);
const older = newestScheme();
const folder = scratchFolder();
const path = folder.path;
const [office, list] = [path("office.xlsx"), path("list.txt")];

beforeAll(async () => {
  known.set(newer.id, newer);
  const record = sampleRecord(older, { departments: 2, seed: 3 });
  writeFileSync(office, await buildOffice(older, record, { mode: "native" }));
  writeFileSync(list, record.departments.map(({ code, name }) => `${code},${name}`).join("\n"));
});
afterAll(() => {
  known.delete(newer.id);
  folder.remove();
});

const schemeOf = (bytes: Uint8Array): string | undefined => identityOf(readBook(bytes))?.schemeId;
const schemeIn = (...names: readonly string[]): string | undefined => schemeOf(readFileSync(path(...names)));
const formsIn = (name: string): readonly (string | undefined)[] =>
  readdirSync(path(name))
    .filter((each) => each.endsWith(".xlsx"))
    .map((each) => schemeIn(name, each));

describe.each<[string, readonly string[]]>([
  ["issue", ["--round", "示例轮", "--ledger", path("ledger.json")]],
  ["forms", []],
  ["template", ["--kind", "department"]],
])("%s", (command, more) => {
  const make = (out: string, ...options: readonly string[]) =>
    runCli(command, "--departments", list, ...more, "--out", path(out), ...options);

  test("has the scheme of the office workbook, or the one that is asked for", async () => {
    expect(newestScheme().id).toBe(newer.id);
    expect(await make(`${command}-office`, "--office", office)).toMatchObject({ code: 0, err: "" });
    expect(formsIn(`${command}-office`)).toEqual([older.id, older.id]);
    const again = command === "issue" ? ["--again"] : [];
    expect(await make(`${command}-asked`, "--scheme", older.id, ...again)).toMatchObject({ code: 0, err: "" });
    expect(formsIn(`${command}-asked`)).toEqual([older.id, older.id]);
  });

  test("refuses two schemes at once, and one that is not known", async () => {
    const { code, err } = await make(`${command}-none`, "--office", office, "--scheme", newer.id);
    expect(code).not.toBe(0);
    expect(err).toContain(`不是同一个指标体系：选项 --scheme 的是“${newer.id}”`);
    expect((await make(`${command}-none`, "--scheme", "2026")).err).toContain('没有指标体系 "2026"');
  });
});

test("a sample has the scheme that is asked for", async () => {
  const out = path("sample");
  await runCli("sample", "--departments", "2", "--scheme", older.id, "--out", out);
  expect(["office.xlsx", "office-live.xlsx", "form.xlsx"].map((name) => schemeIn("sample", name))).toEqual([
    older.id,
    older.id,
    older.id,
  ]);
  await runCli("sample", "--departments", "2", "--out", path("newest"));
  expect(schemeIn("newest", "office.xlsx")).toBe(newer.id);
});

test("the pane makes workbooks of the scheme that is open, and of the newest where none is", async () => {
  const workshop = localWorkshop();
  const departments = [{ code: "D01", name: "示例甲" }];
  expect(schemeOf(await workshop.buildOffice(departments, "native"))).toBe(newer.id);
  await workshop.open(readBook(readFileSync(office)));
  expect(schemeOf(await workshop.buildOffice(departments, "native"))).toBe(older.id);
  expect(schemeOf(await workshop.buildForm({ code: "D01", name: "示例甲" }, "native"))).toBe(older.id);
});
