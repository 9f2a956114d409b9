import { faultWords, mergedWords, openIdentitiesText } from "../../departments/identityWords.js";
import type { SettledIdentities } from "../../departments/settleIdentities.js";
import { Failure } from "../terminal/failure.js";

/**
 * Refuses where the departments of two files were not brought together, with all that is open.
 *
 * @param about both files, such as "名单 a.csv 与汇总簿 b.xlsx"
 * @param decisions the path of the decisions, where some were given
 * @throws Failure
 */
export function refuseOpenIdentities(
  about: string,
  { open, faults, merged }: Pick<SettledIdentities, "open" | "faults" | "merged">,
  decisions: string | undefined,
): void {
  const told = [
    ...faults.map((fault) => `${decisions ?? ""}：${faultWords(fault).zh}`),
    ...(open.length > 0 ? openIdentitiesText(about, open) : []),
    ...merged.map((each) => `${about}：${mergedWords(each).zh}`),
  ];
  if (told.length > 0) throw new Failure(told.join("\n"));
}
