import { quoted } from "../../words/quoted.js";
import type { Words } from "../../words/words.js";
import type { FindingChange, OrderEffect } from "./tieRadar.js";

/** A name that ends in a figure or a letter stands apart from what follows. */
const apart = (name: string): string => (/[\dA-Za-z]$/.test(name) ? `${name} ` : name);

/** How the order of two departments changes. */
export function effectWords(effect: OrderEffect, better: string): Words {
  switch (effect) {
    case "swapped":
      return { zh: `名次互换，${apart(better)}在前`, en: `the places swap, ${better} comes first` };
    case "tied":
      return { zh: "变为并列", en: "they share the place" };
    case "separated":
      return { zh: `不再并列，${apart(better)}在前`, en: `they no longer share the place, ${better} comes first` };
  }
}

export const gradeEffect = (grade: string): Words =>
  grade === "" ? { zh: "没有等次", en: "no grade" } : { zh: `等次为${grade}`, en: `the grade is ${grade}` };

export function findingWords(department: string, { change, total, items }: FindingChange, effect: Words): Words {
  const [first, ...others] = items.map(({ code, name }) => quoted(`${code} ${name}`));
  const among =
    others.length > 0
      ? { zh: `等 ${items.length} 项之一`, en: ` (or any of ${others.length} more)` }
      : { zh: "", en: "" };
  return {
    zh: `${apart(department)}在${first}${among.zh}${change > 0 ? "再记 1 次" : "少记 1 次"}，总分为 ${total} 分，${effect.zh}`,
    en: `${department} with one finding ${change > 0 ? "more" : "fewer"} in ${first}${among.en}: total ${total}, ${effect.en}`,
  };
}

export const readingWords = (reading: number, meaning: Words, label: Words, effect: Words): Words => ({
  zh: `口径 ${reading} 未确认：“${meaning.zh}”改为“${label.zh}”时，${effect.zh}`,
  en: `Reading ${reading} is not confirmed: with “${label.en}” for “${meaning.en}”, ${effect.en}`,
});

export const roundingWords = {
  unrounded: (effect: Words): Words => ({ zh: `不作四舍五入时，${effect.zh}`, en: `Without rounding, ${effect.en}` }),
  otherRounding: (effect: Words): Words => ({
    zh: `改用另一种取舍办法时，${effect.zh}`,
    en: `With the other way of rounding, ${effect.en}`,
  }),
} as const;
