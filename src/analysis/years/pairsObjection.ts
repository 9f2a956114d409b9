import type { Words } from "../../words/words.js";
import type { Correspondence } from "./correspondence.js";

/** Why nothing can be compared or tried: without 上年代码 every item would be new. Null where it can be. */
export function pairsObjection({ before, after, pairs, unknown, guesses }: Correspondence): Words | null {
  if (unknown.length > 0)
    return {
      zh: [
        `指标体系的上年代码在上年（${before.id}）中没有：`,
        ...unknown.map(({ item, lastYear }) => `  ${item.code} ${item.name}：上年代码 ${lastYear}`),
      ].join("\n"),
      en: [
        `the scheme names as 上年代码 what last year's (${before.id}) does not have:`,
        ...unknown.map(({ item, lastYear }) => `  ${item.code} ${item.name}: 上年代码 ${lastYear}`),
      ].join("\n"),
    };
  if (pairs.length > 0) return null;
  const [zh, en] =
    guesses.length > 0
      ? [`（名称相同的有 ${guesses.length} 项）`, ` (${guesses.length} have the same name)`]
      : ["", ""];
  return {
    zh:
      `指标体系 ${after.id} 没有写明任何考核项的上年代码，不能与 ${before.id} 比较；` +
      `请在指标体系的“上年代码”一栏填写${zh}`,
    en:
      `the scheme ${after.id} names the 上年代码 of no item and cannot be compared with ${before.id}; ` +
      `fill in the column 上年代码 of the scheme${en}`,
  };
}
