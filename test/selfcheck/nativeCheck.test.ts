import { customFunctions } from "../../src/functions/register.js";
import { answersOf } from "../../src/engine/answers/officeRecord.js";
import { assess } from "../../src/engine/assess/assess.js";
import { functions, type FormulaFunction } from "../../src/formula/functions.js";
import { bulletin } from "../../src/publish/bulletin/bulletin.js";
import { reportCard } from "../../src/publish/card/reportCard.js";
import { examplesDraft } from "../../src/publish/examples/examples.js";
import { sampleRecord } from "../../src/sample/sampleRecord.js";
import { newestScheme } from "../../src/scheme/schemes.js";
import { readNativeCheck } from "../../src/selfcheck/native/readNativeCheck.js";
import { checkGroup } from "../../src/selfcheck/words/checkGroups.js";
import { buildForm } from "../../src/workbook/form/buildForm.js";
import { buildOffice } from "../../src/workbook/office/buildOffice.js";
import type { BookDraft } from "../../src/xlsx/draft.js";
import { writeWorkbook } from "../../src/xlsx/write/writeWorkbook.js";
import { readBook } from "../support/officeFigures.js";
import { ironCalcBook } from "./support/ironCalcBook.js";
import { asCalculated, columns, drafts, keysOf, planted } from "./support/savedChecks.js";

const namesIn = (formula: string): readonly string[] =>
  [...formula.replace(/"(?:[^"]|"")*"/g, '""').matchAll(/([A-Z][A-Z0-9.]*)\(/g)].map(([, name = ""]) => name);

/** What stands in the cells of the results; of a rule, the sheet 规则 has the formula. */
const checked = new Set(
  [
    [1, columns.found],
    [2, 3],
  ].flatMap(([sheet = 0, results]) =>
    (drafts[1900].sheets[sheet]?.cells ?? [])
      .filter(({ column }) => column === results)
      .flatMap(({ formula }) => namesIn(formula ?? "")),
  ),
);
const ours = new Set(customFunctions.map(({ name }) => name));

/** Every formula of a file, in cells, rules and names. */
function formulasOf(bytes: Uint8Array): readonly string[] {
  const { sheets, definedNames } = readBook(bytes);
  return [
    ...definedNames.map(({ refersTo }) => refersTo),
    ...sheets.flatMap(({ cells, validations, conditionalFormats }) => [
      ...[...cells.values()].map(({ formula = "" }) => formula),
      ...validations.flatMap(({ formula1 = "", formula2 = "" }) => [formula1, formula2]),
      ...conditionalFormats.flatMap(({ formulas }) => formulas),
    ]),
  ];
}

describe("every native function that our formulas use is checked", () => {
  const scheme = newestScheme();
  const record = sampleRecord(scheme, { departments: 2, seed: 7 });
  const assessment = assess(scheme, answersOf(scheme, record));
  const [department] = record.departments;
  if (!department) throw new Error("the sample has no department");

  test.each([
    ["the office workbook", 25, () => buildOffice(scheme, record, { mode: "native" })],
    ["a form", 10, () => buildForm(scheme, department, record.parameters, { mode: "native" })],
    ["the bulletin", 0, () => bulletin(assessment, { confirmed: new Set() })],
    ["a report card", 0, () => reportCard(assessment, department.code, new Set())],
    ["the workbook of examples", 10, () => writeWorkbook(examplesDraft())],
  ] as const)("in %s", async (_, atLeast, make) => {
    const used = new Set(formulasOf(await make()).flatMap(namesIn));
    expect(used.size).toBeGreaterThanOrEqual(atLeast);
    expect([...used].filter((name) => !checked.has(name) && !ours.has(name))).toEqual([]);
  });

  test("by whatever else the printer can spell", () => {
    const args = ["A1", "B1", "C1"];
    const spelled = Object.values<FormulaFunction>(functions).flatMap((each) => [
      each.print(args),
      each.printOverRange?.(args) ?? "",
    ]);
    expect(spelled.flatMap(namesIn).filter((name) => !checked.has(name))).toEqual([]);
  });
});

/**
 * An engine that is not among the programs we are made for, and differs in what stands here: the noise of 1.005, the
 * rows of a range, errors in conditions, and functions over ranges. Everything else it calculates as Excel does.
 */
const ironCalcDiffers = [
  "rounding half-noise",
  "errors products",
  "errors or",
  "arrays position",
  "arrays position-case",
  "arrays position-label",
  "rules RANKSCOREOF.4",
  "tables rounded",
  "tables RANKSCOREOF.2",
];

describe("in an engine that differs", () => {
  const draft = drafts[1900];
  const shown = ironCalcBook(draft);
  const keys = keysOf(draft);

  test("each of its differences is named, and nothing else is", () => {
    const wrong = [...keys].filter(([, row]) => shown(1, row, columns.agrees) !== "1").map(([key]) => key);
    expect(wrong).toEqual(ironCalcDiffers);
  });

  test("the first cell counts those that matter to every workbook", () => {
    expect(shown(0, 1, 1)).toBe("7 项不符，见下表");
  });

  test("the list below it names them in their order", () => {
    const rows = Array.from({ length: 40 }, (_, row) => [1, 2, 3, 4].map((column) => shown(0, row + 1, column)));
    const head = rows.findIndex(([first]) => first === "不符的检查项");
    const listed = rows.slice(head + 1, head + 21).filter(([first]) => first !== "");
    expect(listed).toHaveLength(ironCalcDiffers.length);
    expect(listed[0]?.slice(0, 3)).toEqual(["四舍五入与取整：1.005 保留两位为 1.01", "1.01", "1"]);
    expect(listed[6]?.[2]).toBe("错误值");
  });
});

test("until a program has calculated, nothing claims that all agrees", async () => {
  const book = readBook(await writeWorkbook(drafts[1900]));
  expect(book.sheets[0]?.cells.get("A1")?.value).toEqual({ kind: "text", text: "尚未计算" });
  expect(readNativeCheck(book)).toMatchObject({
    ok: false,
    why: { en: expect.stringContaining("never calculated") as unknown },
  });
});

test("a workbook of somebody else is none", async () => {
  const draft: BookDraft = { ...drafts[1900], sheets: drafts[1900].sheets.slice(2) };
  expect(readNativeCheck(readBook(await writeWorkbook(draft)))).toMatchObject({ ok: false });
});

describe("a workbook that a program has saved", () => {
  const draft = asCalculated(drafts[1900]);
  const row = keysOf(draft).get("rounding half-even") ?? 0;
  const checksIn = (bytes: Uint8Array) => {
    const reading = readNativeCheck(readBook(bytes));
    return reading.ok ? reading.result.checks.filter(({ state }) => state !== "works") : reading.why.en;
  };

  test("as it should be", async () => {
    expect(checksIn(await writeWorkbook(draft))).toEqual([]);
  });

  test("its own column of what is expected counts for nothing where it was typed over", async () => {
    const same = asCalculated(drafts[1900], "rounding half-even", 2);
    const bytes = await planted(same, { sheet: 1, row, column: columns.expected }, () => ({ value: 2 }));
    expect(checksIn(bytes)).toEqual([
      { group: "rounding", id: "half-even", state: "differs", expected: "3", found: "2（应得栏：2）" },
    ]);
  });

  test("nor does its column of what agrees, where the program says otherwise", async () => {
    const bytes = await planted(draft, { sheet: 1, row, column: columns.agrees }, () => ({ value: 0 }));
    expect(checksIn(bytes)).toMatchObject([{ id: "half-even", state: "differs", found: "3（相符栏：0）" }]);
  });

  test("a row that is gone is told as not checked", async () => {
    const bytes = await planted(draft, { sheet: 1, row, column: columns.key }, () => ({ value: "" }));
    expect(checksIn(bytes)).toEqual([{ group: "rounding", id: "half-even", state: "skipped" }]);
  });

  test("a row that stands there twice is refused", async () => {
    const bytes = await planted(draft, { sheet: 1, row, column: columns.key }, () => ({ value: "rounding half" }));
    expect(checksIn(bytes)).toContain("“rounding half” stands there twice");
  });
});

test("every check has words in both languages, and no two have the same key", () => {
  const keys = [...keysOf(drafts[1900]).keys()];
  expect(new Set(keys).size).toBe(keys.length);
  expect([...keysOf(drafts[1904]).keys()]).toEqual(keys);
  for (const key of keys) {
    const [group = "", id = ""] = key.split(" ");
    const about = checkGroup(group)?.about(id);
    expect({ key, zh: about?.zh, en: about?.en }).toEqual({
      key,
      zh: expect.any(String) as unknown,
      en: expect.any(String) as unknown,
    });
  }
});
