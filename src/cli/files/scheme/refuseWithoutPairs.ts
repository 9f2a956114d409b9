import { correspondenceOf } from "../../../analysis/years/correspondence.js";
import type { Scheme } from "../../../scheme/scheme.js";
import { Failure } from "../../terminal/failure.js";

/** Without 上年代码 every item would be new, and nothing could be compared. @throws Failure */
export function refuseWithoutPairs(before: Scheme, after: Scheme, path: string): void {
  const { pairs, unknown, guesses } = correspondenceOf(before, after);
  if (unknown.length > 0)
    throw new Failure(
      [
        `${path}：指标体系的上年代码在上年（${before.id}）中没有：`,
        ...unknown.map(({ item, lastYear }) => `  ${item.code} ${item.name}：上年代码 ${lastYear}`),
      ].join("\n"),
    );
  if (pairs.length > 0) return;
  const offered = guesses.length > 0 ? `（名称相同的有 ${guesses.length} 项）` : "";
  throw new Failure(
    `${path}：指标体系 ${after.id} 没有写明任何考核项的上年代码，不能与 ${before.id} 比较；` +
      `请在指标体系的“上年代码”一栏填写${offered}`,
  );
}
