import { dayOfSerial, isDaySerial } from "../../exact/daySerial.js";
import { Fraction } from "../../exact/fraction.js";
import { FormulaError, type Scalar } from "../../formula/value.js";
import { plainText } from "../../rules/contract/figureText.js";
import type { InputType } from "../../rules/contract/inputType.js";
import { cellLabels } from "../../scheme/inputNames.js";
import type { Item, Scheme } from "../../scheme/scheme.js";
import type { AssessedDepartment } from "../assess/assess.js";
import type { ExplainedInput } from "./explanation.js";
import { inChinese, type Say } from "../../words/say.js";
import { quoted } from "../../words/quoted.js";

/** What was answered, cell by cell: each called by what it alone is for, where anything says that. */
export const explainInputs = (scheme: Scheme, department: AssessedDepartment, item: Item): readonly ExplainedInput[] =>
  item.inputs.flatMap((input) => {
    const { keys, label, unit, type } = input;
    const labels = cellLabels(scheme, item, input);
    return keys.map((key, at) => ({
      key,
      label: labels[at] ?? label,
      unit,
      value: valueText(department.valueOf(key), type),
    }));
  });

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
export const inputsTold = (
  inputs: readonly ExplainedInput[],
  keys: ReadonlySet<string>,
  say: Say = inChinese,
): string =>
  inputs
    .filter(({ key }) => keys.has(key))
    .map(({ label, value, unit }) =>
      say({ zh: `${label} ${value}${unit && ` ${unit}`}`, en: `${quoted(label)} ${value}` }),
    )
    .join(say({ zh: "，", en: ", " }));
