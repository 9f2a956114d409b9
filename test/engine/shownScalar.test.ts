import { expect, test } from "@jest/globals";
import { shownScalar } from "../../src/engine/answers/shownScalar.js";
import { Fraction } from "../../src/exact/fraction.js";
import { FormulaError, type Scalar } from "../../src/formula/value.js";

test.each<[Scalar, string, string]>([
  [null, "空白", "blank"],
  ["", "空白", "blank"],
  [Fraction.parse("4.35"), "4.35", "4.35"],
  ["4.35", "4.35（文本）", "4.35 (text)"],
  ["2021-01-08", "2021-01-08（文本）", "2021-01-08 (text)"],
  ["１２", "１２（文本）", "１２ (text)"],
  ["12\u00a0", "12[U+00A0]（文本）", "12[U+00A0] (text)"],
  ["\u200b3", "[U+200B]3（文本）", "[U+200B]3 (text)"],
  [" 是\n", "␣是↵", "␣是↵"],
  ["五分", "五分", "五分"],
  ["是", "是", "是"],
  [true, "TRUE", "TRUE"],
  [new FormulaError("#REF!"), "错误值 #REF!", "the error #REF!"],
])("%#", (value, zh, en) => {
  expect(shownScalar(value)).toEqual({ zh, en });
});
