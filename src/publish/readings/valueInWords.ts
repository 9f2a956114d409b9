import { truthWords } from "../../analysis/words.js";
import { Fraction } from "../../exact/fraction.js";
import type { ParameterDefinition, ParameterValue } from "../../scheme/definition.js";
import { choiceLabel } from "../../scheme/english/choiceLabel.js";
import { shownValue } from "../../workbook/parameters/shownValue.js";
import { joinedWords, sameWords } from "../../words/joinedWords.js";
import type { Words } from "../../words/words.js";

/** What a parameter is set to, as it is read out: "65%", "线性递减", "90 分及以上：优秀；80 分及以上：良好". */
export function valueInWords(definition: ParameterDefinition, value: ParameterValue): Words {
  const rows = value as readonly (readonly [string, string])[];
  switch (definition.kind) {
    case "share":
      return sameWords(percent(String(value)));
    case "bands":
      return listed(
        rows.map(([upTo, part]) => ({
          zh: `名次比例至 ${percent(upTo)}：得 ${percent(part)}`,
          en: `places up to ${percent(upTo)}: ${percent(part)} of the points`,
        })),
      );
    case "grades":
      return listed(rows.map(([from, grade]) => ({ zh: `${from} 分及以上：${grade}`, en: `${grade} from ${from}` })));
    case "amounts":
      return listed((value as readonly string[]).map((amount, at) => amountWords(definition.labels?.[at], at, amount)));
    case "truth":
      return truthWords[value === true ? "true" : "false"];
    default: {
      const shown = shownValue(definition, value);
      return typeof shown === "string" ? choiceLabel(shown) : sameWords(shown.toString());
    }
  }
}

const amountWords = (label: string | undefined, at: number, amount: string): Words => ({
  zh: `${label ?? `第 ${at + 1} 类`}：${amount}`,
  en: `${label ?? `kind ${at + 1}`}: ${amount}`,
});

const percent = (share: string): string => `${Fraction.parse(share).times(Fraction.of(100)).toString()}%`;

const listed = (entries: readonly Words[]): Words =>
  entries.length === 0 ? { zh: "没有设定", en: "none set" } : joinedWords(entries, { zh: "；", en: "; " });
