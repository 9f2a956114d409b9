import { Fraction } from "../../exact/fraction.js";
import { outcomeOf } from "../../engine/answers/outcomeOf.js";
import type { AssessedDepartment, Assessment } from "../../engine/assess/assess.js";
import { explainInputs, valueText } from "../../engine/explain/explainInputs.js";
import { modelOfItem } from "../../engine/explain/explainItem.js";
import { figuresOf } from "../../engine/explain/itemFigures.js";
import type { ItemModel } from "../../engine/model/itemModel.js";
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
  const model = modelOfItem({ assessment }, item);
  const better = (metric: string) => nearestBetter(assessment, department, model, metric);
  const cells = explainInputs(assessment.scheme, department, item);
  return item.rule.changes(figuresOf({ department }, model), better).map(({ kind, input: formal, at = 0, value }) => {
    const input = item.inputs.find((candidate) => candidate.formal === formal);
    const cell = cells.find(({ key }) => key === input?.keys[at]);
    if (!input || !cell) throw new TypeError(`${item.code} has no cell ${at} of ${formal}`);
    const words = adviceWords[kind](cell.label, valueText(value, input.type), cell.unit);
    return { kind, words, cells: new Map([[cell.key, value]]) };
  });
}

/** The value by which the next better department is placed. */
function nearestBetter(
  assessment: Assessment,
  department: AssessedDepartment,
  { item, metrics }: ItemModel,
  name: string,
): Fraction | null {
  const key = keyOf.metric(item.code, name);
  const current = department.valueOf(key);
  const order = metrics.find((declared) => declared.name === name)?.metric.order;
  if (!(current instanceof Fraction) || !order) return null;
  const sign = department.evaluate(order) === "ascending" ? -1 : 1;
  const better = assessment.departments
    .map((other) => other.valueOf(key))
    .filter((value) => value instanceof Fraction)
    .filter((value) => value.compare(current) === sign);
  return better.sort((a, b) => sign * a.compare(b))[0] ?? null;
}
