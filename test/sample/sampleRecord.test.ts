import { describe, expect, test } from "@jest/globals";
import { readAnswersFile } from "../../src/engine/answers/answersFile.js";
import { assess, type AssessedDepartment, type Assessment } from "../../src/engine/assess/assess.js";
import { keyOf } from "../../src/engine/model/keys.js";
import { answersOf, ledgerProblem, type OfficeRecord } from "../../src/engine/answers/officeRecord.js";
import { scoreJson } from "../../src/engine/assess/scoreJson.js";
import { dayOfSerial } from "../../src/exact/daySerial.js";
import { Fraction } from "../../src/exact/fraction.js";
import { answersJson } from "../../src/sample/answersJson.js";
import { sampleRecord } from "../../src/sample/sampleRecord.js";
import { scheme2020 } from "../../src/scheme/shipped/2020.js";
import { buildScheme } from "../../src/scheme/buildScheme.js";
import { secondScheme } from "../scheme/support/secondScheme.js";

const scheme = buildScheme(scheme2020);
const record = sampleRecord(scheme, { departments: 60, seed: 7 });
const assessment = assess(scheme, answersOf(scheme, record));

/** All that a record says, comparable. */
const written = (of: OfficeRecord): string =>
  JSON.stringify(of, (_key, value: unknown) => {
    if (value instanceof Map) return [...(value as ReadonlyMap<unknown, unknown>)];
    if (value instanceof Set) return [...(value as ReadonlySet<unknown>)];
    return value instanceof Fraction ? value.toString() : value;
  });

const outcomes = ({ departments }: Assessment): readonly string[] =>
  scoreJson({ ...assessment, departments }).departments.flatMap(({ items }) =>
    Object.values(items).map(({ outcome }) => outcome),
  );

const number = (department: AssessedDepartment, key: string): number => {
  const value = department.valueOf(key);
  return value instanceof Fraction ? value.toNumber() : NaN;
};

describe("60个单位的示例", () => {
  test("单位是虚构的：示例单位01至示例单位60", () => {
    expect(record.departments.map(({ code, name }) => `${code} ${name}`)).toEqual(
      Array.from({ length: 60 }, (_, at) => String(at + 1).padStart(2, "0")).map(
        (digits) => `D${digits} 示例单位${digits}`,
      ),
    );
  });

  test("没有无效的填报", () => {
    expect(scoreJson(assessment).notes).toEqual([]);
    expect(assessment.departments.every((department) => !Number.isNaN(number(department, keyOf.total)))).toBe(true);
  });

  test("有好、有中、有差", () => {
    const totals = assessment.departments
      .filter((department) => department.valueOf(keyOf.vetoed) === false)
      .map((department) => number(department, keyOf.total))
      .sort((a, b) => b - a);
    expect(totals[0]).toBeGreaterThan(85);
    expect(totals[0]).toBeLessThan(100);
    expect(totals[30]).toBeGreaterThan(60);
    expect(totals[30]).toBeLessThan(85);
    expect(totals[totals.length - 1]).toBeLessThan(60);
  });

  test("有未填、不适用和否决", () => {
    const all = outcomes(assessment);
    expect(all.filter((outcome) => outcome === "notFilled").length).toBeGreaterThan(10);
    expect(all.filter((outcome) => outcome === "notApplicable").length).toBeGreaterThan(10);
    expect(all).toContain("vetoed");
  });

  test("一个单位因网站否决并有理由，一个因办事指南自带的否决", () => {
    const vetoed = (code: string) =>
      assessment.departments.filter((department) => department.valueOf(keyOf.vetoes(code)) === true);
    expect(vetoed("2.0")).toHaveLength(1);
    expect(vetoed("2.0")[0]?.valueOf("2.0.reason")).toMatch(/打不开/);
    expect(vetoed("2.4.3")).toHaveLength(1);
    expect(vetoed("3.0")).toHaveLength(0);
  });

  test("有没有网站的单位，也有两者皆无的单位", () => {
    const missing = record.departments.map(({ sectionsNotApplicable }) => sectionsNotApplicable.join());
    expect(missing.filter((sections) => sections === "2").length).toBeGreaterThanOrEqual(1);
    expect(missing).toContain("2,3");
  });

  test("总分有并列，排序项目也有并列", () => {
    const places = assessment.departments.map((department) => number(department, keyOf.place));
    expect(new Set(places).size).toBeLessThan(places.length);
    const ranks = assessment.departments.map((department) => number(department, keyOf.metricPlace("1.2.3.5", "ratio")));
    expect(new Set(ranks).size).toBeLessThan(ranks.length);
  });

  test("台账约400行，都能计入，都在2020年的工作日", () => {
    expect(record.ledger.length).toBeGreaterThan(340);
    expect(record.ledger.length).toBeLessThan(460);
    const codes = new Set(record.departments.map(({ code }) => code));
    for (const row of record.ledger) {
      expect(ledgerProblem(scheme, codes, row)).toBeNull();
      const day = row.date instanceof Fraction ? dayOfSerial(row.date.toNumber()) : "";
      expect(day).toMatch(/^2020-/);
      expect([0, 6]).not.toContain(new Date(`${day}T00:00:00Z`).getUTCDay());
      expect(row.what).toMatch(/：.+ \d+ ?.*$/);
      expect(row.recordedBy).toMatch(/^记录员[甲乙丙丁]$/);
      expect(row.evidence).not.toBe("");
    }
  });

  test("有若干核定，各有理由，且都改变了所报的数", () => {
    const all = record.departments.flatMap(({ reported, overrides }) =>
      [...overrides].map(([key, { value, reason }]) => ({ key, value, reason, before: reported.get(key) })),
    );
    expect(all.length).toBeGreaterThan(5);
    for (const { value, reason, before } of all) {
      expect(reason.length).toBeGreaterThan(5);
      expect(String(value)).not.toBe(String(before));
    }
  });

  test("口径部分已确认、部分未确认", () => {
    expect(record.confirmedReadings.size).toBe(15);
  });
});

describe("种子", () => {
  test("同一种子逐字相同，不同种子不同", () => {
    const again = (seed: number) => written(sampleRecord(scheme, { departments: 9, seed }));
    expect(again(1)).toBe(again(1));
    expect(again(1)).not.toBe(again(2));
  });

  test("种子7的第一名和最后一名不随机器而变", () => {
    const ordered = [...assessment.departments].sort((a, b) => number(a, keyOf.place) - number(b, keyOf.place));
    const told = (department: AssessedDepartment | undefined) =>
      department && `${department.answers.name} ${String(number(department, keyOf.total))}`;
    expect([told(ordered[0]), told(ordered[ordered.length - 1])]).toMatchInlineSnapshot(`
[
  "示例单位18 94.61",
  "示例单位49 57.1",
]
`);
  });
});

describe("答案文件", () => {
  test.each([
    [1, 1],
    [2, 5],
    [5, 3],
    [13, 11],
    [60, 7],
    [120, 2],
  ])("%i个单位（种子%i）：从答案文件重新计算，结果完全相同", (departments, seed) => {
    const sample = sampleRecord(scheme, { departments, seed });
    const json: unknown = JSON.parse(JSON.stringify(answersJson(scheme, sample)));
    const direct = scoreJson(assess(scheme, answersOf(scheme, sample)));
    expect(scoreJson(assess(scheme, readAnswersFile(scheme, json)))).toEqual(direct);
    expect(direct.notes).toEqual([]);
  });

  test("台账项目写明件数，0也写；不适用、否决、日期按约定的写法", () => {
    const json = answersJson(scheme, record);
    const ledgerItems = scheme.items.filter(({ definition }) => definition.by === "ledger").map(({ code }) => code);
    for (const { answers } of json.departments) for (const code of ledgerItems) expect(answers).toHaveProperty([code]);
    const all = json.departments
      .flatMap(({ answers }) => Object.values(answers))
      .map((answer) => JSON.stringify(answer));
    expect(all).toContain('{"count":0}');
    expect(all).toContain('{"notApplicable":true}');
    expect(all.some((answer) => /^\{"published":"2021-01-\d\d"\}$/.test(answer))).toBe(true);
    expect(all.some((answer) => /^\{"veto":true,"reason":".+"\}$/.test(answer))).toBe(true);
    expect(
      all.some((answer) => /^\{"findings":\[(\d,){6}\d\],"matters":\d+,"mattersLacking4":\d+\}$/.test(answer)),
    ).toBe(true);
  });

  test("不能用的内容仍然不能用", () => {
    const [first] = record.departments;
    if (!first) throw new Error("no department");
    const reported = new Map([
      ...first.reported,
      ["1.1.1.2.onTime", "很多"],
      ["1.1.1.2.total", Fraction.of(-1)],
    ] as const);
    const spoilt = { ...record, departments: [{ ...first, reported }] };
    const direct = scoreJson(assess(scheme, answersOf(scheme, spoilt)));
    const again = scoreJson(
      assess(scheme, readAnswersFile(scheme, JSON.parse(JSON.stringify(answersJson(scheme, spoilt))))),
    );
    expect(direct.departments[0]?.items["1.1.1.2"]?.outcome).toBe("invalid");
    expect(again.departments).toEqual(direct.departments);
  });
});

describe("另一个指标体系", () => {
  const second = buildScheme(secondScheme);

  test.each([1, 8, 70])("%i个单位：没有无效的填报，从答案文件重新计算结果相同", (departments) => {
    const sample = sampleRecord(second, { departments, seed: 4 });
    const direct = scoreJson(assess(second, answersOf(second, sample)));
    const json = { ...(JSON.parse(JSON.stringify(answersJson(second, sample))) as object), scheme: second.id };
    expect(direct.notes).toEqual([]);
    expect(scoreJson(assess(second, readAnswersFile(second, json)))).toEqual(direct);
  });
});

describe("其他规模", () => {
  test.each([1, 2, 3, 4, 5, 6, 12, 99, 100, 300])("%i个单位", (departments) => {
    const sample = sampleRecord(scheme, { departments, seed: 3 });
    expect(sample.departments).toHaveLength(departments);
    expect(new Set(sample.departments.map(({ code }) => code)).size).toBe(departments);
    expect(sample.departments[0]?.code).toBe(departments >= 100 ? "D001" : "D01");
  });

  test("不到一个单位是调用者的错误", () => {
    expect(() => sampleRecord(scheme, { departments: 0, seed: 1 })).toThrow(RangeError);
  });
});
