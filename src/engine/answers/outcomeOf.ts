import type { Item, Level, Scheme, Section } from "../../scheme/scheme.js";
import type { AssessedDepartment } from "../assess/assess.js";
import { keyOf } from "../model/keys.js";
import { vetoEffect } from "../model/totalParts.js";
import { outcomeOfWord, outcomeWords, type Outcome } from "../model/outcome.js";

/** Items and groups: all that has an outcome. */
export function scored(scheme: Scheme): readonly (Item | Level)[] {
  const within = (node: Section | Level | Item): readonly (Item | Level)[] => {
    if (node.kind === "item") return [node];
    const below = node.children.flatMap(within);
    return node.kind === "level" && node.group ? [node, ...below] : below;
  };
  return scheme.sections.flatMap(within);
}

/** The outcome of an item or group, its section considered. */
export const outcomeOf = (
  scheme: Scheme,
  department: AssessedDepartment,
  { code, section }: Pick<Item, "code" | "section">,
): Outcome => outcomeUnder(statusKeyOf(scheme, section), department, keyOf.outcome(code));

/** @param status see `statusKeyOf`: for callers that ask about many departments */
export function outcomeUnder(status: StatusOf | null, department: AssessedDepartment, outcome: string): Outcome {
  const state = status === null ? null : department.valueOf(status.key);
  if (state === outcomeWords.vetoed && status?.isTaken) return "vetoed";
  if (state === outcomeWords.notApplicable) return "notApplicable";
  return outcomeOfWord(department.valueOf(outcome));
}

/** Where the state of a section stands, and whether a veto takes what is below it. */
export interface StatusOf {
  readonly key: string;
  readonly isTaken: boolean;
}

/** @returns null for a section that is always scored as usual */
export const statusKeyOf = (scheme: Scheme, section: string): StatusOf | null =>
  scheme.sections.find(({ code }) => code === section)?.hasStatus
    ? { key: keyOf.status(section), isTaken: vetoEffect(scheme).effect === "section" }
    : null;
