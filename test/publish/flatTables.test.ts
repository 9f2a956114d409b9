import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { standings } from "../../src/analysis/standing/standings.js";
import { assess, printedScore } from "../../src/engine/assess/assess.js";
import { answersOf } from "../../src/engine/answers/officeRecord.js";
import { keyOf } from "../../src/engine/model/keys.js";
import { csvBytes } from "../../src/publish/tables/csv.js";
import { flatTables } from "../../src/publish/tables/flatTables.js";
import { sampleRecord } from "../../src/sample/sampleRecord.js";
import { buildScheme } from "../../src/scheme/buildScheme.js";
import { newestScheme } from "../../src/scheme/schemes.js";
import { inventedScheme, publishedSchemes } from "../schemes/publishedSchemes.js";

/** By RFC 4180, apart from the writer. */
function rowsOf(bytes: Uint8Array): string[][] {
  const all = new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
  expect(all.startsWith("\uFEFF")).toBe(true);
  expect(all.endsWith("\r\n")).toBe(true);
  const rows: string[][] = [[]];
  const field = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/gy;
  for (const [, quoted, plain, end] of all.slice(1).matchAll(field)) {
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain ?? "");
    if (end === "\r\n") rows.push([]);
  }
  return rows.slice(0, -1);
}

const scheme = newestScheme();
const sample = sampleRecord(scheme, { departments: 4, seed: 7 });
const record = {
  ...sample,
  departments: sample.departments.map((each, at) => (at === 0 ? { ...each, name: '=HYPERLINK("x"),甲' } : each)),
};
const assessment = assess(scheme, answersOf(scheme, record));
const tables = new Map(flatTables(assessment).map(({ fileName, bytes }) => [fileName, rowsOf(bytes)]));

describe("the tables", () => {
  test("结果: places, totals and sections as in the standings; a name that begins like a formula is none", () => {
    const [, ...rows] = tables.get("结果.csv") ?? [];
    expect(rows.map(([code, , place, total]) => [code, place, total])).toEqual(
      standings(assessment).rows.map(({ code, place, total }) => [code, String(place ?? ""), total ?? ""]),
    );
    expect(rows.map(([, name]) => name)).toContain(`'=HYPERLINK("x"),甲`);
  });

  test("得分: every score of the assessment, to its item", () => {
    const [, ...rows] = tables.get("得分.csv") ?? [];
    const told = new Map(rows.map(([department, , code, , , , score]) => [`${department} ${code}`, score]));
    for (const department of assessment.departments)
      for (const { code } of scheme.sections)
        expect(told.get(`${department.answers.code} ${code}`)).toBe(
          printedScore(department.valueOf(keyOf.score(code)), assessment.decimals) ?? "",
        );
    expect(rows.length).toBeGreaterThan(4 * scheme.sections.length);
  });

  test("采用值: a row for every input cell of every department, also where nothing is filled in", () => {
    const [, ...rows] = tables.get("采用值.csv") ?? [];
    const cells = scheme.items.flatMap(({ inputs }) => inputs.flatMap(({ keys }) => keys)).length;
    expect(rows).toHaveLength(4 * cells);
  });

  test.each(Object.entries({ ...publishedSchemes, W120: inventedScheme }))(
    "every row is as long as its head: %s",
    (_, definition) => {
      const other = buildScheme(definition);
      const made = flatTables(assess(other, answersOf(other, sampleRecord(other, { departments: 3, seed: 2 }))));
      for (const { bytes } of made) {
        const rows = rowsOf(bytes);
        expect(new Set(rows.map((row) => row.length)).size).toBe(1);
        expect(rows.flat().filter((cell) => /undefined|NaN|\[object/.test(cell))).toEqual([]);
      }
    },
  );
});

test("whatever is typed comes back from the file, and never begins like a formula; a negative number stays one", () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: "grapheme" }), { minLength: 1, maxLength: 5 }), (texts) => {
      const [, row = []] = rowsOf(
        csvBytes(
          texts.map(() => "名"),
          [texts.map((text) => ({ text }))],
        ),
      );
      expect(row.filter((cell) => /^[=+\-@＝＋－＠\t\r\n]/u.test(cell))).toEqual([]);
      expect(row.map((cell, at) => (cell === texts[at] ? cell : cell.slice(1)))).toEqual(texts);
    }),
    { numRuns: 200 },
  );
  expect(rowsOf(csvBytes(["差"], [[{ figure: "-0.50" }]]))).toEqual([["差"], ["-0.50"]]);
});
