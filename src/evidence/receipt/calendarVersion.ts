import { calendarYears } from "../../calendar/notices.js";
import { canonicalJson } from "../canonical/canonicalJson.js";
import { digestOfText } from "../canonical/digest.js";
import { shortDigest } from "../canonical/shortDigest.js";

let kept: Promise<string> | undefined;

/**
 * The years of which the State Council's arrangement is known, and a digest of it: "2019-2026 7K3M-0QXA". It is
 * computed, so that raising it cannot be forgotten.
 */
export function calendarVersion(): Promise<string> {
  kept ??= versionOf();
  return kept;
}

async function versionOf(): Promise<string> {
  const years = calendarYears.map(({ year, ...rest }) => ({ ...rest, year: String(year) }));
  const digest = await digestOfText(canonicalJson(years));
  return `${years[0]?.year ?? ""}-${years.at(-1)?.year ?? ""} ${shortDigest(digest).slice(0, 9)}`;
}
