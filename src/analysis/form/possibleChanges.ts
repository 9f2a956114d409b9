import { dayOfSerial } from "../../exact/daySerial.js";
import { Fraction } from "../../exact/fraction.js";
import type { AssessedDepartment, Assessment } from "../../engine/assess/assess.js";
import { keyOf } from "../../engine/model/keys.js";
import type { Expr } from "../../formula/expr.js";
import type { Scalar } from "../../formula/value.js";
import { cellWords } from "../../rules/contract/cellWords.js";
import type { Words } from "../../words/words.js";
import type { Item, ItemInput } from "../../scheme/scheme.js";
import { adviceWords } from "./adviceWords.js";

/** Something that could be otherwise in an item's inputs. */
export interface PossibleChange {
  readonly kind: "onePoint" | "more" | "fewer" | "threshold" | "nextPlace" | "otherOutcome" | "fullMark";
  readonly words: Words;
  readonly cells: ReadonlyMap<string, Scalar>;
}

interface Cell {
  readonly input: ItemInput;
  readonly key: string;
}

/** What is worth knowing about an item that is scored: small changes of its inputs, as its rule reads them. */
export function possibleChanges(
  assessment: Assessment,
  department: AssessedDepartment,
  item: Item,
): readonly PossibleChange[] {
  const cellOf = (formal: string): Cell => {
    const input = item.inputs.find((candidate) => candidate.formal === formal);
    if (!input) throw new TypeError(`${item.code} has no input ${formal}`);
    return { input, key: input.keys[0] ?? "" };
  };
  switch (item.definition.rule) {
    case "rateDrop":
    case "proportion":
      return onePointMore(department, cellOf("numerator"), cellOf("denominator"));
    case "deduct":
    case "timesInGroup":
      return oneFinding(department, cellOf("count"), cellOf("count").input.label);
    case "findings": {
      const { input } = cellOf("findings");
      return input.keys.flatMap((key, at) => oneFinding(department, { input, key }, `${input.label}（${at + 1}）`));
    }
    case "ratingWithMinimum":
      return [...threshold(department, item, cellOf("times")), ...fullMark(department, item, cellOf("rating"))];
    case "rating":
      return fullMark(department, item, cellOf("rating"));
    case "bonus":
      return fullMark(department, item, cellOf("points"));
    case "gate":
      return otherAnswer(department, cellOf("met"));
    case "onceInGroup":
      return otherAnswer(department, cellOf("notMet"));
    case "deadline":
      return otherDay(department, assessment.model.items.get(item.code)?.args["by"], cellOf("published"));
    case "rankValue":
      return nextPlace(assessment, department, item, "value", cellOf("value"), (value) => value);
    case "rankSplit":
      return ["total", "added"].flatMap((metric) =>
        nextPlace(assessment, department, item, metric, cellOf(metric), (value) => value),
      );
    case "rankRatio": {
      const whole = department.valueOf(cellOf("whole").key);
      if (!(whole instanceof Fraction)) return [];
      const needed = (ratio: Fraction) => ratio.times(whole).negated().floor().negated();
      return nextPlace(assessment, department, item, "ratio", cellOf("part"), needed);
    }
    case "veto":
      return [];
  }
}

const one = (kind: PossibleChange["kind"], { key }: Cell, value: Scalar, words: Words): readonly PossibleChange[] => [
  { kind, words, cells: new Map([[key, value]]) },
];

/** A percentage point of few cases is less than one case; one more is then meant. */
function onePointMore(department: AssessedDepartment, numerator: Cell, denominator: Cell): readonly PossibleChange[] {
  const [part, whole] = [department.valueOf(numerator.key), department.valueOf(denominator.key)];
  if (!(part instanceof Fraction) || !(whole instanceof Fraction) || part.compare(whole) >= 0) return [];
  const aimed = part
    .plus(whole.over(Fraction.of(100)))
    .negated()
    .floor()
    .negated();
  const value = aimed.compare(whole) > 0 ? whole : aimed;
  const { label, unit } = numerator.input;
  return one("onePoint", numerator, value, adviceWords.onePoint(label, value.toString(), unit));
}

function oneFinding(department: AssessedDepartment, cell: Cell, label: string): readonly PossibleChange[] {
  const count = department.valueOf(cell.key);
  if (!(count instanceof Fraction)) return [];
  const [fewer, more] = [count.minus(Fraction.one), count.plus(Fraction.one)];
  return [
    ...(fewer.compare(Fraction.zero) >= 0 ? one("fewer", cell, fewer, adviceWords.fewer(label)) : []),
    ...one("more", cell, more, adviceWords.more(label)),
  ];
}

function threshold(department: AssessedDepartment, item: Item, times: Cell): readonly PossibleChange[] {
  const atLeast = Fraction.of(Number(item.params["atLeast"]));
  const done = department.valueOf(times.key);
  if (!(done instanceof Fraction)) return [];
  const value = done.compare(atLeast) < 0 ? atLeast : atLeast.minus(Fraction.one);
  return one("threshold", times, value, adviceWords.input(times.input.label, value.toString(), times.input.unit));
}

function fullMark(department: AssessedDepartment, { full }: Item, mark: Cell): readonly PossibleChange[] {
  const given = department.valueOf(mark.key);
  if (full === null || !(given instanceof Fraction) || given.compare(full) >= 0) return [];
  return one("fullMark", mark, full, adviceWords.input(mark.input.label, full.toString(), mark.input.unit));
}

function otherAnswer(department: AssessedDepartment, answer: Cell): readonly PossibleChange[] {
  const given = department.valueOf(answer.key);
  if (given !== cellWords.yes && given !== cellWords.no) return [];
  const other = given === cellWords.yes ? cellWords.no : cellWords.yes;
  return one("otherOutcome", answer, other, adviceWords.input(answer.input.label, other, ""));
}

/** In time when it was late or never; never when it was in time. */
function otherDay(department: AssessedDepartment, by: Expr | undefined, published: Cell): readonly PossibleChange[] {
  const last = by && department.evaluate(by);
  if (!(last instanceof Fraction)) return [];
  const given = department.valueOf(published.key);
  const inTime = given instanceof Fraction && given.floor().compare(last) <= 0;
  const [value, text] = inTime
    ? ([cellWords.never, cellWords.never] as const)
    : ([last, dayOfSerial(last.toNumber())] as const);
  return one("otherOutcome", published, value, adviceWords.input(published.input.label, text, ""));
}

/** To equal the nearest better value is to share its place, or to come nearer to it. */
function nextPlace(
  assessment: Assessment,
  department: AssessedDepartment,
  item: Item,
  metric: string,
  input: Cell,
  needed: (value: Fraction) => Fraction,
): readonly PossibleChange[] {
  const key = keyOf.metric(item.code, metric);
  const current = department.valueOf(key);
  if (!(current instanceof Fraction)) return [];
  const order = assessment.model.items.get(item.code)?.args["order"];
  const sign = order && department.evaluate(order) === "ascending" ? -1 : 1;
  const better = assessment.departments
    .flatMap((other) => {
      const value = other.valueOf(key);
      return value instanceof Fraction && value.compare(current) === sign ? [value] : [];
    })
    .sort((a, b) => sign * a.compare(b));
  const [nearest] = better;
  if (!nearest) return [];
  const value = needed(nearest);
  return one("nextPlace", input, value, adviceWords.nextPlace(input.input.label, value.toString(), input.input.unit));
}
