import { Fraction } from "../exact/fraction.js";
import type { OfficeDepartment, Override } from "../engine/answers/officeRecord.js";
import type { Scalar } from "../formula/value.js";
import { cellWords } from "../rules/contract/cellWords.js";
import type { Item, Scheme } from "../scheme/scheme.js";
import type { Random } from "./random.js";

type Overrides = ReadonlyMap<string, Override>;

/** What the office sets in the place of one report, and why; nothing where the report gives no occasion. */
export function inventOverride(scheme: Scheme, random: Random, { reported }: OfficeDepartment): Overrides {
  const items = scheme.items.filter(({ definition }) => definition.by === "department");
  for (const item of random.shuffled(items)) {
    const found = correction(random, item, reported);
    if (found.size > 0) return found;
  }
  return new Map();
}

function correction(random: Random, item: Item, reported: ReadonlyMap<string, Scalar>): Overrides {
  const keyOf = (formal: string): string => item.inputs.find((input) => input.formal === formal)?.keys[0] ?? "";
  const met = keyOf("met");
  if (reported.get(met) === cellWords.yes)
    return new Map([[met, { value: cellWords.no, reason: "现场核查未达到要求，改按未达到计" }]]);
  if (reported.get(met) === cellWords.no && random.chance(0.3))
    return new Map([[met, { value: cellWords.notApplicable, reason: "经核实本单位没有此类系统，按不适用处理" }]]);
  const numerator = keyOf("numerator");
  const value = reported.get(numerator);
  if (!(value instanceof Fraction) || value.compare(Fraction.of(20)) < 0) return new Map();
  const less = random.whole(1, 9);
  const unit = item.inputs.find(({ formal }) => formal === "numerator")?.unit ?? "";
  return new Map([
    [numerator, { value: value.minus(Fraction.of(less)), reason: `与后台统计核对，核减 ${less} ${unit}` }],
  ]);
}

/** After an appeal, one finding less is counted in an item where several were recorded. */
export function inventAppeal(item: Item, count: number): Overrides {
  const [input] = item.inputs;
  const key = input?.keys[0];
  if (!input || key === undefined || count < 1) return new Map();
  return new Map([[key, { value: Fraction.of(count - 1), reason: `单位申诉，复核后核减 1 ${input.unit}` }]]);
}
