import { quoted } from "../../engine/answers/quoted.js";
import type { Words } from "../../words/words.js";

const measured = (value: string, unit: string): string => `${value} ${unit}`.trimEnd();

/** What could change in an item's inputs. */
export const adviceWords = {
  input: (label: string, value: string, unit: string): Words => ({
    zh: `${quoted(label)}为 ${measured(value, unit)}时`,
    en: `With ${measured(value, unit)} for “${label}”`,
  }),
  onePoint: (label: string, value: string, unit: string): Words => ({
    zh: `比率提高一个百分点，即${quoted(label)}达到 ${measured(value, unit)}时`,
    en: `With one percentage point more: ${measured(value, unit)} for “${label}”`,
  }),
  more: (label: string): Words => ({ zh: `${quoted(label)}多一次发现时`, en: `With one finding more in “${label}”` }),
  fewer: (label: string): Words => ({ zh: `${quoted(label)}少一次发现时`, en: `With one finding fewer in “${label}”` }),
  nextPlace: (label: string, value: string, unit: string): Words => ({
    zh: `要列前一个名次，${quoted(label)}须为 ${measured(value, unit)}`,
    en: `For the next better place: ${measured(value, unit)} for “${label}”`,
  }),
} as const satisfies Record<string, (...args: string[]) => Words>;
