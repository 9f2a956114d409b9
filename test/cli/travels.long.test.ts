import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import type { IssueEntry } from "../../src/evidence/issue/issueLedger.js";
import { emptyLedger, ledgerText } from "../../src/evidence/issue/ledgerFile.js";
import { issueForms } from "../../src/publish/forms/issueForms.js";
import { sampleRecord } from "../../src/sample/sampleRecord.js";
import { buildScheme } from "../../src/scheme/buildScheme.js";
import { schemeText } from "../../src/scheme/schemeText.js";
import { buildOffice } from "../../src/workbook/office/buildOffice.js";
import { districtScheme } from "../scheme/support/districtScheme.js";
import { secondScheme } from "../scheme/support/secondScheme.js";
import { runCompiled, runCompiledOn, scratchFolder } from "./support/runCli.js";
import { textsOfFile } from "./support/textsOfFile.js";
import { speakingOf2020 } from "./support/wordsOf2020.js";

/**
 * A scheme that the program has never seen goes through every command: a full mark of 120, other parts, words, codes and
 * another year. Enough departments that forms are made and checked in threads.
 */
const departments = 22;
const scheme = buildScheme(districtScheme);
const record = sampleRecord(scheme, { departments, seed: 7 });
const round = "2031年度";
const folder = scratchFolder();
const { path } = folder;
const [file, office, ledger, list] = [
  path("district.json"),
  path("office.xlsx"),
  path("ledger.json"),
  path("list.txt"),
];

const outputs: string[] = [];
const done = (command: string, ...args: readonly string[]): string => {
  const { code, out, err } = runCompiled(command, ...args);
  outputs.push(out, err);
  expect({ command, code, err }).toEqual({ command, code: 0, err: "" });
  return out;
};
/** By code: rank, total and scores. */
const scoresOf = (of: string, ...more: readonly string[]): unknown =>
  (JSON.parse(runCompiled("score", of, "--json", ...more).out) as { readonly departments: unknown }).departments;

beforeAll(async () => {
  writeFileSync(file, schemeText(districtScheme));
  writeFileSync(list, record.departments.map(({ code, name }) => `${code},${name}`).join("\n"));
  // nothing was reported yet: the forms bring it
  const empty = { ...record, departments: record.departments.map((each) => ({ ...each, reported: new Map() })) };
  writeFileSync(office, await buildOffice(scheme, empty, { mode: "native" }));
  // the forms come back as issued, filled in
  const entries: IssueEntry[] = [];
  mkdirSync(path("returned"));
  const register = { round, issuedOn: "2031-12-01" };
  for await (const form of issueForms(scheme, record.departments, { parameters: record.parameters, register })) {
    writeFileSync(path("returned", form.fileName), form.bytes);
    if (form.entry) entries.push(form.entry);
  }
  writeFileSync(path("returned.json"), ledgerText({ ...emptyLedger, entries }));
});
afterAll(() => folder.remove());

describe("a scheme that the program has never seen", () => {
  test("is tried, written, issued and given out", () => {
    expect(done("scheme", "check", file)).toContain("最好的答卷（不计加分）得 120.00 分");
    done("scheme", "export", file, "--out", path("district.xlsx"));
    done("sample", "--departments", String(departments), "--scheme", path("district.xlsx"), "--out", path("sample"));
    done("template", "--kind", "office", "--departments", list, "--scheme", file, "--out", path("blank.xlsx"));
    done("template", "--kind", "department", "--departments", list, "--scheme", file, "--out", path("blanks"));
    done("forms", "--departments", list, "--scheme", file, "--out", path("forms.zip"));
    done(
      "issue",
      "--departments",
      list,
      "--round",
      round,
      "--office",
      office,
      "--out",
      path("forms"),
      "--ledger",
      ledger,
    );
    for (const mode of ["live", "both", "native"])
      done("convert", path("sample", "office.xlsx"), "--mode", mode, "--out", path(`${mode}.xlsx`));
    done("share", path("sample", "office.xlsx"), "--values", "--out", path("values.xlsx"));
    done("share", path("sample", "office.xlsx"), "--native", "--out", path("copy.xlsx"));
    done("card", path("sample", "office.xlsx"), "--out", path("cards"));
    done("bulletin", path("sample", "office.xlsx"), "--out", path("bulletin.xlsx"));
    ["bulletin.xlsx", "values.xlsx", "sample/answers.json", "sample/office.xlsx"].forEach((before, at) =>
      done(
        "bulletin",
        path("sample", "answers.json"),
        "--last-year",
        path(before),
        "--out",
        path(`compared${at}.xlsx`),
      ),
    );
    done("department", "--office", office, "--add", "示例新单位", "--out", path("added.xlsx"));
    done("ledger-rows", "--office", office, "--out", path("rows.xlsx"));
    const [form = ""] = readdirSync(path("forms"));
    expect(done("verify", path("forms", form), "--ledger", ledger)).toContain("与发放登记一致");
  });

  test("has the same scores from every file that carries it", () => {
    const scores = scoresOf(path("sample", "office.xlsx"));
    expect(scores).toHaveLength(departments);
    for (const of of ["sample/answers.json", "sample/office-live.xlsx", "live.xlsx", "both.xlsx", "native.xlsx"])
      expect([of, scoresOf(path(of))]).toEqual([of, scores]);
    expect(scoresOf(path("sample", "answers.json"), "--scheme", path("district.xlsx"))).toEqual(scores);
  });

  test("is collected: the figures of the forms are those that were reported", async () => {
    const collected = path("collected.xlsx");
    done("collect", path("returned"), "--ledger", path("returned.json"), "--office", office, "--out", collected);
    done("verify", collected);
    writeFileSync(path("whole.xlsx"), await buildOffice(scheme, record, { mode: "native" }));
    expect(scoresOf(collected)).toEqual(scoresOf(path("whole.xlsx")));
  });

  test("is scored in partitions", () => {
    const answers = JSON.parse(readFileSync(path("sample", "answers.json"), "utf8")) as { departments: unknown[] };
    writeFileSync(path("parameters.json"), "{}");
    const lines = `${answers.departments.map((each) => JSON.stringify(each)).join("\n")}\n`;
    const pass = (number: string, input: string, ...more: readonly string[]) => {
      const { code, out } = runCompiledOn(
        input,
        ...["partition", "--pass", number, "--scheme", file, "--parameters", path("parameters.json"), ...more],
      );
      expect(code).toBe(0);
      writeFileSync(
        path(`counts${number}`),
        out
          .split("\n")
          .filter((line) => line.includes('"column"'))
          .join("\n"),
      );
      return out;
    };
    pass("1", lines);
    const scored = pass("2", lines, "--counts", path("counts1"));
    const totals = (scoresOf(path("sample", "answers.json")) as readonly { readonly total: string }[]).map(
      ({ total }) => total,
    );
    const found = scored
      .split("\n")
      .filter((line) => line.includes('"line"'))
      .map(
        (line) =>
          JSON.parse((JSON.parse(line) as { readonly department: string }).department) as { readonly total: string },
      )
      .map(({ total }) => total);
    expect([...found].sort()).toEqual([...totals].sort());
  });

  test("says nothing of 2020 in any of its files and sentences", () => {
    const files = (readdirSync(path(), { recursive: true, encoding: "utf8" }) as readonly string[]).filter(
      // the workbook of the scheme itself tells authors how to write one, with examples
      (name) => name !== "district.xlsx" && !statSync(path(name)).isDirectory(),
    );
    expect(files.length).toBeGreaterThan(4 * departments);
    const texts = [...files.flatMap((name) => textsOfFile(name, readFileSync(join(path(), name)))), ...outputs];
    expect(texts.length).toBeGreaterThan(10_000);
    expect(speakingOf2020(texts).slice(0, 10)).toEqual([]);
  });
});

describe("two schemes in one round", () => {
  const second = buildScheme(secondScheme);
  const others = sampleRecord(second, { departments: 2, seed: 3 });
  const codes = ["T01", "T02"];

  beforeAll(async () => {
    const renamed = others.departments.map((each, at) => ({ ...each, code: codes[at] ?? "", name: `示例街镇${at}` }));
    const listed = path("other.txt");
    writeFileSync(listed, renamed.map(({ code, name }) => `${code},${name}`).join("\n"));
    writeFileSync(
      path("other.xlsx"),
      await buildOffice(second, { ...others, departments: renamed, ledger: [] }, { mode: "native" }),
    );
    const both = ["--round", round, "--ledger", path("both.json"), "--out", path("both")];
    done("issue", "--departments", list, "--office", office, ...both);
    done("issue", "--departments", listed, "--office", path("other.xlsx"), ...both);
  });

  test.each([
    ["district-2031", "office.xlsx", departments],
    ["county-2024", "other.xlsx", 2],
  ])("a folder with forms of both is collected for %s, and the others are named", (id, name, own) => {
    const { code, out } = runCompiled(
      ...["collect", path("both"), "--ledger", path("both.json"), "--office", path(name)],
      ...["--out", path(`collected-${name}`), "--json"],
    );
    expect(code).toBe(2);
    const { files } = JSON.parse(out) as {
      readonly files: readonly { readonly state: string; readonly refusals: readonly { readonly code: string }[] }[];
    };
    expect(files).toHaveLength(departments + 2);
    const refused = files.filter(({ refusals }) => refusals.length > 0);
    expect(refused.map(({ refusals }) => refusals.map((each) => each.code))).toEqual(
      Array.from({ length: departments + 2 - own }, () => ["otherScheme"]),
    );
    expect(id === "district-2031" ? 2 : departments).toBe(refused.length);
  });
});
