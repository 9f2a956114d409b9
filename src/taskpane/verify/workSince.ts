import type { NamedDifference } from "../../evidence/receipt/namedDifference.js";

/** What the office itself enters, all year and after every merge. */
const ofOffice: ReadonlySet<string> = new Set(["rated", "override", "reason"]);

const isWork = (difference: NamedDifference): boolean => {
  switch (difference.kind) {
    case "input":
      return difference.key !== null && ofOffice.has(difference.key.split(" ")[0] ?? "");
    case "parameter":
    case "confirmedReadings":
      return true;
    case "ledger":
      // a row that is gone is asked about: what does not count any more is withdrawn and stays
      return difference.receipt.length === 0;
    default:
      return false;
  }
};

export interface SinceReceipt {
  /** What nobody at work changes: figures that were merged, rules, files, rows that are gone. */
  readonly toCheck: readonly NamedDifference[];
  /** Ratings, overrides, findings and readings that were entered since: the daily work. */
  readonly since: readonly NamedDifference[];
}

/** Tells what was tampered with from what was worked at; results differ as soon as there was work, and are no news then. */
export function workSince(differences: readonly NamedDifference[]): SinceReceipt {
  const since = differences.filter(isWork);
  const isExplained = since.length > 0;
  return {
    since,
    toCheck: differences.filter((each) => !isWork(each) && !(isExplained && each.kind === "results")),
  };
}
