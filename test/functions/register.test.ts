import { literal, type Expr } from "../../src/formula/expr.js";
import { exampleFormula } from "../../src/functions/example.js";
import { customFunctions } from "../../src/functions/register.js";
import { finalScore } from "../../src/engine/model/finalScore.js";
import { scheme2020 } from "../../src/scheme/shipped/2020.js";
import { buildScheme } from "../../src/scheme/buildScheme.js";
import { rankParams } from "../../src/rules/contract/rankParams.js";
import { rankScore } from "../../src/rules/kinds/rankScore.js";
import { ruleNamed, rules, type RuleName } from "../../src/rules/index.js";
import type { Words } from "../../src/words/words.js";
import { IronCalcSheet } from "../support/ironcalc.js";
import { functionNamed } from "./support/run.js";

const names = customFunctions.map(({ name }) => name);
const named = (Object.keys(rules) as RuleName[]).map(ruleNamed).filter(({ id }) => id !== null);

test("names differ, have 3 to 30 capital letters, and cannot be read as a cell", () => {
  expect(new Set(names).size).toBe(names.length);
  for (const name of names) {
    expect(name).toMatch(/^[A-Z]{3,30}$/);
    expect(name).not.toMatch(/^[A-Z]{1,3}\d+$|^R\d*C\d*$/);
  }
});

test("no name is a function that spreadsheets have already", () => {
  const sheet = new IronCalcSheet();
  const tried = [...names, "RANK", "NETWORKDAYS"];
  tried.forEach((name, at) => sheet.formula(at + 1, 1, `${name}(1,2,3)`));
  sheet.calculate();
  const known = tried.filter((_, at) => sheet.shown(at + 1, 1) !== "#NAME?");
  sheet.free();
  expect(known).toEqual(["RANK", "NETWORKDAYS"]);
});

test("every rule that has a name has its function", () => {
  expect(named.length).toBeGreaterThanOrEqual(9);
  for (const { id, title } of named) expect(functionNamed(id ?? "").title).toBe(title);
});

test("a live workbook writes the arguments of a rule in the order of its function", () => {
  for (const { id, inputs, params, apply } of named) {
    const order = [...Object.keys(inputs), ...Object.keys(params)];
    const args = Object.fromEntries(order.map((name) => [name, literal(name)]));
    // what the rule makes of them does not matter here, only where they stand
    const call = writtenCall(() => apply(args as never));
    if (call) expect(call.args).toEqual(order.map(literal));
    expect(functionNamed(id ?? "").arguments.map(({ name }) => name)).toEqual(order);
  }
});

function writtenCall(write: () => Expr): Extract<Expr, { kind: "rule" }> | null {
  const expr = write();
  return expr.kind === "rule" ? expr : null;
}

test("and those of a ranking in the order of RANKSCOREOF", () => {
  const cell = (name: string) => literal(name);
  const ranked = { value: cell("value"), values: cell("values"), sames: cell("sames"), place: cell("place") };
  const params = {
    full: cell("full"),
    method: cell("method"),
    ties: cell("ties"),
    bands: cell("bands"),
    order: cell("order"),
  };
  const call = rankScore(ranked, params);
  const order = functionNamed("RANKSCOREOF").arguments.map(({ name }) => name);
  expect(call).toMatchObject({ kind: "rule", name: "RANKSCOREOF", args: order.map(literal) });
  // every parameter of a ranking is an argument of both functions
  for (const name of Object.keys(rankParams)) {
    expect(order).toContain(name);
    expect(functionNamed("RANKSCORE").arguments.map((argument) => argument.name)).toContain(name);
  }
});

test("and those of the total in the order of WEIGHTEDTOTAL", () => {
  const scheme = buildScheme(scheme2020);
  const call = finalScore(scheme, ({ code }) => literal(`section${code}`));
  const [share, ...sections] = functionNamed("WEIGHTEDTOTAL")
    .arguments.map(({ name }) => name)
    .reverse();
  expect(call).toMatchObject({
    kind: "rule",
    name: "WEIGHTEDTOTAL",
    args: [...sections.reverse().map(literal), { kind: "ref", ref: { name: share } }],
  });
});

const bothLanguages = ({ zh, en }: Words): void => {
  expect(zh).toMatch(/\p{Script=Han}/u);
  expect(en).toMatch(/[a-z]{2}/);
  expect(en.replaceAll(/不适用|未发布|是|否/g, "")).not.toMatch(/\p{Script=Han}/u);
};

describe.each(customFunctions.map((definition) => [definition.name, definition] as const))(
  "%s",
  (name, { title, about, arguments: args, result, examples }) => {
    test("tells everything in both languages", () => {
      for (const words of [title, about, result.about]) bothLanguages(words);
      for (const argument of args) {
        bothLanguages(argument.title);
        bothLanguages(argument.kind.expected);
      }
    });

    test("has examples that can be typed into Excel", () => {
      expect(examples.length).toBeGreaterThan(0);
      for (const example of examples) {
        expect(example.args.length).toBeLessThanOrEqual(args.length);
        const formula = exampleFormula(name, example);
        expect(formula.startsWith(`=${name}(`)).toBe(true);
        // between braces Excel takes constants only, and in the latin alphabet no other quotes than these
        expect(formula).not.toMatch(/\{[^}]*[A-Z]\(|undefined|null|NaN|[“”]/);
      }
    });
  },
);
