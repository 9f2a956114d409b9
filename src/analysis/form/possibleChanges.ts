import { Fraction } from "../../exact/fraction.js";
import { outcomeOf } from "../../engine/answers/outcomeOf.js";
import type { AssessedDepartment, Assessment } from "../../engine/assess/assess.js";
import { labelOf, valueText } from "../../engine/explain/explainInputs.js";
import { figuresOf, modelOfItem } from "../../engine/explain/explainItem.js";
import { keyOf } from "../../engine/model/keys.js";
import type { Scalar } from "../../formula/value.js";
import type { Change } from "../../rules/contract/changes.js";
import type { Words } from "../../words/words.js";
import type { Item } from "../../scheme/scheme.js";
import { adviceWords } from "./adviceWords.js";

/** Something that could be otherwise in an item's inputs. */
export interface PossibleChange {
  readonly kind: Change["kind"];
  readonly words: Words;
  readonly cells: ReadonlyMap<string, Scalar>;
}

/** What is worth knowing about an item that is scored: small changes of its inputs, as its rule reads them. */
export function possibleChanges(
  assessment: Assessment,
  department: AssessedDepartment,
  item: Item,
): readonly PossibleChange[] {
  if (outcomeOf(assessment.scheme, department, item) !== "scored") return [];
  const figures = figuresOf({ department }, modelOfItem({ assessment }, item));
  const better = (metric: string) => nearestBetter(assessment, department, item, metric);
  return item.rule.changes(figures, better).map(({ kind, input: formal, at = 0, value }) => {
    const input = item.inputs.find((candidate) => candidate.formal === formal);
    const key = input?.keys[at];
    if (!input || key === undefined) throw new TypeError(`${item.code} has no cell ${at} of ${formal}`);
    const words = adviceWords[kind](labelOf(input, at), valueText(value, input.type), input.unit);
    return { kind, words, cells: new Map([[key, value]]) };
  });
}

function nearestBetter(
  assessment: Assessment,
  department: AssessedDepartment,
  item: Item,
  metric: string,
): Fraction | null {
  const key = keyOf.metric(item.code, metric);
  const current = department.valueOf(key);
  if (!(current instanceof Fraction)) return null;
  const model = modelOfItem({ assessment }, item).metrics.find(({ name }) => name === metric);
  const sign = model && department.evaluate(model.metric.order) === "ascending" ? -1 : 1;
  const better = assessment.departments
    .flatMap((other) => {
      const value = other.valueOf(key);
      return value instanceof Fraction && value.compare(current) === sign ? [value] : [];
    })
    .sort((a, b) => sign * a.compare(b));
  return better[0] ?? null;
}
