import { expect, test } from "@jest/globals";
import { canonicalFormula } from "../../src/workbook/formulaText.js";

test.each([
  ["LibreOffice", 'IFERROR(OR(台账!$C$4<>""),TRUE())', 'IFERROR(OR(台账!$C$4<>""),TRUE)'],
  ["blanks, case, quotes round names", "if( '得分'!A1 = 1 , false() , \"TRUE()\" )", 'IF(得分!A1=1,FALSE,"TRUE()")'],
  ["prefixes", "_xlfn.XLOOKUP(@A1,B1)", "XLOOKUP(A1,B1)"],
])("what programs change when they save a formula is no change: %s", (_, found, ours) => {
  expect(canonicalFormula(found)).toBe(canonicalFormula(ours));
});

test.each([
  ["a text is kept to the letter", 'A1="TRUE()"', 'A1="TRUE"'],
  ["another function", "ISTRUE()", "ISTRUE"],
])("%s", (_, one, other) => {
  expect(canonicalFormula(one)).not.toBe(canonicalFormula(other));
});
