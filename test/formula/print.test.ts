import {
  add,
  and,
  choose,
  column,
  concat,
  count,
  countAbove,
  countBelow,
  countEqual,
  countIf,
  distinctAbove,
  distinctBelow,
  divide,
  equal,
  floor,
  greater,
  greaterOrEqual,
  ifError,
  index,
  isError,
  isNumber,
  isText,
  length,
  less,
  lessOrEqual,
  match,
  max,
  min,
  multiply,
  not,
  notAvailable,
  notEqual,
  or,
  round,
  subtract,
  sum,
  sumIfs,
  total,
  trim,
  when,
  withinDecimals,
  positionOf,
  countSame,
  firstWord,
  rowsBelow,
  rowCount,
} from "../../src/formula/build.js";
import { array, literal, number, ref, ruleCall, text, truth, type Expr, type Ref } from "../../src/formula/expr.js";
import { print, type FormulaMode } from "../../src/formula/print.js";
import { Fraction } from "../../src/exact/fraction.js";
import { FormulaError } from "../../src/formula/value.js";

interface Named extends Ref {
  readonly name: string;
}
const cell = (name: string): Expr => ref({ shape: "cell", name } as Named);
const range = (name: string): Expr => ref({ shape: "range", name } as Named);
const spelled = (expr: Expr, mode: FormulaMode = "native"): string =>
  print(expr, { mode, address: (to) => (to as Named).name });

const [a, b, c] = [cell("A1"), cell("B1"), cell("C1")];
const r = range("R$1:R$9");

describe("brackets stand where Excel needs them", () => {
  test.each([
    ["a product in a sum needs none", add(a, multiply(b, c)), "A1+B1*C1"],
    ["a sum in a product does", multiply(add(a, b), c), "(A1+B1)*C1"],
    ["a − (b − c)", subtract(a, subtract(b, c)), "A1-(B1-C1)"],
    ["(a − b) − c", subtract(subtract(a, b), c), "A1-B1-C1"],
    ["a ÷ (b × c)", divide(a, multiply(b, c)), "A1/(B1*C1)"],
    ["a × b ÷ c", divide(multiply(a, b), c), "A1*B1/C1"],
    ["a × (b ÷ c)", multiply(a, divide(b, c)), "A1*(B1/C1)"],
    ["text is joined after adding", concat(add(a, b), c), "A1+B1&C1"],
    ["joined text that is multiplied", multiply(concat(a, b), c), "(A1&B1)*C1"],
    ["a comparison in a comparison", equal(a, equal(b, c)), "A1=(B1=C1)"],
    ["a comparison in a product", multiply(greater(a, b), c), "(A1>B1)*C1"],
    ["arguments of a function need none", min(add(a, b), c), "MIN(A1+B1,C1)"],
    ["a negative figure that is multiplied", multiply(number(-2), number(-3)), "(-2)*(-3)"],
    ["a negative figure that is taken away", subtract(a, number(-3)), "A1-(-3)"],
    ["a ratio that divides", divide(a, number(Fraction.of(1, 3))), "A1/(1/3)"],
    ["a ratio that is taken away", subtract(a, number(Fraction.of(1, 3))), "A1-1/3"],
    ["three terms", add(a, b, c), "A1+B1+C1"],
  ])("%s", (_, expr, expected) => expect(spelled(expr)).toBe(expected));
});

test("the decimals of a figure are asked with the unit of its 15th digit", () => {
  const within = (x: string, d: number) => `ABS(${x}-ROUND(${x},${d}))<=10^(INT(LOG10(ABS(${x})+(${x}=0)))-14)/2`;
  expect(spelled(withinDecimals(a, 2))).toBe(within("A1", 2));
  expect(spelled(withinDecimals(when(a, b, c), 0))).toBe(within("IF(A1,B1,C1)", 0));
  expect(spelled(withinDecimals(number(-3), 0))).toBe(within("-3", 0));
  expect(spelled(withinDecimals(concat(a, b), 0))).toBe(within("(A1&B1)", 0));
  expect(spelled(withinDecimals(greater(a, b), 0))).toBe(within("(A1>B1)", 0));
  expect(spelled(withinDecimals(add(a, b), 0))).toBe(within("ROUND(A1+B1,11)", 0));
  expect(spelled(equal(withinDecimals(a, 0), b))).toBe(`${within("A1", 0)}=B1`);
  expect(spelled(equal(b, withinDecimals(a, 0)))).toBe(`B1=(${within("A1", 0)})`);
  expect(spelled(and(withinDecimals(a, 0), b))).toBe(`AND(${within("A1", 0)},B1)`);
});

describe("figures, texts and words", () => {
  test.each([
    ["a quote in a text is doubled", text('说"好"'), '"说""好"""'],
    ["an empty text", text(""), '""'],
    ["a blank", literal(null), '""'],
    ["a text that looks like a number stays one", text("012"), '"012"'],
    ["true", truth(true), "TRUE"],
    ["false", truth(false), "FALSE"],
    ["a decimal as it was written", number("0.10"), "0.1"],
    ["no exponent", number("0.0000001"), "0.0000001"],
    ["a ratio", number(Fraction.of(51, 23)), "51/23"],
    ["an error", literal(new FormulaError("#N/A")), "#N/A"],
    ["a list", array([Fraction.of(1), Fraction.parse("0.5"), "甲", true]), '{1,0.5,"甲",TRUE}'],
  ])("%s", (_, expr, expected) => expect(spelled(expr)).toBe(expected));
});

test("every function has its spelling", () => {
  const all: [Expr, string][] = [
    [notEqual(a, b), "A1<>B1"],
    [less(a, b), "A1<B1"],
    [lessOrEqual(a, b), "A1<=B1"],
    [greaterOrEqual(a, b), "A1>=B1"],
    [max(a, r), "MAX(A1,R$1:R$9)"],
    [sum(a, b), "SUM(A1,B1)"],
    [count(r), "COUNT(R$1:R$9)"],
    [and(a, b), "AND(A1,B1)"],
    [and(a), "A1"],
    [or(r), "OR(R$1:R$9)"],
    [not(a), "NOT(A1)"],
    [total(multiply(r, r)), "SUMPRODUCT(R$1:R$9*R$1:R$9)"],
    [total(multiply(a, b)), "A1*B1"],
    [round(a, number(2)), "ROUND(A1,2)"],
    [floor(a), "INT(A1)"],
    [isNumber(a), "ISNUMBER(A1)"],
    [isText(a), "ISTEXT(A1)"],
    [isError(a), "ISERROR(A1)"],
    [length(trim(a)), "LEN(TRIM(A1))"],
    [notAvailable(), "NA()"],
    [index(r, number(3)), "INDEX(R$1:R$9,3)"],
    [index(column(r, 2), number(3)), "INDEX(INDEX(R$1:R$9,0,2),3)"],
    [index(column(range("rankBands"), 2), number(3)), "INDEX(rankBands.2,3)"],
    [match(a, r), "MATCH(A1,R$1:R$9,0)"],
    [positionOf(a, r, b), "SUMPRODUCT((R$1:R$9=A1)*(ROW(R$1:R$9)-ROW(B1)))"],
    [countSame(r, a), "SUMPRODUCT((R$1:R$9=A1)*1)"],
    [firstWord(a), 'LEFT(A1,FIND(" ",A1&" ")-1)'],
    [rowsBelow(a, b, 4), "ROW(A1)-ROW(B1)"],
    [rowCount(r), "ROWS(R$1:R$9)"],
    [total(multiply(isNumber(r), r)), 'SUMPRODUCT(((R$1:R$9<>"")*(R$1:R$9<1E+300))*R$1:R$9)'],
    [sumIfs(r, range("K$1:K$9"), a), "SUMIFS(R$1:R$9,K$1:K$9,A1)"],
    [countIf(r, a), "COUNTIF(R$1:R$9,A1)"],
    [countAbove(r, a), 'SUMPRODUCT((R$1:R$9<>"")*(R$1:R$9<1E+300)*(R$1:R$9>A1))'],
    [countBelow(r, a), 'SUMPRODUCT((R$1:R$9<>"")*(R$1:R$9<A1))'],
    [countEqual(r, a), 'SUMPRODUCT((R$1:R$9<>"")*(R$1:R$9=A1))'],
    [distinctAbove(r, a, range("S$1:S$9")), 'ROUND(SUMPRODUCT((R$1:R$9<>"")*(R$1:R$9<1E+300)*(R$1:R$9>A1)/S$1:S$9),0)'],
    [distinctBelow(r, a, range("S$1:S$9")), 'ROUND(SUMPRODUCT((R$1:R$9<>"")*(R$1:R$9<A1)/S$1:S$9),0)'],
    [when(a, b, c), "IF(A1,B1,C1)"],
    [ifError(a, b), "IFERROR(A1,B1)"],
    [choose(a, { x: b, y: c }), 'IF(A1="x",B1,IF(A1="y",C1,NA()))'],
    [choose(text("y"), { x: b, y: c }), "C1"],
    [choose(text("z"), { x: b, y: c }), "NA()"],
  ];
  for (const [expr, expected] of all) expect(spelled(expr)).toBe(expected);
});

describe("the noise of doubles is cut before INT, ROUND and comparisons see it", () => {
  const noisy = subtract(number(1), multiply(number("0.025"), a));
  test.each([
    ["ROUND over arithmetic", round(noisy, number(2)), "ROUND(ROUND(1-0.025*A1,11),2)"],
    ["INT over arithmetic", floor(divide(a, b)), "INT(ROUND(A1/B1,11))"],
    ["a comparison, the noisy side only", lessOrEqual(add(a, b), c), "ROUND(A1+B1,11)<=C1"],
    ["a comparison, both sides", equal(add(a, b), divide(b, c)), "ROUND(A1+B1,11)=ROUND(B1/C1,11)"],
    ["through MIN", round(min(a, noisy), number(2)), "ROUND(ROUND(MIN(A1,1-0.025*A1),11),2)"],
    ["through MAX", floor(max(number(0), noisy)), "INT(ROUND(MAX(0,1-0.025*A1),11))"],
    ["through IF", round(when(a, b, noisy), number(2)), "ROUND(ROUND(IF(A1,B1,1-0.025*A1),11),2)"],
    ["through IFERROR", floor(ifError(noisy, b)), "INT(ROUND(IFERROR(1-0.025*A1,B1),11))"],
    ["a sum", round(sum(a, b), number(2)), "ROUND(ROUND(SUM(A1,B1),11),2)"],
    ["a sum of products", floor(total(multiply(r, r))), "INT(ROUND(SUMPRODUCT(R$1:R$9*R$1:R$9),11))"],
    ["a cell has none", round(a, number(2)), "ROUND(A1,2)"],
    ["what is rounded has none", less(round(noisy, number(2)), a), "ROUND(ROUND(1-0.025*A1,11),2)<A1"],
    ["a whole number has none", equal(floor(a), number(3)), "INT(A1)=3"],
    ["MIN of cells has none", round(min(a, b), number(2)), "ROUND(MIN(A1,B1),2)"],
    ["the digits of ROUND need none", round(a, add(b, number(1))), "ROUND(A1,B1+1)"],
  ])("%s", (_, expr, expected) => expect(spelled(expr)).toBe(expected));
});

describe("a rule is its native formula, our function, or both", () => {
  const body = subtract(a, multiply(b, number("0.1")));
  const rule = ruleCall("DEDUCT", [a, number("0.1"), null, null], body);

  test("native", () => expect(spelled(rule)).toBe("A1-B1*0.1"));
  test("live: arguments that are left out at the end need no comma", () =>
    expect(spelled(rule, "live")).toBe("_xldudf_DEDUCT(A1,0.1)"));
  test("live: one that is left out between others keeps its place", () =>
    expect(spelled(ruleCall("DEDUCT", [a, null, b], body), "live")).toBe("_xldudf_DEDUCT(A1,,B1)"));
  test("live: no arguments", () => expect(spelled(ruleCall("TODAYS", [], body), "live")).toBe("_xldudf_TODAYS()"));
  test("both: our function, and the native formula where it is not there", () =>
    expect(spelled(rule, "both")).toBe("IFERROR(_xldudf_DEDUCT(A1,0.1),A1-B1*0.1)"));

  test("a native rule in an operation has its brackets", () =>
    expect(spelled(multiply(rule, c))).toBe("(A1-B1*0.1)*C1"));
  test("a live one needs none", () => {
    expect(spelled(multiply(rule, c), "live")).toBe("_xldudf_DEDUCT(A1,0.1)*C1");
    expect(spelled(multiply(rule, c), "both")).toBe("IFERROR(_xldudf_DEDUCT(A1,0.1),A1-B1*0.1)*C1");
  });

  test("its noise is cut where it is native; our function yields the exact figure", () => {
    expect(spelled(round(rule, number(2)))).toBe("ROUND(ROUND(A1-B1*0.1,11),2)");
    expect(spelled(round(rule, number(2)), "live")).toBe("ROUND(_xldudf_DEDUCT(A1,0.1),2)");
    expect(spelled(round(rule, number(2)), "both")).toBe(
      "ROUND(ROUND(IFERROR(_xldudf_DEDUCT(A1,0.1),A1-B1*0.1),11),2)",
    );
  });

  test("within the native half of both, no function of ours is left", () => {
    const outer = ruleCall("OUTER", [rule], add(rule, number(1)));
    expect(spelled(outer, "both")).toBe(
      "IFERROR(_xldudf_OUTER(IFERROR(_xldudf_DEDUCT(A1,0.1),A1-B1*0.1)),A1-B1*0.1+1)",
    );
  });
});
