import { dayOfSerial, isDaySerial } from "../../exact/daySerial.js";
import { Fraction } from "../../exact/fraction.js";
import { FormulaError, type Scalar } from "../../formula/value.js";
import { plainText } from "../../rules/contract/figureText.js";
import type { InputType } from "../../rules/contract/inputType.js";
import { isReference, type Item, type ItemInput, type Scheme } from "../../scheme/scheme.js";
import type { AssessedDepartment } from "../assess/assess.js";
import type { ExplainedInput } from "./explanation.js";

/** What was answered, cell by cell: each called by what it alone is for, where anything says that. */
export const explainInputs = (scheme: Scheme, department: AssessedDepartment, item: Item): readonly ExplainedInput[] =>
  item.inputs.flatMap((input) => {
    const { keys, label, unit, type } = input;
    const words = cellWords(scheme, item, input);
    return keys.map((key, at) => ({
      key,
      label: words?.[at] ?? (keys.length > 1 ? `${label}（${at + 1}）` : label),
      unit,
      value: valueText(department.valueOf(key), type),
    }));
  });

/** What the cells of an input are for: its own words, or those of the amounts that it is counted by. */
function cellWords(scheme: Scheme, { rule, params }: Item, { keys, label, kinds, formal }: ItemInput) {
  if (kinds) return kinds.map((kind) => `${label}（${kind}）`);
  const alike: readonly string[] = rule.alike ?? [];
  if (keys.length < 2 || !alike.includes(formal)) return undefined;
  const amounts = alike.map((name) => params[name]).find(isReference);
  const labels = amounts && scheme.parameters.get(amounts.parameter)?.labels;
  return labels?.length === keys.length ? labels : undefined;
}

/** As a person would write it; "" for a blank. */
export function valueText(value: Scalar, { kind }: InputType): string {
  if (value instanceof Fraction) {
    const serial = Number(value.floor().numerator);
    return kind === "date" && isDaySerial(serial) ? dayOfSerial(serial) : plainText(value);
  }
  if (value instanceof FormulaError) return "无效";
  return value === null ? "" : String(value);
}

/** "事项总数 20 项，…缺失的事项 6 项": the inputs among some cells, with their values. */
export const inputsTold = (inputs: readonly ExplainedInput[], keys: ReadonlySet<string>): string =>
  inputs
    .filter(({ key }) => keys.has(key))
    .map(({ label, value, unit }) => `${label} ${value}${unit && ` ${unit}`}`)
    .join("，");
