import { inChinese, sayIn } from "../../src/words/say.js";
import { readdirSync, readFileSync } from "node:fs";
import { basename } from "node:path";
import fc from "fast-check";
import { valueExpr } from "../../src/engine/model/schemeParameters.js";
import { Fraction } from "../../src/exact/fraction.js";
import { evaluate } from "../../src/formula/evaluate.js";
import { literal } from "../../src/formula/expr.js";
import type { Scalar } from "../../src/formula/value.js";
import { rules, type AnyRule } from "../../src/rules/index.js";
import { Random } from "../../src/sample/random.js";
import type { Words } from "../../src/words/words.js";
import { IronCalcSheet } from "../support/ironcalc.js";
import { allRules, exactly, exprOf, inputValue, play, type Example } from "./support/ruleValues.js";

const sources = readdirSync("src/rules/kinds", { recursive: true, encoding: "utf8" })
  .filter((file) => file.endsWith(".ts"))
  .map((file) => ({ file: basename(file), text: readFileSync(`src/rules/kinds/${file}`, "utf8") }));

/** The names of custom functions, also of those that rules share. */
const functionNames = sources.flatMap(({ text }) => [
  ...[...text.matchAll(/^ {2}id: "(\w+)"/gm)].map(([, id = ""]) => id),
  ...[...text.matchAll(/ruleCall\("(\w+)"/g)].map(([, id = ""]) => id),
]);

test("every file that makes a rule is registered under the name of the file, and every rule has a file", () => {
  const made = sources.flatMap(({ file, text }) => {
    const [, name] = /export const (\w+) = rule\(/.exec(text) ?? [];
    return name === undefined ? [] : [{ file: file.replace(/\.ts$/, ""), name }];
  });
  expect(made.length).toBeGreaterThanOrEqual(15);
  for (const { file, name } of made) expect(name).toBe(file);
  expect(made.map(({ name }) => name).sort()).toEqual(Object.keys(rules).sort());
});

describe("names of custom functions", () => {
  test("are unique, and those of the rules are among them", () => {
    expect(functionNames).toEqual([...new Set(functionNames)]);
    const ids = allRules.flatMap(([, { id }]) => (id === null ? [] : [id]));
    expect(ids.length).toBeGreaterThan(5);
    expect(functionNames).toEqual(expect.arrayContaining(ids));
  });

  test.each(functionNames)("%s has 3 to 30 capital letters and cannot be read as a cell", (name) => {
    expect(name).toMatch(/^[A-Z]{3,30}$/);
    expect(name).not.toMatch(/^[A-Z]{1,3}\d+$|^R\d*C\d*$/);
  });

  test("none is a function that spreadsheets have already", () => {
    const sheet = new IronCalcSheet();
    const names = [...functionNames, "RANK", "ROUND", "SUMPRODUCT"];
    names.forEach((name, at) => sheet.formula(at + 1, 1, `${name}(1,2,3)`));
    sheet.calculate();
    const known = names.filter((_, at) => sheet.shown(at + 1, 1) !== "#NAME?");
    sheet.free();
    // the last three show that a known name would be seen
    expect(known).toEqual(["RANK", "ROUND", "SUMPRODUCT"]);
    expect(functionNames.filter((name) => builtIn.has(name))).toEqual([]);
  });
});

/** Functions of Excel that are near to what is done here and that the engine above may not have. */
const builtIn = new Set(
  "RANK RATE PERCENTRANK PERCENTILE PROB CHOOSE SWITCH FILTER SORT SORTBY WORKDAY NETWORKDAYS DATE DAYS LET LAMBDA".split(
    " ",
  ),
);

const bothLanguages = ({ zh, en }: Words): void => {
  expect(zh).toMatch(/\p{Script=Han}/u);
  expect(en).toMatch(/[a-z]{2}/);
};

describe.each(allRules)("%s", (_, rule) => {
  test("title, description, inputs, parameters and conditions are told in both languages", () => {
    bothLanguages(rule.title);
    bothLanguages(rule.about);
    for (const { expected } of [...Object.values(rule.inputs), ...Object.values(rule.params)]) bothLanguages(expected);
    for (const example of examplesOf(rule))
      for (const { otherwise } of rule.conditions?.(play(rule, example).args) ?? []) bothLanguages(otherwise);
  });

  test("has an example", () => expect(rule.examples.length).toBeGreaterThan(0));

  test("its examples have all inputs and parameters, of the kinds declared", () => {
    for (const { params, inputs } of examplesOf(rule)) {
      expect(Object.keys(inputs).sort()).toEqual(Object.keys(rule.inputs).sort());
      for (const [name, type] of Object.entries(rule.params)) {
        const value = (params as Readonly<Record<string, unknown>>)[name];
        if (value !== undefined || !type.optional)
          expect([name, value, type.problem(value)]).toEqual([name, value, null]);
      }
      expect(Object.keys(rule.params)).toEqual(expect.arrayContaining(Object.keys(params)));
      const cells = Object.fromEntries(Object.entries(inputs).map(([name, value]) => [name, [value].flat().length]));
      expect(rule.together?.(params, cells) ?? null).toBeNull();
    }
  });

  test("its examples are valid answers with the score they tell", () => {
    for (const example of examplesOf(rule)) {
      const { args, score } = play(rule, example);
      for (const condition of rule.conditions?.(args) ?? []) expect(evaluate(condition.holds)).toBe(true);
      expect(score).toBeInstanceOf(Fraction);
      expect(String(score)).toBe(exactly(example.score).toString());
    }
  });

  test("explains its examples in a sentence without holes", () => {
    for (const example of examplesOf(rule)) {
      const { figures } = play(rule, example);
      const units = Object.fromEntries(Object.keys(rule.inputs).map((name) => [name, "件"]));
      const words = Object.fromEntries(
        Object.keys(rule.inputs).map((name) => [name, { label: "某事开展次数", kinds: ["甲", "乙", "丙"] }]),
      );
      for (const told of [rule.explain(figures, units, words, inChinese), rule.explain(figures, {}, {}, inChinese)]) {
        expect(told).toMatch(/\p{Script=Han}/u);
        expect(told).not.toMatch(/undefined|NaN|null|\[object|Infinity|#|\$\{/);
      }
      expect(rule.explain(figures, units, words, inChinese)).not.toMatch(/ {2}|（）|“”/);
      for (const told of [
        rule.explain(figures, units, words, sayIn("en")),
        rule.explain(figures, {}, {}, sayIn("en")),
      ]) {
        expect(told.replace(/“[^”]*”/g, "")).not.toMatch(/[\p{Script=Han}：；，（）、。]/u);
        expect(told).not.toMatch(/undefined|NaN|null|\[object|Infinity|#|\$\{| {2}|\(\)|“”/);
      }
    }
  });

  test("explains with the figures that count: another input, another sentence", () => {
    const told = examplesOf(rule).map((example) => rule.explain(play(rule, example).figures, {}, {}, inChinese));
    expect(new Set(told).size).toBe(told.length);
  });

  test("says how an item is scored, in a sentence without holes, also where the round sets its figures", () => {
    const inputs = Object.fromEntries(Object.keys(rule.inputs).map((name) => [name, { label: "某数", unit: "件" }]));
    for (const { params } of examplesOf(rule))
      for (const open of [[], Object.keys(params)]) {
        const texts = Object.fromEntries(Object.entries(params).map(([name, value]) => [name, String(value)]));
        const values = Object.fromEntries(Object.entries(params).filter(([name]) => !open.includes(name)));
        const told = {
          about: rule.about.zh,
          fullAsLimit: "以满分为限",
          assessor: "考核办",
          whenVetoed: "按单项否决处理",
        };
        const terms = { ...told, inputs, params: texts, values, open: new Set(open) };
        expect(rule.scoring(terms)).toMatch(/\p{Script=Han}.*。$/u);
        expect(rule.scoring(terms)).not.toMatch(/undefined|NaN|null|\[object|\$\{| {2}/);
      }
  });

  test("the changes that it tells are other valid answers", () => {
    for (const example of examplesOf(rule))
      for (const nearest of [null, Fraction.one]) {
        const now = answerOf(rule, example);
        for (const { kind, input, at = 0, value } of rule.changes(play(rule, example).figures, () => nearest)) {
          expect(nearest === null && kind).not.toBe("nextPlace");
          const before = now[input]?.[at];
          expect(String(value)).not.toBe(String(before));
          const step = { more: Fraction.one, fewer: Fraction.of(-1) }[String(kind)];
          if (step) expect(String(value)).toBe(String((before as Fraction).plus(step)));
          const then = { ...now, [input]: now[input]?.map((cell, place) => (place === at ? value : cell)) ?? [] };
          expect([kind, then, isValid(rule, then, example)]).toEqual([kind, then, true]);
        }
      }
  });

  test("what it invents is a valid answer, and the same from the same source", () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    const profiles = fc.record({ skill: share, stock: fc.integer({ min: 0, max: 60 }), vetoed: fc.boolean() });
    fc.assert(
      fc.property(fc.integer(), profiles, fc.constantFrom(...examplesOf(rule)), (seed, profile, example) => {
        const { params } = example;
        const answer = rule.invent(new Random(seed), { ...profile, params });
        expect(rule.invent(new Random(seed), { ...profile, params })).toEqual(answer);
        if (answer) expect([answer, isValid(rule, answer, example)]).toEqual([answer, true]);
      }),
    );
  });
});

type Answer = Readonly<Record<string, readonly Scalar[]>>;

const answerOf = (rule: AnyRule, { inputs }: Example): Answer =>
  Object.fromEntries(
    Object.entries(rule.inputs).map(([name, type]) => [
      name,
      [inputValue(type, inputs[name] ?? "")].flat() as Scalar[],
    ]),
  );

/** Whether all cells are there, each is of its type, and the conditions of the rule hold. */
function isValid(rule: AnyRule, answer: Answer, { params, inputs: written }: Example): boolean {
  const inputs = Object.entries(rule.inputs).map(([name, type]) => ({ name, type, cells: answer[name] ?? [] }));
  const args = Object.fromEntries([
    ...inputs.map(({ name, type, cells }) => [name, exprOf(type.cells === undefined ? (cells[0] ?? null) : cells)]),
    ...Object.entries(params).map(([name, value]) => [name, valueExpr(value)]),
  ]) as Parameters<AnyRule["apply"]>[0];
  return (
    inputs.every(
      ({ name, type, cells }) =>
        cells.length === (type.kinds ? [written[name]].flat().length : (type.cells ?? 1)) &&
        cells.every((cell) => evaluate(type.accepts(literal(cell))) === true),
    ) && (rule.conditions?.(args) ?? []).every(({ holds }) => evaluate(holds) === true)
  );
}

function examplesOf(rule: { readonly examples: readonly unknown[] }): readonly Example[] {
  return rule.examples as readonly Example[];
}
