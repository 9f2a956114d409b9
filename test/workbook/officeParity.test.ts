import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { assess, type Assessment } from "../../src/engine/assess/assess.js";
import { answersOf, type OfficeRecord } from "../../src/engine/answers/officeRecord.js";
import { Fraction } from "../../src/exact/fraction.js";
import { sampleRecord } from "../../src/sample/sampleRecord.js";
import { scheme2020 } from "../../src/scheme/shipped/2020.js";
import { buildScheme } from "../../src/scheme/buildScheme.js";
import { buildOffice } from "../../src/workbook/office/buildOffice.js";
import { readOffice } from "../../src/workbook/office/readOffice.js";
import type { BookContents } from "../../src/xlsx/bookContents.js";
import { editedOffices, type Edit } from "./support/editedOffice.js";
import { differences, figuresOfLeftOut, readBook } from "../support/officeFigures.js";
import { allRecalculated } from "../support/recalculated.js";
import { needs } from "../support/needs.js";

/**
 * LibreOffice calculates every formula of the office workbook anew, and must come to the engine's figures:
 * in 得分 to the last digit, after any change that a person can make.
 */
const scheme = buildScheme(scheme2020);
const folder = mkdtempSync(join(tmpdir(), "scorebook-parity-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const assessed = (book: BookContents): Assessment => assess(scheme, answersOf(scheme, readOffice(scheme, book).record));

needs("libreoffice", "openpyxl")("the office workbook in LibreOffice", () => {
  const record: OfficeRecord = sampleRecord(scheme, { departments: 14, seed: 7 });
  const codes = record.departments.map(({ code }) => code);
  const code = (at: number): string => codes[at] ?? "";
  const file = join(folder, "office.xlsx");

  const parameter = (row: string, value: Edit["value"]): Edit => ({ sheet: "readings", row, column: "value", value });
  const amount = (row: string, value: Edit["value"]): Edit => ({ sheet: "readings", row, column: "reading", value });
  const report = (at: number, column: string, value: Edit["value"]): Edit => ({
    sheet: "reported",
    row: code(at),
    column,
    value,
  });

  const everythingNotApplicable: Edit[] = [
    report(0, "1.1.1.3.1.met", "不适用"),
    report(0, "1.1.3.5.1.met", "不适用"),
    report(1, "2.4.2.2.1.settled", "不适用"),
    report(1, "2.4.2.2.2.listed", "不适用"),
    { sheet: "overrides", row: code(0), column: "1.1.1.3.2.count", value: "不适用" },
    { sheet: "overrides", row: code(0), column: "1.1.3.5.2.count", value: "不适用" },
    { sheet: "ratings", row: code(1), column: "2.6.5.1.rating", value: "不适用" },
    { sheet: "ratings", row: code(1), column: "3.2.1.rating", value: "不适用" },
    { sheet: "ratings", row: code(2), column: "3.3.1.rating", value: "不适用" },
    ...["1", "2", "3", "4"].map((n): Edit => ({
      sheet: "overrides",
      row: code(3),
      column: `1.1.2.${n}.count`,
      value: "不适用",
    })),
  ];
  const changes: readonly (readonly [string, readonly Edit[]])[] = [
    ["as it was made", []],
    [
      "after inputs were changed, cleared and mistyped",
      [
        report(0, "1.1.1.2.onTime", 955),
        report(0, "1.1.1.2.total", 1000),
        report(1, "1.1.1.2.onTime", 11),
        report(1, "1.1.1.2.total", 10),
        report(2, "1.2.3.2.volume", -1),
        report(3, "1.2.3.2.volume", "12"),
        report(4, "1.2.3.1.total", null),
        report(5, "1.1.1.5.met", "也许"),
        report(6, "1.2.1.2.gathered", 0),
        report(6, "1.2.1.2.due", 0),
        report(7, "1.2.3.3.open", 0),
        report(7, "1.2.3.3.all", 0),
        report(8, "2.6.4.published", 44206),
        report(9, "2.6.4.published", 44207),
        report(10, "2.6.4.published", 44196),
        report(11, "2.6.4.published", "未发布"),
        report(12, "1.3.2.1.notMet", "是"),
        report(13, "1.1.1.2.total", 2.5),
      ],
    ],
    [
      "after findings were recorded, rightly and wrongly",
      [
        { sheet: "ledger", row: "ledger.1", column: "count", value: 50 },
        { sheet: "ledger", row: "ledger.2", column: "count", value: "三" },
        { sheet: "ledger", row: "ledger.3", column: "count", value: -1 },
        { sheet: "ledger", row: "ledger.4", column: "department", value: "没有的单位" },
        { sheet: "ledger", row: "ledger.5", column: "item", value: "1.1.1.2" },
        { sheet: "ledger", row: "ledger.6", column: "withdrawn", value: "重复登记" },
        { sheet: "ledger", row: "ledger.7", column: "withdrawn", value: "  " },
        { sheet: "ledger", row: "ledger.8", column: "withdrawn", value: 1 },
        { sheet: "ledger", row: "ledger.9", column: "withdrawn", value: "核实后不成立" },
        { sheet: "ledger", row: "ledger.9", column: "count", value: "三" },
        { sheet: "ledger", row: "ledger.490", column: "department", value: code(4) },
        { sheet: "ledger", row: "ledger.490", column: "item", value: "1.1.2.1" },
        { sheet: "ledger", row: "ledger.490", column: "count", value: 2 },
        { sheet: "ledger", row: "ledger.500", column: "department", value: code(5) },
        { sheet: "ledger", row: "ledger.500", column: "item", value: "1.2.1.3" },
        { sheet: "ledger", row: "ledger.500", column: "count", value: 7 },
      ],
    ],
    [
      "after the office set other values, vetoes and bonuses",
      [
        { sheet: "overrides", row: code(0), column: "1.2.3.1.total", value: 12 },
        { sheet: "overrides", row: code(1), column: "1.1.1.1.count", value: 3 },
        { sheet: "ratings", row: code(0), column: "2.0.veto", value: "是" },
        { sheet: "ratings", row: code(0), column: "2.0.reason", value: "首页无法访问" },
        { sheet: "ratings", row: code(1), column: "3.0.veto", value: "是" },
        { sheet: "ratings", row: code(2), column: "2.4.3.mattersLacking4", value: 5 },
        { sheet: "ratings", row: code(2), column: "2.4.3.matters", value: 20 },
        { sheet: "ratings", row: code(3), column: "3.6.1.points", value: 12 },
        { sheet: "ratings", row: code(4), column: "2.5.3.1.times", value: 2 },
        { sheet: "ratings", row: code(5), column: "2.1.1.rating", value: 5.01 },
        { sheet: "ratings", row: code(6), column: "2.1.1.rating", value: 4.555 },
        { sheet: "departments", row: code(7), column: "2.applies", value: "不适用" },
        { sheet: "departments", row: code(8), column: "3.applies", value: "不适用" },
        { sheet: "departments", row: code(9), column: "2.applies", value: "不适用" },
        { sheet: "departments", row: code(9), column: "3.applies", value: "不适用" },
      ],
    ],
    ["with what does not apply at its full mark", everythingNotApplicable],
    ["with what does not apply left out", [...everythingNotApplicable, parameter("notApplicable", "rescale")]],
    [
      "left out and rounded at the end",
      [...everythingNotApplicable, parameter("notApplicable", "rescale"), parameter("rounding", "final")],
    ],
    [
      "ranked to zero with mean ties",
      [parameter("rankMethod", "toZero"), parameter("ties", "mean"), parameter("decimals", 3)],
    ],
    [
      "ranked in bands with dense ties",
      [parameter("rankMethod", "bands"), parameter("ties", "dense"), parameter("decimals", 1)],
    ],
    [
      "ranked relative to the best, by total only",
      [parameter("rankMethod", "relative"), parameter("datasetSplit", 1), parameter("decimals", 4)],
    ],
    [
      "under other bands, shares and amounts",
      [
        parameter("rankMethod", "bands"),
        amount("rankBands.1", 0.3),
        parameter("rankBands.1", 0.95),
        amount("findingAmounts.1", 1),
        amount("findingAmounts.7", 0.3),
        parameter("siteShare", 0.5),
        parameter("datasetSplit", 0.3),
      ],
    ],
    [
      "with grades, pro rata rates and the bonus cut at 100",
      [
        parameter("rateSteps", "proRata"),
        parameter("bonusOver100", "否"),
        amount("grades.1", 90),
        parameter("grades.1", "优秀"),
        amount("grades.2", 75.5),
        parameter("grades.2", "良好"),
      ],
    ],
    [
      "with departments left out, of which one has findings, one a veto and one nothing valid",
      [
        { sheet: "departments", row: code(2), column: "assessed", value: "不参加" },
        { sheet: "departments", row: code(2), column: "assessed.because", value: "机构改革" },
        { sheet: "departments", row: code(3), column: "assessed", value: "不参加" },
        { sheet: "departments", row: code(5), column: "assessed", value: null },
        { sheet: "departments", row: code(6), column: "assessed", value: "不参加" },
        { sheet: "ratings", row: code(3), column: "3.0.veto", value: "是" },
        { sheet: "ledger", row: "ledger.1", column: "department", value: code(2) },
        report(6, "1.1.1.2.total", "多"),
        report(6, "1.2.3.2.volume", 1e9),
      ],
    ],
    [
      "with all but one left out",
      codes.slice(1).map((row): Edit => ({ sheet: "departments", row, column: "assessed", value: "不参加" })),
    ],
    ["rounded at the end only", [parameter("rounding", "final"), parameter("decimals", 1), parameter("ties", "dense")]],
  ];

  const from1904 = (day: unknown): number | null => (day instanceof Fraction ? day.toNumber() - 1462 : null);
  const days: readonly Edit[] = [
    ...record.departments.flatMap(({ reported }, at) => {
      const day = from1904(reported.get("2.6.4.published"));
      return day === null ? [] : [report(at, "2.6.4.published", day)];
    }),
    ...record.ledger.map((entry, at): Edit => ({
      sheet: "ledger",
      row: `ledger.${at + 1}`,
      column: "date",
      value: from1904(entry.date),
    })),
  ];
  const figures = (noise: (figure: number) => number): readonly Edit[] => [
    report(0, "1.1.1.2.onTime", noise(10)),
    report(0, "1.1.1.2.total", noise(10)),
    report(1, "1.2.3.2.volume", noise(0.3)),
    report(2, "1.2.3.2.volume", 0.3),
    ...["0.3", "4.35", "0.07", "1.1", "5"].map((rating, at): Edit => ({
      sheet: "ratings",
      row: code(at + 3),
      column: "2.1.1.rating",
      value: noise(Number(rating)),
    })),
    { sheet: "overrides", row: code(8), column: "1.1.1.1.count", value: noise(3) },
    { sheet: "overrides", row: code(9), column: "1.2.3.1.total", value: noise(10) },
    { sheet: "ledger", row: "ledger.1", column: "count", value: noise(2) },
    { sheet: "ledger", row: "ledger.2", column: "count", value: 2.0000000001 },
    { sheet: "ratings", row: code(10), column: "2.1.1.rating", value: 4.3500000001 },
  ];

  const countsFrom1904 = (bytes: Uint8Array): Uint8Array => {
    const parts = unzipSync(bytes);
    const workbook = strFromU8(parts["xl/workbook.xml"] ?? new Uint8Array());
    return zipSync({
      ...parts,
      "xl/workbook.xml": strToU8(workbook.replace(/<workbookPr\b/, '<workbookPr date1904="1"')),
    });
  };

  /** All in one run of each program: to start it takes longer than one workbook. */
  const [bytesOf, calculatedOf] = [new Map<string, Uint8Array>(), new Map<string, Uint8Array>()];
  beforeAll(async () => {
    writeFileSync(file, await buildOffice(scheme, record, { mode: "native" }));
    const variants: readonly (readonly [string, readonly Edit[]])[] = [
      ...changes.filter(([, edits]) => edits.length > 0),
      ["from 1904", days],
      // 0.3 becomes 0.30000000000000004, 2 becomes 2.0000000000000004, 10 becomes 10.000000000000002
      ["noisy", figures((figure) => figure * (1 + 2 ** -52))],
      ["clean", figures((figure) => figure)],
    ];
    const edited = editedOffices(
      file,
      folder,
      variants.map(([, edits]) => edits),
    );
    for (const [title, edits] of changes) if (edits.length === 0) bytesOf.set(title, readFileSync(file));
    for (const [at, [title]] of variants.entries()) {
      const bytes = edited[at] ?? new Uint8Array();
      bytesOf.set(title, title === "from 1904" ? countsFrom1904(bytes) : bytes);
    }
    const calculated = allRecalculated([...bytesOf.values()]);
    for (const [at, title] of [...bytesOf.keys()].entries())
      calculatedOf.set(title, calculated[at] ?? new Uint8Array());
  }, 300_000);
  const madeAs = (title: string): BookContents => readBook(bytesOf.get(title) ?? new Uint8Array());
  const calculatedAs = (title: string): BookContents => readBook(calculatedOf.get(title) ?? new Uint8Array());

  test.each(changes)("%s", (title) => {
    const calculated = calculatedAs(title);
    const assessment = assessed(madeAs(title));
    const { compared, wrong } = differences(calculated, assessment);
    expect(wrong).toEqual([]);
    expect(compared).toBeGreaterThan(assessment.departments.length * 300);
    expect(figuresOfLeftOut(calculated, assessment)).toEqual([]);
  });

  test("a workbook that counts days from 1904 shows the same figures", () => {
    expect(days.filter(({ sheet }) => sheet === "reported").length).toBeGreaterThan(3);
    const made = madeAs("from 1904");
    expect(made.date1904).toBe(true);
    const assessment = assessed(made);
    const usual = assess(scheme, answersOf(scheme, record));
    expect(assessment.departments.map(({ valueOf }) => valueOf("2.6.4.score"))).toEqual(
      usual.departments.map(({ valueOf }) => valueOf("2.6.4.score")),
    );
    expect(differences(calculatedAs("from 1904"), assessment).wrong).toEqual([]);
    // the last and the first day that 说明 and 台账 take are days, whatever the workbook counts from
    const bounds = made.sheets.flatMap(({ validations }) => validations).filter(({ type }) => type === "date");
    expect(bounds.map(({ formula1, formula2 }) => [formula1, formula2])).toEqual([
      ["DATE(2000,1,1)", "DATE(2099,12,31)"],
      ["DATE(2000,1,1)", "DATE(2099,12,31)"],
    ]);
  });

  test("figures with the noise of binary arithmetic count as what Excel shows of them, in the sheet as in the engine", () => {
    const calculated = calculatedAs("noisy");
    const assessment = assessed(madeAs("noisy"));
    expect(differences(calculated, assessment).wrong).toEqual([]);
    const clean = assessed(madeAs("clean"));
    for (const [at, department] of clean.departments.entries())
      for (const { key } of clean.model.cells)
        expect([department.answers.code, key, assessment.departments[at]?.valueOf(key)]).toEqual([
          department.answers.code,
          key,
          department.valueOf(key),
        ]);
  });
});
