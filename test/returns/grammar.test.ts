import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { Fraction } from "../../src/exact/fraction.js";
import { readChoiceText } from "../../src/returns/values/choiceGrammar.js";
import { isFormulaLike } from "../../src/returns/values/cleanText.js";
import { readDayNumber, readDayText } from "../../src/returns/values/dayGrammar.js";
import { formatSense } from "../../src/returns/compare/formatSense.js";
import { readNumberText } from "../../src/returns/values/numberGrammar.js";
import type { CellReading } from "../../src/returns/values/cellReading.js";

const told = (reading: CellReading): string => {
  switch (reading.verdict) {
    case "accepted":
      return `${String(reading.value)}${reading.notes.map((note) => ` ${note}`).join("")}`;
    case "asked":
      return `? ${reading.reason}`;
    case "blank":
      return ["blank", ...reading.notes].join(" ");
  }
};
const count = (text: string) => told(readNumberText(text, { whole: true, unit: "件" }));
const amount = (text: string) => told(readNumberText(text, { whole: false, unit: "万条" }));

describe("整数栏（单位：件）", () => {
  test.each([
    ["12", "12 textNumber"],
    ["１２", "12 fullWidth textNumber"],
    ["－３", "-3 fullWidth textNumber"],
    ["\u22125", "-5 minusSign textNumber"],
    [" 12\u00A0", "12 blanks textNumber"],
    ["1\u200B2", "12 invisible textNumber"],
    ["3件", "3 textNumber unit"],
    ["3 件", "3 textNumber unit"],
    ["1,234", "1234 textNumber thousands"],
    ["１，２３４", "1234 fullWidth textNumber thousands"],
    ["+7", "7 textNumber plusSign"],
    ["007", "7 textNumber leadingZeros"],
    ["12.0", "12 textNumber"],
    ["", "blank"],
    [" \u3000", "blank onlyBlanks"],
    ["12分", "? wrongUnit"],
    ["3个", "? wrongUnit"],
    ["85%", "? percent"],
    ["85％", "? percent"],
    ["1e3", "? exponent"],
    ["0x10", "? hexadecimal"],
    ["①②", "? otherDigits"],
    ["²", "? otherDigits"],
    ["三", "? chineseNumeral"],
    ["3万", "? chineseNumeral"],
    ["1,23", "? comma"],
    ["0,123", "? comma"],
    ["1.234", "? pointOrThousands"],
    ["1 234", "? innerBlank"],
    ["无", "? emptyWord"],
    ["/", "? emptyWord"],
    ["=1+1", "? formulaText"],
    ["＝1+1", "? formulaText"],
    ["约12", "? notNumber"],
    ["12-15", "? notNumber"],
    ["1234567890123456", "? tooLong"],
    ["9".repeat(41), "? tooLong"],
  ])("%j：%s", (typed, expected) => expect(count(typed)).toBe(expected));
});

describe("小数栏（单位：万条）", () => {
  test.each([
    ["1.5", "1.5 textNumber"],
    ["1.5万条", "1.5 textNumber unit"],
    ["1.234", "1.234 textNumber"],
    ["1,234", "? comma"],
    ["1,234.5", "1234.5 textNumber thousands"],
    ["1,234,567", "1234567 textNumber thousands"],
    ["1.2.3", "? notNumber"],
    ["1.2亿", "? chineseNumeral"],
  ])("%j：%s", (typed, expected) => expect(amount(typed)).toBe(expected));
});

describe("日期栏", () => {
  test.each([
    ["2020-11-05", "44140 textDay"],
    ["2020年11月5日", "44140 textDay"],
    ["2020.11.5", "44140 textDay"],
    ["2020/11/5", "44140 textDay"],
    ["２０２０-11-05", "44140 fullWidth textDay"],
    ["20201105", "44140 compactDay"],
    ["2020-11-05 15:30", "44140 textDay timeOfDay"],
    ["2020-11-31", "? noSuchDay"],
    ["2020年11月", "? incompleteDay"],
    ["2020", "? incompleteDay"],
    ["5/11/2020", "? ambiguousDay"],
    ["20-11-5", "? ambiguousDay"],
    ["2020-11/5", "? ambiguousDay"],
    ["1905-01-01", "? unlikelyDay"],
    ["去年", "? notDay"],
  ])("%j：%s", (typed, expected) => expect(told(readDayText(typed))).toBe(expected));

  test.each([
    [44140, false, true, "44140"],
    [44140, false, false, "44140 plainFormat"],
    [42678, true, true, "44140 days1904"],
    [20201105, false, false, "44140 compactDay"],
    [60, false, true, "? serial60"],
    [2020, false, false, "? unlikelyDay"],
  ])("%d，1904：%s", (serial, date1904, asDay, expected) =>
    expect(told(readDayNumber(Fraction.of(serial), date1904, asDay))).toBe(expected),
  );
});

test.each([
  ["是", "是"],
  [" 否 ", "否 blanks"],
  ["TRUE", "是 truthValue"],
  ["√", "? choiceSign"],
  ["1", "? choiceNumber"],
  ["有", "? notChoice"],
])("是否栏 %j：%s", (typed, expected) => expect(told(readChoiceText(typed))).toBe(expected));

test.each([
  ["General", "plain"],
  ["0.00E+00", "plain"],
  ["#,##0.00", "plain"],
  ["0.0%", "percent"],
  ['yyyy"年"m"月"', "day"],
  ["[h]:mm", "day"],
  ["[Red]0", "plain"],
  ['0"天"', "plain"],
  ["#,##0,", "scaled"],
  ["0!.0,", "scaled"],
])("数字格式 %s：%s", (format, sense) => expect(formatSense(format)).toBe(sense));

test("不论前面有什么看不见的字符，公式符号都认得出来", () => {
  const trigger = fc.constantFrom("=", "+", "-", "@", "＝", "＋", "－", "＠", "\u2212", "﹦", "﹣");
  const hidden = fc.stringMatching(/^[\u200B\u200E\u202E\u2060\uFEFF\u00AD\u00A0 ]{0,4}$/);
  fc.assert(fc.property(hidden, trigger, fc.string(), (before, sign, after) => isFormulaLike(before + sign + after)));
  for (const plain of ["示例", "1+1", "（=）", ""]) expect(isFormulaLike(plain)).toBe(false);
});

test("读出的数与写下的相同，且只来自数字", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 999_999_999 }), (value) => {
      for (const typed of [String(value), `${value}件`, value.toLocaleString("en-US")]) {
        const reading = readNumberText(typed, { whole: true, unit: "件" });
        expect(reading.verdict === "accepted" && String(reading.value)).toBe(String(value));
      }
    }),
  );
  fc.assert(
    fc.property(fc.string(), (typed) => {
      const reading = readNumberText(typed, { whole: false, unit: "" });
      if (reading.verdict === "accepted") expect(typed).toMatch(/[0-9０-９]/u);
    }),
  );
});
