import { Fraction } from "../../exact/fraction.js";
import type { ParameterDefinition, ParameterValue } from "../../scheme/definition.js";
import { shownValue } from "../../workbook/parameters/shownValue.js";

/** What a parameter is set to, as it is read out: "65%", "线性递减", "90 分及以上：优秀；80 分及以上：良好". */
export function valueInWords(definition: ParameterDefinition, value: ParameterValue): string {
  const rows = value as readonly (readonly [string, string])[];
  switch (definition.kind) {
    case "share":
      return percent(String(value));
    case "bands":
      return listed(rows.map(([upTo, part]) => `名次比例至 ${percent(upTo)}：得 ${percent(part)}`));
    case "grades":
      return listed(rows.map(([from, grade]) => `${from} 分及以上：${grade}`));
    case "amounts":
      return listed(
        (value as readonly string[]).map((amount, at) => `${definition.labels?.[at] ?? `第 ${at + 1} 类`}：${amount}`),
      );
    default: {
      const shown = shownValue(definition, value);
      return typeof shown === "string" ? shown : shown.toString();
    }
  }
}

const percent = (share: string): string => `${Fraction.parse(share).times(Fraction.of(100)).toString()}%`;

const listed = (entries: readonly string[]): string => (entries.length === 0 ? "没有设定" : entries.join("；"));
