import type { Item, Level, Scheme, Section } from "../../scheme/scheme.js";
import type { AssessedDepartment } from "../assess/assess.js";
import { keyOf } from "../model/keys.js";
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
export function outcomeUnder(status: string | null, department: AssessedDepartment, outcome: string): Outcome {
  const state = status === null ? null : department.valueOf(status);
  if (state === outcomeWords.vetoed) return "vetoed";
  if (state === outcomeWords.notApplicable) return "notApplicable";
  return outcomeOfWord(department.valueOf(outcome));
}

/** Where the state of a section stands; null for one that is always scored as usual. */
export const statusKeyOf = (scheme: Scheme, section: string): string | null =>
  scheme.sections.find(({ code }) => code === section)?.hasStatus ? keyOf.status(section) : null;
