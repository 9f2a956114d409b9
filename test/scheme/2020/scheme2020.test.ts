import { scheme2020 } from "../../../src/scheme/shipped/2020.js";
import { buildScheme } from "../../../src/scheme/buildScheme.js";
import type { SchemeDefinition } from "../../../src/scheme/definition.js";
import { ruleText } from "../../../src/scheme/ruleText.js";
import { isReference } from "../../../src/scheme/scheme.js";

const scheme: SchemeDefinition = scheme2020;
const { parameters, readings } = scheme;
const items = scheme.sections.flatMap((section) => section.items);

/** Readings that concern all items, or how the sections make the total; no item rests on them in particular. */
const generalReadings = [4, 6, 7, 10, 12, 27];

const sorted = (names: Iterable<string>): string[] => [...new Set(names)].sort();

/** The parameters that items and the final score refer to. */
function referredTo(): string[] {
  const inItems = items.flatMap(({ params }) => Object.values<unknown>(params).filter(isReference));
  const inFinal = scheme.final.pool?.parts.map(({ share }) => share).filter(isReference) ?? [];
  return [...inItems, ...inFinal].map(({ parameter }) => parameter);
}

test("it is a scheme: points add up, codes are unique, parameters suit their rules", () => {
  expect(() => buildScheme(scheme)).not.toThrow();
});

test("94 scored items and two vetoes", () => {
  expect(items.filter(({ rule }) => rule !== "veto")).toHaveLength(94);
  expect(items.filter(({ rule }) => rule === "veto").map(({ code }) => code)).toEqual(["2.0", "3.0"]);
});

test("the sections' points, and the pool of 35", () => {
  expect(scheme.sections.map(({ code, name, full }) => [code, name, full])).toEqual([
    ["1", "综合部分", "65"],
    ["2", "政府网站", "100"],
    ["3", "政务新媒体", "100"],
  ]);
  expect(scheme.final).toEqual({
    standing: ["1"],
    pool: {
      points: "35",
      name: "政府网站与政务新媒体",
      parts: [
        { section: "2", share: { parameter: "siteShare" } },
        { section: "3", share: "rest" },
      ],
    },
  });
});

test("what is supplied by whom: 23 items by departments", () => {
  expect(items.filter(({ by }) => by === "department")).toHaveLength(23);
});

test("every item cites its clause and says what is looked at and what supports it, each in one sentence", () => {
  for (const { code, clause, about, evidence } of items) {
    expect([code, clause]).toEqual([code, expect.stringMatching(code.startsWith("1") ? /^一\/./ : /^二\([一二]\)\/./)]);
    expect([code, about]).toEqual([code, expect.stringMatching(/^[^。]{4,}。$/)]);
    expect([code, evidence]).toEqual([code, expect.stringMatching(/^[^。]{4,}。$/)]);
  }
});

test("every input has a label, and no two items say the same of what is looked at", () => {
  for (const { code, inputs } of items)
    for (const { label } of Object.values<{ label: string }>(inputs))
      expect([code, label.trim()]).not.toEqual([code, ""]);
  const abouts = items.map(({ about }) => about);
  expect(abouts.filter((about, at) => abouts.indexOf(about) !== at)).toEqual([]);
});

test("30 readings, numbered as in the table of readings", () => {
  expect(readings.map(({ number }) => number)).toEqual(Array.from({ length: 30 }, (_, at) => at + 1));
});

test("every reading says where it arises, what is chosen and what else could be", () => {
  for (const { number, question, clause, reading, alternatives } of readings) {
    expect([number, question]).toEqual([number, expect.stringMatching(/？$/)]);
    expect([number, clause]).toEqual([number, expect.stringMatching(/^(全文（.+）|[一二][/(（].+)$/)]);
    expect([number, reading]).toEqual([number, expect.stringMatching(/。$/)]);
    expect([number, alternatives]).toEqual([number, expect.stringMatching(/。$/)]);
  }
});

test("every reading that concerns particular items is named by one, and no item names another", () => {
  const named = new Set(items.flatMap((item) => item.readings ?? []));
  const particular = readings.map(({ number }) => number).filter((number) => !generalReadings.includes(number));
  expect([...named].sort((a, b) => a - b)).toEqual(particular);
});

test("the readings of every item arise in a clause of that item", () => {
  for (const { code, clause, readings: numbers = [] } of items)
    for (const number of numbers) {
      const where = readings.find((reading) => reading.number === number)?.clause ?? "";
      const places = where.split("；");
      expect([code, number, places.some((place) => place.startsWith("全文") || clause.startsWith(place))]).toEqual([
        code,
        number,
        true,
      ]);
    }
});

test("a cap that the document does not write is told as a reading, and no other item is said to lack one", () => {
  const { items: built, readings: known } = buildScheme(scheme);
  const settling = known.find(({ settles }) => settles === "cap")?.number ?? 0;
  const told = built.filter((item) =>
    ruleText(buildScheme(scheme), item).includes(`文件未写明上限，按口径 ${settling}`),
  );
  expect(told.map(({ code }) => code)).toEqual(["1.1.1.1", "1.1.1.2"]);
  expect(items.filter((item) => item.readings?.includes(settling)).map(({ code }) => code)).toEqual([
    "1.1.1.1",
    "1.1.1.2",
  ]);
});

test("a gate about a department's own systems says beside its input that all of them are meant", () => {
  const gates = items.filter(
    ({ rule, name, code }) => rule === "gate" && (name.includes("自建") || code === "1.1.1.3.1"),
  );
  expect(gates.map(({ code }) => code)).toEqual(["1.1.1.3.1", "1.1.1.5", "1.1.1.6", "1.1.3.5.1", "1.2.1.5"]);
  for (const { code, inputs, readings: numbers = [] } of gates) {
    const [{ label } = { label: "" }] = Object.values<{ label: string }>(inputs);
    expect([code, label]).toEqual([code, expect.stringMatching(/全部自建.*均已/)]);
    expect([code, numbers]).toEqual([code, expect.arrayContaining([28])]);
  }
});

test("an act not made in time counts whether it was late or never made", () => {
  for (const { code, inputs, lateAfter } of items) {
    if (lateAfter?.kind !== "working") continue;
    const [{ label } = { label: "" }] = Object.values<{ label: string }>(inputs);
    expect([code, label]).toEqual([code, expect.stringMatching(/^未在3个工作日内.*（含始终未/)]);
  }
});

test("every late act rests on a reading of how days are counted", () => {
  for (const { code, lateAfter, readings: numbers = [] } of items) {
    if (!lateAfter) continue;
    expect([code, numbers]).toEqual([code, expect.arrayContaining([lateAfter.kind === "working" ? 14 : 15])]);
  }
});

test("the parameters have the defaults of the assessment", () => {
  expect(Object.fromEntries(parameters.map(({ name, default: value }) => [name, value]))).toEqual({
    rankMethod: "linear",
    rankBands: [
      ["0.25", "1"],
      ["0.5", "0.8"],
      ["0.75", "0.6"],
      ["1", "0.4"],
    ],
    ties: "best",
    datasetSplit: "0.5",
    rateSteps: "whole",
    siteShare: "0.65",
    bonusOver100: true,
    notApplicable: "full",
    findingAmounts: Array<string>(7).fill("0.5"),
    grades: [],
    rounding: "items",
    decimals: 2,
    reportDue: "2021-01-10",
    guideVeto: "section",
  });
});

test("the choices are those of the assessment, the default first", () => {
  expect(
    Object.fromEntries(
      parameters.flatMap(({ name, choices }) => (choices ? [[name, choices.map(({ value }) => value)]] : [])),
    ),
  ).toEqual({
    rankMethod: ["linear", "toZero", "bands", "relative"],
    ties: ["best", "mean", "dense"],
    rateSteps: ["whole", "proRata"],
    notApplicable: ["full", "rescale"],
    rounding: ["items", "final"],
    reportDue: ["2021-01-10", "2020-01-10"],
    guideVeto: ["section", "item"],
  });
});

test("what the document does not regulate is marked", () => {
  expect(parameters.filter(({ notInDocument }) => notInDocument).map(({ name }) => name)).toEqual([
    "siteShare",
    "findingAmounts",
  ]);
  for (const { name } of parameters.filter(({ notInDocument }) => notInDocument)) {
    const reading = readings.find((entry) => entry.parameters.includes(name));
    expect(reading?.reading).toContain("文件未规定");
  }
});

test("every parameter is explained by a reading, and none that a reading or an item names is missing", () => {
  const known = sorted(parameters.map(({ name }) => name));
  expect(sorted(readings.flatMap((reading) => reading.parameters))).toEqual(known);
  expect(known).toEqual(expect.arrayContaining(referredTo()));
});

test("an item that is set by a parameter rests on a reading that explains it", () => {
  for (const { code, params, readings: numbers = [] } of items)
    for (const { parameter } of Object.values<unknown>(params).filter(isReference)) {
      const explaining = readings
        .filter((reading) => reading.parameters.includes(parameter))
        .map(({ number }) => number);
      expect([code, parameter, explaining.some((number) => numbers.includes(number))]).toEqual([code, parameter, true]);
    }
});
