import { comparedWithLastYear, type SettledLastYear } from "../../analysis/standing/lastYear.js";
import { fastestRisen } from "../../analysis/standing/fastestRisen.js";
import { compareYears, lastCodesOf } from "../../analysis/years/compareYears.js";
import { correspondenceOf } from "../../analysis/years/correspondence.js";
import { pairsObjection } from "../../analysis/years/pairsObjection.js";
import type { SplitChange } from "../../analysis/years/splitChange.js";
import type { YearData } from "../../analysis/years/yearStates.js";
import type { Assessment } from "../../engine/assess/assess.js";

/** What the change of each department comes from that rose fastest, by this year's code. */
export type RiseReasons = ReadonlyMap<string, SplitChange>;

/**
 * @param before last year's answers under last year's scheme; null where the file has results alone
 * @returns nobody where the two years cannot be compared item by item: then no reason is given
 */
export async function riseReasons(
  assessment: Assessment,
  lastYear: SettledLastYear,
  before: YearData | null,
): Promise<RiseReasons> {
  const { scheme, parameters, departments, leftOut } = assessment;
  if (!before || pairsObjection(correspondenceOf(before.scheme, scheme))) return new Map();
  const risen = fastestRisen(comparedWithLastYear(assessment, lastYear));
  if (risen.length === 0) return new Map();
  const answers = { parameters, departments: departments.map((each) => each.answers), leftOut };
  const { changes } = await compareYears(
    { before, after: { scheme, answers }, lastCodeOf: lastCodesOf(lastYear) },
    risen.map(({ code }) => code),
  );
  return new Map(changes.map((change) => [change.code, change]));
}
