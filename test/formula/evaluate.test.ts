import * as f from "../../src/formula/build.js";
import { evaluate } from "../../src/formula/evaluate.js";
import { array, isRange, literal, number, ref, ruleCall, text, truth, type Expr } from "../../src/formula/expr.js";
import { asText, FormulaError, type Scalar, type Value } from "../../src/formula/value.js";
import { Fraction } from "../../src/exact/fraction.js";

const n = (figure: number | string): Fraction => Fraction.parse(String(figure));
const list = (...figures: (number | string)[]): Expr => array(figures.map(n));
const error = (code: FormulaError["code"]): Expr => literal(new FormulaError(code));
const blank = literal(null);

/** A value as it would be read: "7/2", "TRUE", "#N/A"; texts in quotes. */
function shown(value: Value): string {
  if (Array.isArray(value)) return `{${(value as readonly Scalar[]).map(shown).join(",")}}`;
  if (typeof value === "string") return JSON.stringify(value);
  const scalar = value as Scalar;
  return scalar instanceof FormulaError ? scalar.code : String(asText(scalar));
}

test.each<[string, Expr, string]>([
  ["a third stays a third", f.divide(number(1), number(3)), "1/3"],
  ["division by 0 is an error of the cell", f.divide(number(1), number(0)), "#DIV/0!"],
  ["a blank counts 0", f.add(blank, number(1)), "1"],
  ["a blank equals 0", f.equal(blank, number(0)), "TRUE"],
  ["a blank equals an empty text", f.equal(blank, text("")), "TRUE"],
  ["a blank equals FALSE", f.equal(blank, truth(false)), "TRUE"],
  ["an empty text does not equal 0", f.equal(text(""), number(0)), "FALSE"],
  ["TRUE counts 1", f.add(truth(true), number(1)), "2"],
  ["text does not count", f.add(text("三"), number(1)), "#VALUE!"],
  ["letters are equal in either case", f.equal(text("AbC"), text("aBc")), "TRUE"],
  ["any text is above any number", f.greater(text("0"), number(999)), "TRUE"],
  ["TRUE is above any text", f.greater(truth(true), text("z")), "TRUE"],
  ["not equal", f.notEqual(number(1), number("1.0")), "FALSE"],
  ["joining", f.concat(number("0.50"), text("分"), truth(true), blank), '"0.5分TRUE"'],
  ["an error passes through arithmetic, the first one", f.add(error("#N/A"), error("#REF!")), "#N/A"],
  ["an error passes through a comparison", f.less(number(1), error("#NUM!")), "#NUM!"],
  ["an error passes through SUM", f.sum(number(1), error("#N/A")), "#N/A"],
  ["an error passes through AND although the answer is known", f.and(truth(false), error("#N/A")), "#N/A"],
  ["an error as a condition", f.when(error("#N/A"), number(1), number(2)), "#N/A"],
  ["a text as a condition", f.when(text("是"), number(1), number(2)), "#VALUE!"],
  ["a number as a condition", f.when(number("0.1"), text("甲"), text("乙")), '"甲"'],
  ["the branch that is not taken is not calculated", f.when(truth(false), error("#REF!"), number(2)), "2"],
  ["IFERROR of an error", f.ifError(error("#N/A"), number(7)), "7"],
  ["IFERROR of a value", f.ifError(text(""), number(7)), '""'],
  ["IFERROR of an error that is replaced by one", f.ifError(error("#N/A"), error("#REF!")), "#REF!"],
  ["NOT", f.not(number(0)), "TRUE"],
  ["OR of nothing true", f.or(truth(false), number(0)), "FALSE"],
  ["AND passes over blanks", f.and(blank, truth(true)), "TRUE"],
  ["MIN skips blanks and texts", f.min(array([n(3), null, "1", true])), "3"],
  ["MAX of nothing is 0", f.max(array([null, ""])), "0"],
  ["MAX of negative numbers", f.max(list(-3, -1, -2)), "-1"],
  ["COUNT counts numbers only", f.count(array([n(0), null, "", "5", true, n(2)])), "2"],
  ["SUM of a range skips text", f.sum(array([n("0.1"), "5", n("0.2")])), "0.3"],
  ["a range times a range", f.multiply(list(1, 2, 3), list(4, 5, 6)), "{4,10,18}"],
  ["a range times a number", f.multiply(list(1, 2), number("0.5")), "{0.5,1}"],
  ["the sum of their products", f.total(f.multiply(list(1, 2, 3), list(4, 5, 6))), "32"],
  ["INT goes down", f.floor(number("-0.5")), "-1"],
  ["ROUND goes away from zero", f.round(number("-2.5"), number(0)), "-3"],
  ["decimals within two", f.withinDecimals(number("-4.35"), 2), "TRUE"],
  ["decimals beyond two", f.withinDecimals(number("4.350000000000000000001"), 2), "FALSE"],
  ["no decimals", f.withinDecimals(number("2.0000000001"), 0), "FALSE"],
  ["no decimal says a third", f.withinDecimals(number(Fraction.of(1, 3)), 2), "FALSE"],
  ["decimals of a blank, which is 0", f.withinDecimals(blank, 0), "TRUE"],
  ["decimals of a text", f.withinDecimals(text("2"), 0), "#VALUE!"],
  ["decimals of an error", f.withinDecimals(error("#N/A"), 0), "#N/A"],
  ["LEN counts characters", f.length(text("首页不可访问")), "6"],
  ["TRIM", f.trim(text("  a   b ")), '"a b"'],
  ["ISNUMBER of a text", f.isNumber(text("1")), "FALSE"],
  ["ISNUMBER of an error is no error", f.isNumber(error("#N/A")), "FALSE"],
  ["ISTEXT of an empty text", f.isText(text("")), "TRUE"],
  ["ISERROR", f.isError(error("#N/A")), "TRUE"],
  ["INDEX", f.index(list(4, 5, 6), number(3)), "6"],
  ["INDEX outside", f.index(list(4, 5, 6), number(4)), "#REF!"],
  ["a column of pairs", f.column(array([n(1), "甲", n(2), "乙"]), 2), '{"甲","乙"}'],
  ["MATCH finds the first", f.match(text("乙"), array(["甲", "乙", "乙"])), "2"],
  ["MATCH without a find", f.match(text("丙"), array(["甲", "乙"])), "#N/A"],
  ["SUMIFS", f.sumIfs(list(1, 2, 4), array(["a|1", "b|1", "A|1"]), text("a|1")), "5"],
  ["COUNTIF", f.countIf(array(["a", null, "A", "b"]), text("a")), "2"],
  ["how many are above", f.countAbove(array([n(3), "", n(1), n(3), n(5)]), number(1)), "3"],
  ["how many are below", f.countBelow(array([n(3), "", n(1), n(3), n(5)]), number(5)), "3"],
  ["how many are equal", f.countEqual(array([n(3), "3", n(1), n(3), null]), number(3)), "2"],
  ["how many different ones are above", f.distinctAbove(list(5, 3, 3, 1), number(1), list(1, 2, 2, 1)), "2"],
  ["how many different ones are below", f.distinctBelow(list(5, 3, 3, 1), number(5), list(1, 2, 2, 1)), "2"],
  ["a name that no case has", f.choose(literal("z"), { x: number(1) }), "#N/A"],
  ["a rule is what its body says", ruleCall("X", [], f.add(number(1), number(1))), "2"],
])("%s", (_, expr, expected) => expect(shown(evaluate(expr))).toBe(expected));

test("cells are looked up by their reference", () => {
  const here = { shape: "cell" } as const;
  const value = evaluate(f.add(ref(here), number(1)), (to) => (to === here ? n(41) : null));
  expect(shown(value)).toBe("42");
});

describe("a programmer's mistake throws", () => {
  test("ranges of different lengths", () =>
    expect(() => evaluate(f.add(list(1, 2), list(1, 2, 3)))).toThrow(TypeError));
  test("IF over a range", () => expect(() => evaluate(f.when(list(1, 0), number(1), number(2)))).toThrow(TypeError));
  test("a cell where there are none", () => expect(() => evaluate(ref({ shape: "cell" }))).toThrow(TypeError));
});

test("what yields many cells is known beforehand", () => {
  const cell = ref({ shape: "cell" });
  const range = ref({ shape: "range" });
  expect([range, list(1), f.multiply(cell, range), f.column(range, 1)].map(isRange)).toEqual([true, true, true, true]);
  expect([cell, f.sum(range), f.count(range), number(1), ruleCall("X", [range], range)].map(isRange)).toEqual(
    Array(5).fill(false),
  );
});
