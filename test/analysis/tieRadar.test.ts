import { beforeAll, describe, expect, test } from "@jest/globals";
import { tieRadar, type OrderEffect, type TieRadar } from "../../src/analysis/closePlaces/tieRadar.js";
import { sensitiveHeadline, sensitiveRows } from "../../src/taskpane/certainty/sensitiveRows.js";
import { withFinding, withParameter } from "../../src/analysis/effects/recordChanges.js";
import { whatIf } from "../../src/analysis/effects/whatIf.js";
import { Fraction } from "../../src/exact/fraction.js";
import type { Assessment } from "../../src/engine/assess/assess.js";
import { keyOf } from "../../src/engine/model/keys.js";
import type { OfficeRecord } from "../../src/engine/answers/officeRecord.js";
import { sampleRecord } from "../../src/sample/sampleRecord.js";
import { buildScheme } from "../../src/scheme/buildScheme.js";
import type { SchemeDefinition } from "../../src/scheme/definition.js";
import { secondScheme } from "../scheme/support/secondScheme.js";
import { assessRecord, county, departmentOf, scheme } from "./support/assessed.js";

const record = { ...sampleRecord(scheme, { departments: 24, seed: 11 }), confirmedReadings: new Set([1]) };
const assessment = assessRecord(record);

const placeIn = (of: Assessment, code: string): number =>
  (departmentOf(of, code).valueOf(keyOf.place) as Fraction).toNumber();

/** What became of the order, from the places of a full assessment. */
function effectBetween(upper: string, lower: string, before: Assessment, after: Assessment): OrderEffect | null {
  const sign = (of: Assessment) => Math.sign(placeIn(of, lower) - placeIn(of, upper));
  const [was, is] = [sign(before), sign(after)];
  if (was === is) return null;
  return was === 0 ? "separated" : is === 0 ? "tied" : "swapped";
}

/** A record in which a department has one finding more, or one fewer. */
function withOne(of: OfficeRecord, department: string, item: string, change: 1 | -1): OfficeRecord {
  const row = { department, item, date: null, what: "", count: Fraction.one, evidence: "", recordedBy: "" };
  if (change === 1) return withFinding(of, row);
  const at = of.ledger.findIndex(
    (entry) =>
      entry.department === department &&
      entry.item === item &&
      entry.count instanceof Fraction &&
      entry.count.compare(Fraction.zero) > 0,
  );
  return {
    ...of,
    ledger: of.ledger.map((entry, index) =>
      index === at && entry.count instanceof Fraction ? { ...entry, count: entry.count.minus(Fraction.one) } : entry,
    ),
  };
}

describe("名次敏感点", () => {
  let radar: TieRadar;
  beforeAll(async () => {
    const found = await tieRadar(assessment, record);
    if (!found) throw new Error("aborted");
    radar = found;
  });

  test("成表：差距小的在前，可只看未确认口径或差距小的，标题如实计数", () => {
    const all = sensitiveRows(radar, { onReadings: false, below: null });
    expect(all).toHaveLength(radar.pairs.length + radar.grades.length);
    const gaps = all.flatMap(({ gap }) => (gap === null ? [] : [Number(gap)]));
    expect(gaps).toEqual([...gaps].sort((a, b) => a - b));
    const near = sensitiveRows(radar, { onReadings: false, below: "0.1" });
    expect(near.map(({ key }) => key)).toEqual(
      all.filter(({ gap }) => gap !== null && Number(gap) < 0.1).map(({ key }) => key),
    );
    const open = sensitiveRows(radar, { onReadings: true, below: null });
    expect(open.length).toBeGreaterThan(0);
    for (const { hangs } of open) expect(new Set(hangs.map(({ kind }) => kind))).toEqual(new Set(["reading"]));
    const named = open.flatMap((row) => (row.kind === "pair" ? [row.pair.upper.code, row.pair.lower.code] : []));
    const { places, readings } = sensitiveHeadline(radar);
    expect(places).toBe(new Set(named).size);
    // every reading that is counted is one that nobody confirmed
    const unconfirmed = scheme.readings.filter(({ number }) => !record.confirmedReadings.has(number)).length;
    expect(readings).toBeGreaterThan(0);
    expect(readings).toBeLessThanOrEqual(unconfirmed);
  });

  test("相邻两个单位的差距与同分", () => {
    expect(radar.step).toBe("0.01");
    for (const { upper, lower, gap, sameTotal, withinStep } of radar.pairs) {
      const difference = Fraction.parse(upper.total).minus(Fraction.parse(lower.total));
      if (gap !== null) expect(gap).toBe(difference.toFixed(2));
      expect(sameTotal).toBe(upper.place === lower.place);
      if (sameTotal) expect(withinStep).toBe(true);
    }
    expect(radar.pairs.some(({ sameTotal }) => sameTotal)).toBe(true);
  });

  test("每一个未确认口径的说法，整体重新计分后都成立，没有说的都不成立", () => {
    const values = new Map(
      radar.pairs.flatMap(({ readings }) =>
        readings.map(({ parameter, value }) => [`${parameter}|${String(value)}`, { parameter, value }]),
      ),
    );
    expect(values.size).toBeGreaterThan(3);
    for (const { parameter, value } of values.values()) {
      const after = assessRecord(withParameter(record, parameter, value));
      for (const { upper, lower, readings } of radar.pairs) {
        const claimed = readings.find((reading) => reading.parameter === parameter && reading.value === value);
        expect([upper.code, lower.code, parameter, claimed?.effect ?? null]).toEqual([
          upper.code,
          lower.code,
          parameter,
          effectBetween(upper.code, lower.code, assessment, after),
        ]);
        if (claimed?.better)
          expect(placeIn(after, claimed.better)).toBeLessThan(
            Math.max(placeIn(after, upper.code), placeIn(after, lower.code)),
          );
      }
    }
    expect([...values.values()].some(({ parameter }) => parameter === "rankMethod")).toBe(false);
  });

  test("每一个“多一件少一件”的说法，登记后重新计分都成立", () => {
    const claims = radar.pairs.flatMap(({ upper, lower, findings }) =>
      findings.map((finding) => ({ upper, lower, finding })),
    );
    expect(claims.length).toBeGreaterThan(10);
    expect(claims.some(({ finding }) => finding.change === -1)).toBe(true);
    for (const { upper, lower, finding } of claims.filter((_, at) => at % 6 === 0)) {
      const item = finding.items.at(-1)?.code ?? "";
      const after = assessRecord(withOne(record, finding.department, item, finding.change));
      expect(effectBetween(upper.code, lower.code, assessment, after)).toBe(finding.effect);
      expect((departmentOf(after, finding.department).valueOf(keyOf.total) as Fraction).toFixed(2)).toBe(finding.total);
    }
  });

  test("没有说的单件问题，确实不改变次序", () => {
    const pairs = radar.pairs.filter(({ sameTotal }) => !sameTotal).slice(0, 4);
    for (const { upper, lower, findings } of pairs)
      for (const item of ["1.1.1.1", "1.2.1.3"])
        for (const { code } of [upper, lower]) {
          const claimed = findings.find(
            (finding) =>
              finding.department === code && finding.change === 1 && finding.items.some((entry) => entry.code === item),
          );
          const after = assessRecord(withOne(record, code, item, 1));
          expect(claimed?.effect ?? null).toBe(effectBetween(upper.code, lower.code, assessment, after));
        }
  });

  test("换一种取舍办法的说法，重新计分后成立", () => {
    const after = assessRecord(withParameter(record, "rounding", "final"));
    for (const { upper, lower, rounding } of radar.pairs)
      expect(rounding.find(({ kind }) => kind === "otherRounding")?.effect ?? null).toBe(
        effectBetween(upper.code, lower.code, assessment, after),
      );
  });

  test("结果可以送出工作线程；没有可试之值的参数另列", () => {
    expect(structuredClone(radar)).toEqual(radar);
    expect(radar.untried).toContainEqual({ reading: 12, parameter: "grades" });
  });
});

test("已确认的口径不试；进度走到底；取消后没有结果", async () => {
  const few = sampleRecord(scheme, { departments: 3, seed: 2 });
  const confirmed = { ...few, confirmedReadings: new Set(scheme.readings.map(({ number }) => number)) };
  const steps: [number, number][] = [];
  const radar = await tieRadar(assessRecord(confirmed), confirmed, {
    progress: (done, of) => void steps.push([done, of]),
  });
  expect(radar?.pairs.flatMap(({ readings }) => readings)).toEqual([]);
  expect(steps.at(-1)?.[0]).toBe(steps.at(-1)?.[1]);
  const signal = { aborted: false };
  const stopped = tieRadar(assessRecord(few), few, { signal, progress: (done) => void (signal.aborted = done === 2) });
  expect(await stopped).toBeNull();
  // whoever listens in another thread answers later
  const [late, told]: [{ aborted: boolean }, number[]] = [{ aborted: false }, []];
  const progress = async (done: number): Promise<void> => {
    told.push(done);
    await new Promise((resume) => setTimeout(resume));
    late.aborted = done === 2;
  };
  expect(await tieRadar(assessRecord(few), few, { signal: late, progress })).toBeNull();
  expect(told).toEqual([1, 2]);
});

test("并列的两个单位在另一种口径下分出先后：排到前面的是后一个单位", async () => {
  const sixty = sampleRecord(scheme, { departments: 60, seed: 1 });
  const pair = ["D14", "D37"];
  const departments = sixty.departments.filter(({ code }) => pair.includes(code));
  const ledger = sixty.ledger.filter(({ department }) => pair.includes(String(department)));
  const tied = { ...sixty, departments, ledger, confirmedReadings: new Set([1]) };
  const radar = await tieRadar(assessRecord(tied), tied);
  const [reading] = radar?.pairs[0]?.readings ?? [];
  expect(reading).toMatchObject({ parameter: "notApplicable", effect: "separated", better: "D37" });
  const after = assessRecord(withParameter(tied, reading?.parameter ?? "", reading?.value ?? ""));
  expect(pair.map((code) => placeIn(after, code))).toEqual([2, 1]);
});

test("等次：总分恰在起始分上，差一分步即失去；说法经重新计分成立", async () => {
  const totals = assessment.departments
    .map((department) => department.valueOf(keyOf.total))
    .filter((value) => value instanceof Fraction) as Fraction[];
  const middle = [...totals].sort((a, b) => a.compare(b))[Math.floor(totals.length / 2)] ?? Fraction.zero;
  const graded = withParameter(record, "grades", [
    [middle.toString(), "良好"],
    ["1", "一般"],
  ]);
  const before = assessRecord(graded);
  const radar = await tieRadar(before, graded);
  const own = radar?.grades.find(({ department }) => department.total === middle.toFixed(2));
  expect(own).toMatchObject({ grade: "良好", withinStep: true, boundary: { name: "良好", gap: "0.00" } });
  expect(own?.findings.length).toBeGreaterThan(0);
  for (const { grade, readings, department } of radar?.grades ?? [])
    for (const reading of readings.slice(0, 1)) {
      const after = assessRecord(withParameter(graded, reading.parameter, reading.value));
      expect(departmentOf(after, department.code).valueOf(keyOf.grade)).toBe(reading.grade);
      expect(reading.grade).not.toBe(grade);
    }
});

test.each([
  ["-0.02", false],
  ["-0.01", true],
  ["0.00", true],
  ["0.01", false],
  ["0.02", false],
])("等次：总分减去起始分为 %s 时，差一分步 %s", async (gap, within) => {
  const few = sampleRecord(scheme, { departments: 3, seed: 2 });
  const [first] = assessRecord(few).departments;
  const total = first?.valueOf(keyOf.total) as Fraction;
  const from = total.minus(Fraction.parse(gap));
  // the nearest of several, whichever side it lies on
  const at = (points: string): string => from.plus(Fraction.parse(points)).toString();
  const grades: [string, string][] = [
    [at("3"), "优秀"],
    [at("0"), "良好"],
    [at("-3"), "一般"],
  ];
  const graded = withParameter(few, "grades", grades);
  const radar = await tieRadar(assessRecord(graded), graded);
  const own = radar?.grades.find(({ department }) => department.code === first?.answers.code);
  expect(own).toMatchObject({ withinStep: within, boundary: { name: "良好", gap } });
});

test("只重算受影响的数，与整体重新计分处处相同", () => {
  for (const department of assessment.departments.slice(0, 6)) {
    const { code } = department.answers;
    const then = whatIf(
      assessment,
      department,
      new Map([
        ["1.1.1.1.count", Fraction.of(4)],
        ["2.5.1.1.rating", null],
      ]),
    );
    const after = assessRecord({
      ...record,
      departments: record.departments.map((own) =>
        own.code === code
          ? {
              ...own,
              rated: new Map([...own.rated].filter(([key]) => key !== "2.5.1.1.rating")),
              overrides: new Map([...own.overrides, ["1.1.1.1.count", { value: Fraction.of(4), reason: "" }]]),
            }
          : own,
      ),
    });
    for (const { key } of assessment.model.cells)
      expect([key, String(then(key))]).toEqual([key, String(departmentOf(after, code).valueOf(key))]);
  }
});

test("问题数本身要排序的体系：一件问题也改变别人的得分，说法仍经得起重新计分", async () => {
  const [hall, desk] = secondScheme.sections;
  if (!hall || !desk) throw new Error("no sections");
  const ranking = buildScheme({
    ...secondScheme,
    sections: [
      { ...hall, items: hall.items.map((item) => (item.code === "10.2" ? { ...item, by: "ledger" } : item)) },
      desk,
    ],
  } as SchemeDefinition);
  const few = sampleRecord(ranking, { departments: 5, seed: 3 });
  const before = assessRecord(few, ranking);
  const radar = await tieRadar(before, few);
  const claims =
    radar?.pairs.flatMap(({ upper, lower, findings }) => findings.map((finding) => ({ upper, lower, finding }))) ?? [];
  for (const { upper, lower, finding } of claims)
    for (const { code } of finding.items) {
      const after = assessRecord(withOne(few, finding.department, code, finding.change), ranking);
      expect(effectBetween(upper.code, lower.code, before, after)).toBe(finding.effect);
      expect((departmentOf(after, finding.department).valueOf(keyOf.total) as Fraction).toFixed(2)).toBe(finding.total);
    }
  expect(claims.some(({ finding }) => finding.items.some(({ code }) => code === "10.2"))).toBe(true);
  expect(ranking.parameters.has("rounding") || county.parameters.has("rounding")).toBe(false);
  expect(radar?.pairs.flatMap(({ rounding }) => rounding)).toEqual([]);
});
