import { correspondenceOf } from "../../../analysis/years/correspondence.js";
import { pairsObjection } from "../../../analysis/years/pairsObjection.js";
import type { Scheme } from "../../../scheme/scheme.js";
import { Failure } from "../../terminal/failure.js";

/** Without 上年代码 every item would be new, and nothing could be compared. @throws Failure */
export function refuseWithoutPairs(before: Scheme, after: Scheme, path: string): void {
  const objection = pairsObjection(correspondenceOf(before, after));
  if (objection) throw new Failure({ zh: `${path}：${objection.zh}`, en: `${path}: ${objection.en}` });
}
