import { quoted } from "../../words/quoted.js";
import { measured } from "../../rules/contract/figureText.js";
import type { Change } from "../../rules/contract/changes.js";
import type { Words } from "../../words/words.js";

type ChangeWords = (label: string, value: string, unit: string) => Words;

const input: ChangeWords = (label, value, unit) => ({
  zh: `${quoted(label)}为 ${measured(value, unit)}时`,
  en: `With ${measured(value, unit)} for “${label}”`,
});

/** What could change in an item's inputs. */
export const adviceWords: Readonly<Record<Change["kind"], ChangeWords>> = {
  threshold: input,
  fullMark: input,
  otherOutcome: (label, value) => input(label, value, ""),
  onePoint: (label, value, unit) => ({
    zh: `比率提高一个百分点，即${quoted(label)}达到 ${measured(value, unit)}时`,
    en: `With one percentage point more: ${measured(value, unit)} for “${label}”`,
  }),
  more: (label) => ({ zh: `${quoted(label)}再记 1 次时`, en: `With one finding more in “${label}”` }),
  fewer: (label) => ({ zh: `${quoted(label)}少记 1 次时`, en: `With one finding fewer in “${label}”` }),
  nextPlace: (label, value, unit) => ({
    zh: `要列前一个名次，${quoted(label)}须为 ${measured(value, unit)}`,
    en: `For the next better place: ${measured(value, unit)} for “${label}”`,
  }),
};
