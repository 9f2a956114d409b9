import { Fraction } from "../../exact/fraction.js";
import type { CheckedReturn, ReturnedInput } from "../check/checkedReturn.js";
import { numberOfStored, type StoredValue } from "../values/storedValue.js";

/** How many cells are filled in, and the exact sum of the numbers among them. */
export interface Tally {
  readonly filled: number;
  readonly sum: string;
}

/**
 * The control totals of one input over all files: what came in is what was merged and what was not, and why.
 * `after` is what 自报 must hold once the merge is done; it is recounted there.
 */
export interface ControlTotal {
  readonly key: string;
  readonly received: Tally;
  readonly merged: Tally;
  readonly asked: Tally;
  readonly refused: Tally;
  readonly superseded: Tally;
  readonly before: Tally;
  readonly after: Tally;
}

/** @param values by department and key, "D01|1.1.1.2.total" */
export type OfficeValues = ReadonlyMap<string, StoredValue>;

export function controlTotals(
  keys: readonly string[],
  returns: readonly CheckedReturn[],
  before: OfficeValues,
  after: OfficeValues,
): readonly ControlTotal[] {
  const byKey = new Map<string, { state: CheckedReturn["state"]; input: ReturnedInput }[]>();
  for (const { state, inputs } of returns)
    for (const input of inputs) {
      const all = byKey.get(input.key) ?? [];
      all.push({ state, input });
      byKey.set(input.key, all);
    }
  const [held, now] = [tallyOffice(before), tallyOffice(after)];
  return keys.map((key) => {
    const all = byKey.get(key) ?? [];
    const of = (...states: readonly CheckedReturn["state"][]) =>
      tallyInputs(all.filter(({ state }) => states.includes(state)).map(({ input }) => input));
    return {
      key,
      received: tallyInputs(all.map(({ input }) => input)),
      merged: of("accepted", "noted"),
      asked: of("asked"),
      refused: of("refused"),
      superseded: of("superseded"),
      before: held.get(key) ?? nothing,
      after: now.get(key) ?? nothing,
    };
  });
}

const nothing: Tally = { filled: 0, sum: "0" };

function tallyInputs(inputs: readonly ReturnedInput[]): Tally {
  let sum = Fraction.zero;
  let filled = 0;
  for (const { reading } of inputs) {
    if (reading.verdict === "blank") continue;
    filled += 1;
    if (reading.verdict === "accepted" && reading.value instanceof Fraction) sum = sum.plus(reading.value);
  }
  return { filled, sum: sum.toString() };
}

/** The totals of 自报, by input. */
export function tallyOffice(values: OfficeValues): ReadonlyMap<string, Tally> {
  const sums = new Map<string, { filled: number; sum: Fraction }>();
  for (const [place, value] of values) {
    if (value === "") continue;
    const key = place.slice(place.indexOf("|") + 1);
    const { filled, sum } = sums.get(key) ?? { filled: 0, sum: Fraction.zero };
    sums.set(key, { filled: filled + 1, sum: sum.plus(numberOfStored(value) ?? Fraction.zero) });
  }
  return new Map([...sums].map(([key, { filled, sum }]) => [key, { filled, sum: sum.toString() }]));
}

/** Where the totals in and out differ: nothing, unless there is a bug. */
export const unbalanced = (totals: readonly ControlTotal[]): readonly ControlTotal[] =>
  totals.filter(({ received, merged, asked, refused, superseded }) => {
    const parts = [merged, asked, refused, superseded];
    const sum = parts.reduce((all, part) => all.plus(sumOf(part)), Fraction.zero);
    return parts.reduce((all, { filled }) => all + filled, 0) !== received.filled || !sum.equals(sumOf(received));
  });

const sumOf = ({ sum }: Tally): Fraction => {
  const [numerator = "0", denominator = "1"] = sum.split("/");
  return Fraction.parse(numerator).over(Fraction.parse(denominator));
};
