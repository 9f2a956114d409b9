import { faultWords, mergedWords, openIdentitiesText } from "../../departments/identityWords.js";
import type { SettledIdentities } from "../../departments/settleIdentities.js";
import { Failure } from "../terminal/failure.js";
import type { Words } from "../../words/words.js";
import { linesOf } from "../terminal/toldLines.js";

/**
 * Refuses where the departments of two files were not brought together, with all that is open.
 *
 * @param about both files, such as "名单 a.csv 与汇总簿 b.xlsx"
 * @param decisions the path of the decisions, where some were given
 * @throws Failure
 */
export function refuseOpenIdentities(
  about: Words,
  { open, faults, merged }: Pick<SettledIdentities, "open" | "faults" | "merged">,
  decisions: string | undefined,
): void {
  const told = [
    ...faults.map((fault) => ({
      zh: `${decisions ?? ""}：${faultWords(fault).zh}`,
      en: `${decisions ?? ""}: ${faultWords(fault).en}`,
    })),
    ...(open.length > 0 ? openIdentitiesText(about, open) : []),
    ...merged.map((each) => ({
      zh: `${about.zh}：${mergedWords(each).zh}`,
      en: `${about.en}: ${mergedWords(each).en}`,
    })),
  ];
  if (told.length > 0) throw new Failure(linesOf(told));
}
