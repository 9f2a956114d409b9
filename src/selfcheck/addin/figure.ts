import { resultLimits } from "../result/selfCheckResult.js";

/** As a result may hold it: on one line, and not longer than it takes. */
export function figure(text: string): string {
  const signs = [...text.replace(/[\p{C}\p{Zl}\p{Zp}]/gu, " ")];
  return signs.length <= resultLimits.text ? signs.join("") : `${signs.slice(0, resultLimits.text - 1).join("")}…`;
}
