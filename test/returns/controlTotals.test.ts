import fc from "fast-check";
import { expect, test } from "@jest/globals";
import { DepartmentDirectory } from "../../src/departments/departmentDirectory.js";
import { Fraction } from "../../src/exact/fraction.js";
import { askAboutBlanks } from "../../src/returns/settle/blankFigures.js";
import { isTaken, stateOf, type CheckedReturn } from "../../src/returns/check/checkedReturn.js";
import { tallyOffice, unbalanced, type ControlTotal, type Tally } from "../../src/returns/settle/controlTotals.js";
import { mergePlan } from "../../src/returns/merge/mergePlan.js";
import type { OfficeReports } from "../../src/returns/merge/officeReports.js";
import { accepted, asked, type CellReading } from "../../src/returns/values/cellReading.js";
import { settleReturns } from "../../src/returns/settle/settleReturns.js";
import { storedReading } from "../../src/returns/values/storedValue.js";
import { scheme } from "./support/issued.js";

// Any batch of any returns: whatever came in is in 自报, or somebody is asked about it, or it is counted as not taken.
const departments = ["D01", "D02", "D03", "D04"];
const keys = ["1.1.1.2.total", "1.1.1.2.onTime", "2.6.4.published"];

const decimal = fc
  .tuple(fc.integer({ min: -999_999, max: 999_999 }), fc.integer({ min: 0, max: 4 }))
  .map(([digits, places]) => Fraction.parse(String(digits)).over(Fraction.parse(String(10 ** places))));
const reading: fc.Arbitrary<CellReading> = fc.oneof(
  { weight: 5, arbitrary: decimal.map((value) => accepted(value)) },
  fc.constantFrom("是", "=1+1", "不适用").map((value) => accepted(value)),
  fc.constant<CellReading>({ verdict: "blank", notes: [] }),
  fc.constant(asked("chineseNumeral")),
);

const returned = fc
  .record({
    at: fc.nat(departments.length - 1),
    name: fc.nat(9),
    readings: fc.tuple(reading, reading, reading),
    isRefused: fc.boolean(),
    isNoted: fc.boolean(),
    content: fc.nat(5),
  })
  .map(({ at, name, readings, isRefused, isNoted, content }): CheckedReturn => {
    const code = departments[at] ?? "";
    const inputs = keys.map((key, column) => ({
      key,
      item: key,
      name: { item: key, label: key },
      place: `填报!I${column + 7}`,
      shown: `shown ${column}`,
      reading: readings[column] ?? { verdict: "blank" as const, notes: [] },
    }));
    const each = {
      refusals: isRefused ? [{ code: "signatureWrong" as const }] : [],
      queries: inputs.flatMap(({ key, place, reading: { verdict } }) =>
        verdict === "asked"
          ? [
              {
                key,
                item: key,
                itemName: key,
                label: key,
                place,
                found: "三件",
                wrong: "是中文数字",
                expected: "数值",
                english: { wrong: "", expected: "" },
                soft: false,
              },
            ]
          : [],
      ),
      notes: isNoted ? [{ code: "blanks" as const, message: "前后有空格，已去除", english: "" }] : [],
      differences: [],
    };
    return {
      file: { name: `${code} ${name}.xlsx`, digest: `${code} ${content}` },
      state: stateOf({ ...each, inputs }),
      issueId: `A-${code}`,
      department: { code, name: code },
      inputs,
      remarks: new Map(),
      ...each,
    };
  });

const batch = fc.record({
  returns: fc.uniqueArray(returned, { maxLength: 12, selector: ({ file }) => file.name }),
  before: fc.array(fc.tuple(fc.constantFrom(...departments), fc.constantFrom(...keys), decimal), { maxLength: 6 }),
  decided: fc.array(
    fc.record({
      department: fc.constantFrom(...departments),
      key: fc.constantFrom(...keys),
      figure: fc.constantFrom("keep" as const, "clear" as const),
      reason: fc.constantFrom("来函", " "),
    }),
    { maxLength: 6 },
  ),
  chosen: fc.array(fc.tuple(fc.constantFrom(...departments), fc.nat(9)), { maxLength: 4 }),
});

function officeOf(before: readonly (readonly [string, string, Fraction])[]): OfficeReports {
  const values = new Map<string, string>(
    departments.flatMap((code) => keys.map((key) => [`${code}|${key}`, ""] as const)),
  );
  for (const [code, key, value] of before)
    values.set(`${code}|${key}`, storedReading({ verdict: "accepted", value, notes: [] }));
  const directory = new DepartmentDirectory(departments.map((code) => ({ code, name: code })));
  return {
    sheet: "自报",
    leftOut: new Set(),
    departments,
    directory,
    keys,
    values,
    merged: new Map(),
    addressOf: () => "A1",
  };
}

const none: Tally = { filled: 0, sum: "0" };
const valueOf = ({ sum }: Tally): Fraction => {
  const [numerator = "0", denominator = "1"] = sum.split("/");
  return Fraction.parse(numerator).over(Fraction.parse(denominator));
};

test("random batches: every file in one state, every input in 自报 or in a query or counted, and all sums equal", async () => {
  await fc.assert(
    fc.asyncProperty(batch, async ({ returns: checked, before, decided, chosen }) => {
      const office = officeOf(before);
      const choices = chosen.map(([department, name]) => ({
        department,
        file: `${department} ${name}.xlsx`,
        reason: "来函",
      }));
      const returns = askAboutBlanks(settleReturns(checked, choices, office), office, decided);
      const plan = await mergePlan(scheme, returns, office, { choices, confirmations: [], blanks: decided });

      // one state each, none lost or made up; of one department one form counts at most
      expect(returns.map(({ file }) => file)).toEqual(checked.map(({ file }) => file));
      expect(plan.files.map(({ name, state }) => `${name} ${state}`).sort()).toEqual(
        returns.map(({ file, state }) => `${file.name} ${state}`).sort(),
      );
      const taken = returns.filter(isTaken);
      expect(new Set(taken.map(({ department }) => department?.code)).size).toBe(taken.length);

      const after = new Map(office.values);
      for (const { department, key, after: value } of plan.changes) after.set(`${department}|${key}`, value);
      for (const { state, department, inputs, queries } of returns)
        for (const { key, reading: one } of inputs) {
          const place = `${department?.code ?? ""}|${key}`;
          const kept = plan.blanks.some((each) => `${each.department}|${each.key}` === place && each.figure === "keep");
          const wanted =
            one.verdict === "asked"
              ? "?"
              : one.verdict === "blank" && kept
                ? office.values.get(place)
                : storedReading(one);
          if (isTaken({ state })) expect([key, wanted]).toEqual([key, after.get(place)]);
          else if (state === "asked" && one.verdict === "asked")
            expect(queries.map((query) => query.key)).toContain(key);
        }
      // no figure goes without a decision about it, with a reason, that is recorded
      for (const [place, value] of office.values)
        if (value !== "" && after.get(place) === "")
          expect(
            plan.blanks.filter(
              ({ department, key, figure, reason }) =>
                `${department}|${key}` === place && figure === "clear" && reason.trim() !== "",
            ),
          ).not.toEqual([]);
      // a form with nothing in it is no report
      for (const { state, inputs, refusals } of returns)
        if (refusals.length === 0)
          expect(state === "unfilled").toBe(inputs.every(({ reading: one }) => one.verdict === "blank"));
      // where nothing was taken nothing has changed
      for (const code of departments.filter((each) => !taken.some(({ department }) => department?.code === each)))
        for (const key of keys) expect(after.get(`${code}|${key}`)).toBe(office.values.get(`${code}|${key}`));

      expect(unbalanced(plan.totals)).toEqual([]);
      const now = tallyOffice(after);
      for (const total of plan.totals) expectCounted(total, returns, now.get(total.key) ?? none, taken);
    }),
    { numRuns: 400 },
  );
});

/** The totals are those of the files and of 自报, counted here once more from the other side. */
function expectCounted(
  total: ControlTotal,
  returns: readonly CheckedReturn[],
  now: Tally,
  taken: readonly CheckedReturn[],
): void {
  const { key, received, merged, before, after } = total;
  const all = returns.flatMap(({ inputs }) => inputs.filter((input) => input.key === key));
  expect(received.filled).toBe(all.filter((input) => input.reading.verdict !== "blank").length);
  const sum = all.reduce(
    (sumOf, { reading: one }) =>
      one.verdict === "accepted" && one.value instanceof Fraction ? sumOf.plus(one.value) : sumOf,
    Fraction.zero,
  );
  expect(valueOf(received).equals(sum)).toBe(true);
  expect(now).toEqual(after);
  // every department reported: what is there afterwards is what was merged
  if (taken.length === departments.length)
    expect([after.filled, valueOf(after).equals(valueOf(merged))]).toEqual([merged.filled, true]);
  if (taken.length === 0) expect(after).toEqual(before);
}
