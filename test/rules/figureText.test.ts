import { Fraction } from "../../src/exact/fraction.js";
import {
  equalsPoints,
  measured,
  percentText,
  plainText,
  pointsText,
  ratioText,
} from "../../src/rules/contract/figureText.js";

test.each([
  // points: at least two decimals, at most six; what ends later or never is marked
  [pointsText, "3", "3.00"],
  [pointsText, "0.125", "0.125"],
  [pointsText, "0.123456", "0.123456"],
  [pointsText, "0.1234567", "≈0.1235"],
  [pointsText, "1/3", "≈0.3333"],
  [equalsPoints, "0.3", "= 0.30"],
  [equalsPoints, "51/23", "≈ 2.2174"],
  [plainText, "1.50", "1.5"],
  [plainText, "2/3", "≈0.6667"],
  // a ratio that was calculated: at most four decimals
  [ratioText, "0.7813", "0.7813"],
  [ratioText, "0.78125", "≈0.7813"],
  [ratioText, "1/3", "≈0.3333"],
  [percentText, "0.65", "65%"],
  [percentText, "25/32", "78.125%"],
  [percentText, "0.1234567", "≈12.3457%"],
])("%p writes %s as %s", (write, value, written) => {
  const [numerator = "", denominator = "1"] = value.split("/");
  expect(write(Fraction.parse(numerator).over(Fraction.parse(denominator)))).toBe(written);
});

test("a unit stands behind a blank, and only where there is one", () => {
  expect([measured("3", "件"), measured("3", ""), measured("3", undefined)]).toEqual(["3 件", "3", "3"]);
});
