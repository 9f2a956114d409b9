import type { Words } from "../../words/words.js";
import type { LeftOut } from "./leftOut.js";

const listed = (names: readonly string[]): string => names.map((name) => `“${name}”`).join("");
const because = {
  asked: {
    zh: "本件为数值件，公式已换成计算结果",
    en: "this copy holds values: formulas were replaced by their results",
  },
  departments: {
    zh: "本件只含部分单位，名次和排序指标要用到全部单位，公式已换成按全部单位计算的结果",
    en: "this copy holds some departments only, while places need all of them: formulas were replaced by results over all departments",
  },
  sheets: {
    zh: "公式要用到未附的工作表，已换成计算结果",
    en: "formulas need sheets that are not included and were replaced by their results",
  },
} as const;

/** One sentence for what was left out, without a full stop. */
export function leftOutWords(left: LeftOut): Words {
  switch (left.kind) {
    case "sheets":
      return { zh: `未附工作表${listed(left.names)}`, en: `sheets not included: ${left.names.join(", ")}` };
    case "departments":
      return {
        zh: `共 ${left.of} 个单位，本件含 ${left.of - left.count} 个，其余 ${left.count} 个未附`,
        en: `${left.count} of ${left.of} departments not included`,
      };
    case "formulas": {
      const needs =
        left.needed.length === 0
          ? { zh: "", en: "" }
          : { zh: `（${listed(left.needed)}）`, en: ` (${left.needed.join(", ")})` };
      return { zh: because[left.because].zh + needs.zh, en: because[left.because].en + needs.en };
    }
    case "reasons":
      return { zh: `核定理由 ${left.count} 条未附`, en: `${left.count} reasons of overrides not included` };
    case "evidence":
      return { zh: `台账 ${left.rows} 行的依据材料未附`, en: `evidence of ${left.rows} findings not included` };
    case "recordedBy":
      return {
        zh: `台账 ${left.rows} 行的登记人未附`,
        en: `names of those who recorded ${left.rows} findings not included`,
      };
    case "confirmations":
      return {
        zh: `${left.count} 条口径的确认人、日期和依据未附`,
        en: `who confirmed ${left.count} readings, when and by which paper, not included`,
      };
    case "unconfirmedReadings":
      return {
        zh: `口径 ${left.numbers.join("、")} 尚未确认`,
        en: `readings not confirmed yet: ${left.numbers.join(", ")}`,
      };
    case "hiddenSheets":
      return {
        zh: `公式计算用的工作表${listed(left.names)}已隐藏`,
        en: `sheets that formulas calculate with are hidden: ${left.names.join(", ")}`,
      };
  }
}
