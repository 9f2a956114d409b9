import { readFileSync } from "node:fs";
import { productVersion } from "../../src/selfcheck/productVersion.js";
import type { CheckResult, SelfCheckResult } from "../../src/selfcheck/result/selfCheckResult.js";
import { resultText } from "../../src/selfcheck/resultText.js";

const resultOf = (checks: readonly CheckResult[], more: Partial<SelfCheckResult> = {}): SelfCheckResult => ({
  format: "scorebook.selfcheck.1",
  product: "0.2.0",
  kind: "addin",
  requirementSets: [],
  checks,
  times: [],
  ...more,
});
const works = { id: "DEDUCT.1", group: "functions", state: "works" } as const;

test("where all is as it should be, the second line says so", () => {
  expect(resultText(resultOf([works]), "zh").split("\n")[1]).toBe("全部相符（1 项）");
});

test("where nothing was checked, nothing is said to agree", () => {
  expect(resultText(resultOf([]), "zh")).not.toContain("全部相符");
  expect(resultText(resultOf([{ ...works, state: "skipped" }]), "zh")).not.toContain("全部相符");
});

test("a difference is told with both figures, what it means and what to do", () => {
  const protection = {
    id: "protection",
    group: "workbook",
    state: "differs",
    expected: "TRUE",
    found: "FALSE",
  } as const;
  const text = resultText(resultOf([works, protection]), "zh");
  expect(text).toContain("1 项正常，1 项有差别，0 项不能用");
  expect(text).toContain("有差别：工作表保护；应为 TRUE，实为 FALSE");
  expect(text).toContain("写入之后读回来的与写入的不同。");
  expect(text).not.toContain("Excel 不接受这项设置。");
});

test("a needed requirement set that is missing outweighs all that works; another one does not", () => {
  const set = { name: "ExcelApi", version: "1.9", there: false, needed: true };
  expect(resultText(resultOf([works], { requirementSets: [set] }), "zh")).not.toContain("全部相符");
  expect(resultText(resultOf([works], { requirementSets: [{ ...set, needed: false }] }), "zh")).toContain("全部相符");
});

test.each([
  ["a group", { id: "a", group: "later", state: "works" }],
  ["a check", { id: "later", group: "workbook", state: "skipped" }],
  ["a function", { id: "LATER.1", group: "functions", state: "skipped" }],
  ["a name that every object has", { id: "constructor", group: "workbook", state: "skipped" }],
] as const)("%s of a later version is told as such", (_, check) => {
  expect(resultText(resultOf([check]), "en")).toContain("not known to this version");
});

test("the product's version is that of its package", () => {
  expect(productVersion).toBe(
    (JSON.parse(readFileSync("package.json", "utf8")) as { readonly version: string }).version,
  );
});
