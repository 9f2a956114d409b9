import fc from "fast-check";
import { assess } from "../../../src/engine/assess/assess.js";
import { answersOf, type OfficeRecord } from "../../../src/engine/answers/officeRecord.js";
import { Fraction } from "../../../src/exact/fraction.js";
import { FormulaError } from "../../../src/formula/value.js";
import type { FormulaMode } from "../../../src/formula/print.js";
import { sampleRecord } from "../../../src/sample/sampleRecord.js";
import { scheme2020 } from "../../../src/scheme/shipped/2020.js";
import { buildScheme } from "../../../src/scheme/buildScheme.js";
import { officeDraft } from "../../../src/workbook/office/buildOffice.js";
import type { BookDraft } from "../../../src/xlsx/draft.js";
import type { Calculator, FunctionCall } from "../../../simulator/calc/calculator.js";
import {
  changesBetween,
  differences,
  filled,
  formulaCount,
  snapshot,
  typedOver,
  type Typed,
} from "../support/filled.js";
import { answered, functionNames } from "../support/ruleFunctions.js";

/** The draft of the office workbook holds what the engine calculated exactly: doubles must come to the same figures. */
const scheme = buildScheme(scheme2020);
const draftOf = (record: OfficeRecord, mode: FormulaMode = "native"): BookDraft => officeDraft(scheme, record, mode);
const sample = (departments: number, seed: number): OfficeRecord => sampleRecord(scheme, { departments, seed });

const withParameters = (
  record: OfficeRecord,
  changed: Readonly<Record<string, string | boolean | number>>,
): OfficeRecord => ({
  ...record,
  parameters: new Map([...record.parameters, ...Object.entries(changed)]),
});

describe("sixty departments, native", () => {
  const draft = draftOf(sample(60, 7));

  test("every formula has the engine's value, to the last digit", () => {
    expect(formulaCount(draft)).toBeGreaterThan(30_000);
    const calculator = filled(draft);
    expect(differences(calculator, draft)).toEqual([]);
    expect(calculator.circularCells).toEqual([]);
  });

  test("loaded with the values of the file, nothing changes", () => {
    const calculator = filled(draft);
    const seen: number[] = [];
    calculator.onChanged((cells) => seen.push(cells.length));
    calculator.recalculateAll();
    expect(seen).toEqual([]);
  });
});

describe("edits", () => {
  const before = sample(12, 7);
  const settings = {
    rankMethod: "bands",
    ties: "dense",
    rounding: "final",
    rateSteps: "proRata",
    notApplicable: "rescale",
  };

  test.each<[string, OfficeRecord]>([
    ["another year's reports and ledger", sample(12, 8)],
    ["ties share their mean place, to zero", withParameters(before, { ties: "mean", rankMethod: "toZero" })],
    ["only the final score is rounded", withParameters(before, { rounding: "final" })],
    ["other parameters and other reports", withParameters(sample(12, 9), settings)],
  ])("%s, typed in portions of random size", (_, after) => {
    const [from, to] = [draftOf(before), draftOf(after)];
    const changes = changesBetween(from, to);
    expect(changes.length).toBeGreaterThan(0);
    const calculator = filled(from);
    const random = fc.sample(fc.integer({ min: 1, max: 60 }), { seed: 4, numRuns: changes.length });
    for (let at = 0, turn = 0; at < changes.length; turn += 1) {
      const size = random[turn] ?? 1;
      calculator.setCells(changes.slice(at, at + size));
      at += size;
    }
    // figures that are not rounded may differ in the last digit from what exact arithmetic gives
    const wrong = differences(calculator, to).filter(
      ({ cell, found, expected }) =>
        cell.startsWith("得分!") || Math.abs(Number(found) - Number(expected)) > 1e-11 || Number.isNaN(Number(found)),
    );
    expect(wrong).toEqual([]);
    expect(snapshot(calculator, to)).toEqual(snapshot(filled(to), to));
  });

  test("random cells set and emptied: the same as calculated from scratch", () => {
    const draft = draftOf(sample(4, 7));
    const calculator = filled(draft);
    const inputs = draft.sheets
      .filter(({ name }) => ["自报", "核定", "评分", "台账", "单位", "参数与口径"].includes(name))
      .flatMap(({ name, cells }) =>
        cells
          .filter(({ formula, row }) => formula === undefined && row > 4)
          .map(({ row, column }) => ({ sheet: name, row, column })),
      );
    const values = fc.constantFrom(0, 1, 2.5, "是", "不适用", "", null, "x", true, { error: "#N/A" as const });
    const edit = fc.tuple(fc.constantFrom(...inputs), values).map(([place, value]): Typed => ({ ...place, value }));
    const edits = fc.sample(fc.array(edit, { minLength: 1, maxLength: 5 }), { seed: 11, numRuns: 25 });
    for (const portion of edits) calculator.setCells(portion);
    const edited = typedOver(draft, edits.flat());
    expect(snapshot(calculator, edited)).toEqual(snapshot(filled(edited), edited));
  });
});

describe("live, with the add-in's own functions", () => {
  const record = sample(12, 7);
  const draft = draftOf(record, "live");

  /** Answers at once, inside the call. */
  function live(): { calculator: Calculator; calls: FunctionCall[] } {
    const calls: FunctionCall[] = [];
    const calculator: Calculator = filled(draft, functionNames, (batch) => {
      calls.push(...batch);
      queueMicrotask(() => calculator.deliver(answered(batch)));
    });
    return { calculator, calls };
  }

  test("every formula has the engine's value once all functions have answered", async () => {
    const { calculator, calls } = live();
    await calculator.settled();
    expect(calls.length).toBeGreaterThan(100);
    expect(differences(calculator, draft)).toEqual([]);
  });

  test("an edit calls only what it concerns, and the figures follow", async () => {
    const { calculator, calls } = live();
    await calculator.settled();
    calls.length = 0;
    const after = draftOf({ ...record, departments: sample(12, 8).departments, ledger: sample(12, 8).ledger }, "live");
    const [first, ...others] = changesBetween(draft, after).filter(({ sheet }) => sheet === "自报");
    if (!first) throw new Error("no change");
    calculator.setCells([first]);
    await calculator.settled();
    expect(calls.length).toBeLessThan(5);
    calculator.setCells([...others, ...changesBetween(draft, after)]);
    await calculator.settled();
    expect(differences(calculator, after)).toEqual([]);
  });

  test("before the add-in is there: #NAME?, and with both formulas the native figure", async () => {
    const both = draftOf(record, "both");
    expect(differences(filled(both), both)).toEqual([]);
    const unknown = filled(draft);
    expect(differences(unknown, draft).some(({ found }) => JSON.stringify(found) === '{"error":"#NAME?"}')).toBe(true);
    unknown.registerFunctions([]);
    const { calculator } = live();
    await calculator.settled();
    expect(differences(calculator, draft)).toEqual([]);
  });
});

test("the scores are those of the engine's assessment, by their keys", () => {
  const record = withParameters(sample(12, 9), { ties: "mean" });
  const draft = draftOf(record);
  const calculator = filled(draft);
  const scores = draft.sheets.find(({ name }) => name === "得分");
  const at = (row: number, column: number) => calculator.valueAt("得分", row, column);
  const keys = new Map(
    scores?.cells.filter(({ row, column }) => row === 1 && column > 2).map(({ column, value }) => [value, column]),
  );
  const rows = new Map(
    scores?.cells.filter(({ row, column }) => column === 1 && row > 1).map(({ row, value }) => [value, row]),
  );
  let compared = 0;
  const wrong: string[] = [];
  const { departments, model } = assess(scheme, answersOf(scheme, record));
  for (const { answers, valueOf } of departments)
    for (const { key } of model.cells) {
      const [row, column] = [rows.get(answers.code), keys.get(key)];
      if (row === undefined || column === undefined) continue;
      compared += 1;
      const exact = valueOf(key);
      const expected =
        exact instanceof Fraction
          ? exact.toNumber()
          : exact instanceof FormulaError
            ? { error: exact.code }
            : (exact ?? "");
      if (JSON.stringify(at(row, column)) !== JSON.stringify(expected)) wrong.push(`${answers.code} ${key}`);
    }
  expect(compared).toBeGreaterThan(1000);
  expect(wrong).toEqual([]);
});
