import { describe, expect, test } from "@jest/globals";
import { weights, type DifferenceKind } from "../../src/returns/compare/difference.js";
import { askWords, noteWords } from "../../src/returns/values/cellReadingWords.js";
import { differenceSentence, refusalSentence } from "../../src/returns/check/returnWords.js";
import type { RefusedBecause } from "../../src/returns/check/checkedReturn.js";
import type { Words } from "../../src/words/words.js";

/** Words that stand in forms, and what people wrote there, are the same in both languages. */
const ofForms = /是|否|不适用|万|亿|①|Ⅲ/g;
const chinese = /[\u3400-\u9fff\u3000-\u303f\uff00-\uffef]/;

const differences = Object.keys(weights) as readonly DifferenceKind[];
const refusals: readonly RefusedBecause[] = [
  { code: "file", refusal: { code: "macro", part: "xl/vbaProject.bin" } },
  { code: "notXlsx" },
  { code: "timeLimit" },
  { code: "notForm" },
  { code: "notForm", made: { zh: "通报", en: "a bulletin" } },
  { code: "officeBook" },
  { code: "unknownIssue", found: "AAAA" },
  { code: "unknownIssue", found: "未登记" },
  { code: "notRebuilt", found: "AAAA" },
  { code: "notInOffice", found: "D99" },
  { code: "wrongRound", found: "2019", expected: "2020" },
  { code: "otherScheme", found: "X1", expected: "X2" },
  { code: "wrongScheme", found: "2019", expected: "2020" },
  { code: "wrongVersion", found: "1", expected: "2" },
  { code: "wrongRules", found: "a", expected: "b" },
  { code: "wrongDepartment", found: "D01", expected: "D02" },
  { code: "signatureWrong" },
  { code: "unknownKey", found: "k" },
  { code: "copiesDisagree", found: "cover" },
  { code: "proofDamaged", found: "sheet: JSON" },
  { code: "proofDiffers", found: "a", expected: "b" },
  { code: "structure", differences: differences.map((kind) => ({ kind, sheet: "S", cell: "A1", expected: "1" })) },
];

const all: readonly (readonly [string, Words])[] = [
  ...Object.entries(noteWords).map(([code, words]) => [`note ${code}`, words] as const),
  ...Object.entries(askWords).flatMap(([code, { wrong, advice }]) => [
    [`ask ${code}`, wrong] as const,
    [`advice ${code}`, advice] as const,
  ]),
  ...differences.map(
    (kind) =>
      [`difference ${kind}`, differenceSentence({ kind, sheet: "S", cell: "A1", expected: "", found: "x" })] as const,
  ),
  ...refusals.map((because) => [`refusal ${because.code}`, refusalSentence(because)] as const),
];

describe("what is said of a returned form is said in both languages", () => {
  test.each(all)("%s", (_, { zh, en }) => {
    expect(zh).toMatch(chinese);
    expect(en.replace(ofForms, "")).not.toMatch(chinese);
    expect(en.length).toBeGreaterThan(5);
  });
});

test("a long list of differences is cut, and counted", () => {
  const { en } = refusalSentence(refusals.at(-1) ?? { code: "notForm" });
  expect(en).toContain(`, ${differences.length} in all`);
});
