import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { correspondenceOf } from "../../src/analysis/years/correspondence.js";
import { nextScheme } from "../../src/analysis/years/nextScheme.js";
import { ruleTrial } from "../../src/analysis/years/ruleTrial.js";
import { totalLines } from "../../src/analysis/years/totalLines.js";
import { placeSources, totalSources } from "../../src/analysis/years/changeSources.js";
import { splitChanges, type SplitChange } from "../../src/analysis/years/splitChange.js";
import type { TwoYears } from "../../src/analysis/years/yearStates.js";
import type { Answers } from "../../src/engine/answers/answers.js";
import { readAnswersFile } from "../../src/engine/answers/answersFile.js";
import { answersOf } from "../../src/engine/answers/officeRecord.js";
import { assess } from "../../src/engine/assess/assess.js";
import { keyOf } from "../../src/engine/model/keys.js";
import { Fraction } from "../../src/exact/fraction.js";
import type { Scalar } from "../../src/formula/value.js";
import { sampleRecord } from "../../src/sample/sampleRecord.js";
import { buildScheme } from "../../src/scheme/buildScheme.js";
import type { ItemDefinition, SchemeDefinition } from "../../src/scheme/definition.js";
import type { Scheme } from "../../src/scheme/scheme.js";
import { newestScheme } from "../../src/scheme/schemes.js";
import { assess as judged } from "../oracle/assess.js";
import { randomAssessment } from "../oracle/generate.js";
import type { AnswersJson } from "../oracle/json.js";
import { inventedScheme, publishedSchemes } from "../schemes/publishedSchemes.js";

const scheme = newestScheme();
const sum = (all: readonly Fraction[]): Fraction => all.reduce((so, each) => so.plus(each), Fraction.zero);
const figure = (text: string): Fraction => Fraction.parse(text);
const sameCodes = (...answers: readonly Answers[]): ReadonlyMap<string, string> => {
  const [first, second] = answers.map(({ departments }) => departments.map(({ code }) => code));
  return new Map((first ?? []).filter((code) => second?.includes(code)).map((code) => [code, code]));
};
const mixture = { invalidRate: 0, leftOutRate: 0, withoutSectionRate: 0.3, vetoRate: 0.15 } as const;
const seeds = fc.integer({ min: 1, max: 1_000_000 });

/** What makes a year, as an office would write it down: some of it from one year and some from the other. */
interface Parts {
  readonly own: AnswersJson;
  readonly others: AnswersJson;
  readonly field: AnswersJson;
  readonly readings: AnswersJson;
}

/** Written anew from what the sources mean, for two years of one scheme, and computed by the other calculator. */
function yearOf({ own, others, field, readings }: Parts, code: string) {
  const answersIn = (year: AnswersJson, of: string) => year.departments.find((each) => each.code === of);
  return judged({
    scheme: "2020",
    ...(readings.parameters && { parameters: readings.parameters }),
    departments: field.departments.map((there) => {
      const answers = answersIn(there.code === code ? own : others, there.code) ?? there;
      return { ...answers, code: there.code, name: there.name };
    }),
  }).departments.find((each) => each.code === code);
}

const partsIn = (years: Readonly<Record<"before" | "after", AnswersJson>>, there: readonly string[]): Parts => {
  const year = (source: string) => years[there.includes(source) ? "after" : "before"];
  return { own: year("own"), others: year("others"), field: year("field"), readings: year("readings") };
};

/** The mean over all orders, one after the other, of what each source changes when it comes. */
function byOrders<Source extends string>(
  sources: readonly Source[],
  valueOf: (there: readonly Source[]) => Fraction,
): Readonly<Record<string, Fraction>> {
  const sums = Object.fromEntries(sources.map((source) => [source, Fraction.zero]));
  const orders = permutations(sources);
  for (const order of orders)
    order.forEach((source, at) => {
      const change = valueOf(order.slice(0, at + 1)).minus(valueOf(order.slice(0, at)));
      sums[source] = (sums[source] ?? Fraction.zero).plus(change.over(Fraction.of(orders.length)));
    });
  return sums;
}

const permutations = <Each>(all: readonly Each[]): readonly (readonly Each[])[] =>
  all.length === 0
    ? [[]]
    : all.flatMap((first, at) => permutations(all.filter((_, other) => other !== at)).map((rest) => [first, ...rest]));

test("two years of one scheme: each source has what all orders give on average, by the other calculator", async () => {
  await fc.assert(
    fc.asyncProperty(seeds, fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 4 }), async (seed, was, is) => {
      const before = randomAssessment(seed, { ...mixture, departments: was });
      const after = randomAssessment(seed + 1, { ...mixture, departments: is });
      const [first, second] = [readAnswersFile(scheme, before), readAnswersFile(scheme, after)];
      const { changes, unsplit } = await splitChanges({
        before: { scheme, answers: first },
        after: { scheme, answers: second },
        lastCodeOf: sameCodes(second, first),
      });
      const years = { before, after };
      for (const { code, because } of unsplit) {
        const resultOf = (there: readonly string[]) => yearOf(partsIn(years, there), code);
        const isBlank = (there: readonly string[]): boolean => (resultOf(there)?.total ?? null) === null;
        const ends = [[], ["own", "others", "field", "readings"]];
        const between = [["own"], ["readings"], ["own", "readings"], ["others", "field"], ["own", "others", "field"]];
        expect((because === "noTotal" ? ends : [...between, ["others", "field", "readings"]]).some(isBlank)).toBe(true);
        if (because === "noTotalBetween") expect(ends.some(isBlank)).toBe(false);
      }
      for (const change of changes) {
        const known = new Map<string, ReturnType<typeof yearOf>>();
        const resultOf = (there: readonly string[]) => {
          const key = [...there].sort().join(" ");
          const result = known.get(key) ?? yearOf(partsIn(years, there), change.code);
          known.set(key, result);
          return result;
        };
        const total = (there: readonly string[]): Fraction =>
          figure(resultOf(there.includes("others") ? [...there, "field"] : there)?.total ?? "");
        expect(texts(change.bySource)).toEqual(texts(byOrders(totalSources, total)));
        const up = (there: readonly string[]): Fraction =>
          Fraction.of(-(resultOf(there.includes("rules") ? [...there, "readings"] : there)?.place ?? NaN));
        if (change.places) expect(texts(change.places)).toEqual(texts(byOrders(placeSources, up)));
      }
    }),
    // an invalid answer that a veto hides: there is a total, and none without the veto
    { numRuns: 6, examples: [[999987, 2, 2]] },
  );
});

const texts = (of: Readonly<Record<string, Fraction>>): object =>
  Object.fromEntries(Object.entries(of).map(([source, points]) => [source, points.toString()]));

/** Everything adds up, as numbers and as printed. */
function addsUp(
  { total, place, bySource, lines, printed, places }: SplitChange,
  decimals: readonly [number, number],
): void {
  const change = total.after.minus(total.before);
  expect(sum(Object.values(bySource)).toString()).toBe(change.toString());
  expect(sum(lines.map((line) => line.change)).toString()).toBe(change.toString());
  for (const source of totalSources)
    expect(sum(lines.map((line) => line.bySource[source])).toString()).toBe(bySource[source].toString());
  const [was, is] = decimals;
  expect(sum(Object.values(printed).map(figure)).toString()).toBe(
    figure(total.after.toFixed(is))
      .minus(figure(total.before.toFixed(was)))
      .toString(),
  );
  if (places && place.before !== null && place.after !== null)
    expect(sum(Object.values(places)).toString()).toBe(String(place.before - place.after));
}

/** Every item keeps its own past under another code; one is gone, one is new, rates and full marks are others. */
function turned({ definition }: Scheme): SchemeDefinition {
  const [first, ...others] = definition.sections;
  if (!first) throw new Error("no sections");
  const past = (item: ItemDefinition): ItemDefinition => ({ ...item, lastYear: item.code });
  const own = first.items.map((item): ItemDefinition => {
    const kept = past(item);
    if (item.code === "1.1.1.1" && kept.rule === "deduct") return { ...kept, params: { per: "0.4" } };
    if (item.code === "1.1.1.2") return { ...kept, full: "2" };
    if (item.code === "1.1.1.4")
      return {
        ...kept,
        full: "2",
        ...(kept.rule === "deduct" && { params: { per: "0.1", cap: "2" } }),
      } as ItemDefinition;
    const { lastYear: _, ...isNew } = kept;
    return item.code === "1.1.1.5" ? (isNew as ItemDefinition) : kept;
  });
  return {
    ...definition,
    id: "2021",
    sections: [{ ...first, items: own }, ...others.map((section) => ({ ...section, items: section.items.map(past) }))],
  };
}

const last = (of: Scheme, departments: number, seed: number): Answers =>
  answersOf(of, sampleRecord(of, { departments, seed }));

describe("another year's scheme", () => {
  const next = buildScheme(turned(scheme));
  const years = (seed: number): TwoYears => {
    const [before, after] = [last(scheme, 7, seed), last(next, 8, seed + 1)];
    const codes = sameCodes(after, before);
    // one has another code than last year: it is who the officer says
    const renamed = {
      ...after,
      departments: after.departments.map((each, at) => (at === 0 ? { ...each, code: "X1" } : each)),
    };
    const [own] = after.departments;
    const lastCodeOf = new Map([...codes].map(([code, was]) => [code === own?.code ? "X1" : code, was] as const));
    return { before: { scheme, answers: before }, after: { scheme: next, answers: renamed }, lastCodeOf };
  };

  test("the parts add up to the change, by source, by line and as printed", async () => {
    await fc.assert(
      fc.asyncProperty(seeds, async (seed) => {
        const { changes, unsplit } = await splitChanges(years(seed));
        expect(changes.length + unsplit.length).toBe(7);
        expect(changes.map(({ code }) => code)).toContain("X1");
        for (const change of changes) addsUp(change, [2, 2]);
      }),
      { numRuns: 4 },
    );
  });

  test("the same answers: nothing is anybody's own, and the gone and the new item are the rules'", async () => {
    const { before, after, lastCodeOf } = years(5);
    const { departments } = after.answers;
    const same = departments.map((department) => {
      const was = before.answers.departments.find(({ code }) => code === lastCodeOf.get(department.code));
      const cells = new Map([...department.cells].filter(([key]) => key.startsWith("1.1.1.5.")));
      return was
        ? { ...department, ...was, code: department.code, cells: new Map([...was.cells, ...cells]) }
        : department;
    });
    const answers = { ...after.answers, departments: same.filter(({ code }) => lastCodeOf.has(code)) };
    const { changes } = await splitChanges({ before, after: { scheme: next, answers }, lastCodeOf });
    expect(changes.length).toBeGreaterThan(3);
    for (const { bySource, lines, places } of changes) {
      expect([bySource.own, bySource.others, bySource.readings].map(String)).toEqual(["0", "0", "0"]);
      expect(places && [places.own, places.others, places.field].map(String)).toEqual(["0", "0", "0"]);
      const codes = lines.flatMap((line) => (line.kind === "item" ? [`${line.year} ${line.code}`] : []));
      expect(codes.every((code) => /^(after 1\.1\.1\.[1245]|before 1\.1\.1\.5)$/.test(code))).toBe(true);
    }
  });

  test("a trial: what last year becomes under the new rules alone; an item that nobody answered is done, or not, by all", () => {
    const answers = last(scheme, 9, 3);
    const { departments, unanswered } = ruleTrial({ scheme, answers }, next);
    expect(unanswered.map(({ code }) => code)).toEqual(["1.1.1.5"]);
    for (const [kind, word] of [
      ["best", "是"],
      ["worst", "否"],
    ] as const) {
      const all = answers.departments.map((each) => ({
        ...each,
        cells: new Map([
          ...each.cells,
          ...(next.items.find(({ code }) => code === "1.1.1.5")?.inputs ?? []).flatMap(({ keys }) =>
            keys.map((key) => [key, word] as const),
          ),
        ]),
      }));
      const expected = assess(next, { ...answers, departments: all }).departments;
      expect(departments.map((each) => [each.code, String(each[kind].total), each[kind].place])).toEqual(
        expected.map(({ answers: { code }, valueOf }) => [
          code,
          valueOf(keyOf.total) instanceof Fraction ? String(valueOf(keyOf.total)) : "null",
          (valueOf(keyOf.place) as Fraction | null)?.toNumber() ?? null,
        ]),
      );
    }
    const was = assess(scheme, answers).departments.map(({ valueOf }) => valueOf(keyOf.total));
    expect(departments.map(({ before }) => String(before.total))).toEqual(
      was.map((total) => (total instanceof Fraction ? String(total) : "null")),
    );
  });

  test("a turned year: days move with it, so that the same answers come to the same", async () => {
    const made = nextScheme(scheme.definition, {
      id: "2021",
      title: scheme.title.replace("2020", "2021"),
      years: 1,
      inForce: new Map(),
    });
    const following = buildScheme(made.definition);
    const answers = last(scheme, 12, 7);
    const dates = new Set(
      scheme.items.flatMap(({ inputs }) => inputs.flatMap(({ type, keys }) => (type.kind === "date" ? keys : []))),
    );
    const later = ([key, value]: readonly [string, Scalar]): readonly [string, Scalar] =>
      dates.has(key) && value instanceof Fraction ? [key, value.plus(Fraction.of(365))] : [key, value];
    const moved = answers.departments.map((each) => ({ ...each, cells: new Map([...each.cells].map(later)) }));
    expect(moved.some(({ cells }) => [...dates].some((key) => cells.get(key) instanceof Fraction))).toBe(true);
    const { changes } = await splitChanges({
      before: { scheme, answers },
      after: { scheme: following, answers: { parameters: new Map(), departments: moved } },
      lastCodeOf: sameCodes(answers, answers),
    });
    expect(changes.length).toBeGreaterThan(10);
    for (const { bySource } of changes) expect(Object.values(bySource).map(String)).toEqual(["0", "0", "0", "0"]);
    const trial = ruleTrial({ scheme, answers }, following);
    expect(trial.departments.map(({ best }) => best)).toEqual(trial.departments.map(({ before }) => before));
  });

  test("an item is this year's of last year by its 上年代码 alone", () => {
    const { pairs, added, gone, guesses } = correspondenceOf(scheme, next);
    expect(pairs.length).toBe(scheme.items.length - 1);
    expect([added, gone].map((items) => items.map(({ code }) => code))).toEqual([["1.1.1.5"], ["1.1.1.5"]]);
    // the same code and the same name: offered, not taken
    expect(guesses.map(({ before, after }) => [before.code, after.code])).toEqual([["1.1.1.5", "1.1.1.5"]]);
  });
});

test.each([
  ["2020", scheme],
  ...Object.entries({ ...publishedSchemes, W120: inventedScheme }).map(
    ([name, each]) => [name, buildScheme(each)] as const,
  ),
])("the lines of a total are the total, whatever limits, vetoes and absent parts there are: %s", (_, of) => {
  for (const seed of [3, 11]) {
    const assessment = assess(of, last(of, 40, seed));
    for (const department of assessment.departments) {
      const total = department.valueOf(keyOf.total);
      const lines = totalLines(assessment, department);
      expect(lines === null).toBe(!(total instanceof Fraction));
      if (!lines) continue;
      expect(sum([...lines.values()]).toString()).toBe(String(total));
      // what the other lines are said to be, they are
      if (department.valueOf(keyOf.vetoed) !== true) expect(String(lines.get("veto"))).toBe("0");
      const blank = of.items.some(({ code }) => !(department.valueOf(keyOf.score(code)) instanceof Fraction));
      const isWhole = department.answers.sectionsNotApplicable.length === 0 && !blank;
      if (isWhole) expect(String(lines.get("rescaling"))).toBe("0");
      expect(Math.abs(lines.get("rounding")?.toNumber() ?? 1)).toBeLessThan(0.5);
    }
  }
});
