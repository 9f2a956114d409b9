import type { CheckState, SelfCheckResult } from "./selfCheckResult.js";

export interface Verdict {
  /** The worst of it: what was skipped, or is missing and not needed, makes nothing worse. */
  readonly state: Exclude<CheckState, "skipped">;
  readonly counts: Readonly<Record<CheckState, number>>;
}

/** A needed requirement set that is missing is a thing that does not work, whatever else does; so is a check of nothing. */
export function verdictOf({ checks, requirementSets }: SelfCheckResult): Verdict {
  const counts = { works: 0, differs: 0, fails: 0, skipped: 0 };
  for (const { state } of checks) counts[state] += 1;
  const isMissing = requirementSets.some(({ there, needed }) => needed && !there);
  return {
    state:
      isMissing || counts.fails > 0 || counts.works + counts.differs === 0
        ? "fails"
        : counts.differs > 0
          ? "differs"
          : "works",
    counts,
  };
}
