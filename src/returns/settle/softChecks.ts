import { Fraction } from "../../exact/fraction.js";
import type { Words } from "../../words/words.js";
import { inputNamed } from "../../scheme/inputNames.js";
import type { Scheme } from "../../scheme/scheme.js";
import { expectedWords } from "../../workbook/inputCell.js";
import { isTaken, stateOf, type CheckedReturn, type Query, type ReturnedInput } from "../check/checkedReturn.js";
import { inputsByKey } from "../check/returnedInputs.js";

/** Why an unlikely value is right, in the words of the person who confirmed it; kept with the result. */
export interface Confirmation {
  readonly department: string;
  readonly key: string;
  readonly reason: string;
}

/** What the office had before, by department and input. */
export type EarlierValue = (department: string, key: string) => Fraction | undefined;

/** A value is unlikely from a tenfold change on; small figures may change tenfold. */
const jump = Fraction.of(10);
const smallest = Fraction.of(100);
/** Departments differ in size; only what is a thousand times the middle one is worth a question. */
const aboveMiddle = Fraction.of(1000);
/** Where most report nothing, one is the measure. */
const leastMiddle = Fraction.of(1);
/** Fewer returns have no middle that says much. */
const fewest = 8;

/**
 * Asks about values that are allowed but unlikely. They are not taken until the department corrects them or
 * somebody confirms them with a written reason.
 */
export function softChecks(
  scheme: Scheme,
  returns: readonly CheckedReturn[],
  earlier: EarlierValue,
  confirmations: readonly Confirmation[],
): readonly CheckedReturn[] {
  const known = inputsByKey(scheme);
  const middles = middleValues(returns);
  return returns.map((each) => {
    if (each.department === null || (!isTaken(each) && each.state !== "asked")) return each;
    const { code } = each.department;
    const queries: Query[] = [];
    const notes = [...each.notes];
    for (const input of each.inputs) {
      const wrong = unlikely(input, earlier(code, input.key), middles.get(input.key));
      const found = known.get(input.key);
      if (wrong === null || !found) continue;
      const confirmed = confirmations.find(
        ({ department, key, reason }) => department === code && key === input.key && reason.trim() !== "",
      );
      if (confirmed)
        notes.push({
          code: "confirmed",
          place: input.place,
          about: inputNamed(input.name),
          found: input.shown,
          message: `${wrong.zh}；已确认：${confirmed.reason}`,
          english: `${wrong.en}; confirmed: ${confirmed.reason}`,
        });
      else {
        const expected = expectedWords(found.item, found.input);
        queries.push({
          key: input.key,
          item: input.item,
          itemName: found.item.name,
          label: input.name.label,
          place: input.place,
          found: input.shown,
          wrong: wrong.zh,
          expected: `${expected.zh}；如数值无误，请书面说明原因`,
          english: { wrong: wrong.en, expected: `${expected.en}; if the value is right, say why in writing` },
          soft: true,
        });
      }
    }
    if (queries.length === 0 && notes.length === each.notes.length) return each;
    const now = { ...each, queries: [...each.queries, ...queries], notes };
    return { ...now, state: stateOf(now) };
  });
}

function unlikely(input: ReturnedInput, before: Fraction | undefined, middle: Fraction | undefined): Words | null {
  const value = numberOf(input);
  if (!value) return null;
  if (before && farApart(value, before))
    return {
      zh: `与此前的 ${before.toString()} 相差 10 倍以上`,
      en: `more than ten times apart from ${before.toString()}, the value before`,
    };
  if (!middle || value.compare(smallest) < 0) return null;
  const measure = middle.compare(Fraction.zero) > 0 ? middle : leastMiddle;
  if (value.compare(measure.times(aboveMiddle)) > 0)
    return {
      zh: `超过各单位中位数 ${middle.toString()} 的 1000 倍`,
      en: `more than 1000 times ${middle.toString()}, the median of all departments`,
    };
  return null;
}

function farApart(value: Fraction, before: Fraction): boolean {
  const [low, high] = value.compare(before) < 0 ? [value, before] : [before, value];
  return high.compare(smallest) >= 0 && low.compare(Fraction.zero) > 0 && high.compare(low.times(jump)) > 0;
}

/** Days are numbers, too, but nothing that has a size. */
const numberOf = ({ reading }: ReturnedInput): Fraction | undefined =>
  reading.verdict === "accepted" && reading.value instanceof Fraction && !reading.notes.includes("textDay")
    ? reading.value
    : undefined;

function middleValues(returns: readonly CheckedReturn[]): ReadonlyMap<string, Fraction> {
  const values = new Map<string, Fraction[]>();
  for (const each of returns)
    if (each.state !== "superseded")
      for (const input of each.inputs) {
        const value = numberOf(input);
        if (value) values.set(input.key, [...(values.get(input.key) ?? []), value]);
      }
  return new Map(
    [...values].flatMap(([key, all]) => {
      if (all.length < fewest) return [];
      const middle = [...all].sort((a, b) => a.compare(b))[Math.floor(all.length / 2)];
      return middle ? [[key, middle] as const] : [];
    }),
  );
}
