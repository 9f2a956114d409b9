import type { DepartmentDirectory, DepartmentIdentity, Identification } from "./departmentDirectory.js";
import { foldedText } from "./foldedText.js";
import type { IdentityDecision, OpenIdentity } from "./identityDecision.js";

/** Why a decision does not count: none is passed over without a word. */
export type DecisionFault =
  /** The other file has no such department. */
  | "unknown"
  /** Another one is about the same department. */
  | "twice"
  /** Code and name agree, or it says of an unknown department that it is one. */
  | "notNeeded"
  /** What it says the department is, is none here. */
  | "noSuchCode";

export interface FaultyDecision {
  readonly decision: IdentityDecision;
  readonly fault: DecisionFault;
}

/** Who the departments of another file are here. */
export interface SettledIdentities {
  /** @returns null for none of those here, undefined for one that is open */
  readonly isOf: (other: DepartmentIdentity) => DepartmentIdentity | null | undefined;
  /** The decision by which it is so, where code and name do not say it. */
  readonly decisionOf: (other: DepartmentIdentity) => IdentityDecision | undefined;
  readonly open: readonly OpenIdentity[];
  /** In the order of the other file. */
  readonly decided: readonly IdentityDecision[];
  readonly faults: readonly FaultyDecision[];
  /** Several of the other file that are one here: each caller says whether that may be. */
  readonly merged: readonly MergedIdentities[];
}

export interface MergedIdentities {
  readonly is: DepartmentIdentity;
  readonly others: readonly DepartmentIdentity[];
}

/**
 * The one way in which departments of two files are brought together: code and name point to the same one, or the
 * officer has said who it is, or it is open. Nothing is taken by a code alone, by a name alone or by position.
 *
 * @param here one file, or several that must agree (the office workbook and 发放登记)
 * @param elsewhere departments that the other file has besides: a decision about one of them waits, and is no mistake
 */
export function settleIdentities(
  others: readonly DepartmentIdentity[],
  here: readonly DepartmentDirectory[],
  decisions: readonly IdentityDecision[],
  elsewhere: readonly DepartmentIdentity[] = [],
): SettledIdentities {
  const found = new Map(others.map((other) => [identityKey(other), { other, found: identifiedIn(here, other) }]));
  const waiting = new Set(elsewhere.map(identityKey));
  const faults: FaultyDecision[] = [];
  const counting = new Map<string, IdentityDecision>();
  for (const decision of decisions) {
    const about = found.get(identityKey(decision));
    const fault = faultOf(decision, about?.found, waiting, decisions, here);
    if (fault) faults.push({ decision, fault });
    else counting.set(identityKey(decision), about ? asSpelled(decision, about.other, here) : decision);
  }
  const settled = new Map<string, DepartmentIdentity | null>();
  const open: OpenIdentity[] = [];
  for (const [id, { other, found: identified }] of found) {
    const decision = counting.get(id);
    if (decision) settled.set(id, decision.is === null ? null : departmentOf(here, decision.is));
    else if (identified.kind === "same") settled.set(id, identified.is);
    else if (identified.kind === "unknown") settled.set(id, null);
    else open.push({ department: other, found: identified });
  }
  return {
    isOf: (other) => settled.get(identityKey(other)),
    decisionOf: (other) => (found.has(identityKey(other)) ? counting.get(identityKey(other)) : undefined),
    open,
    decided: [...found.keys()].flatMap((id) => counting.get(id) ?? []),
    faults,
    merged: mergedIn(found, settled),
  };
}

/** By which maps tell departments of two files apart. */
export const identityKey = ({ code, name }: DepartmentIdentity): string => `${foldedText(code)}|${foldedText(name)}`;

/** Code and name are the same, however they are spelled. */
export const sameIdentity = (a: DepartmentIdentity, b: DepartmentIdentity): boolean =>
  identityKey(a) === identityKey(b);

/** As all files here say; where they do not say the same, what one of them objects. */
function identifiedIn(here: readonly DepartmentDirectory[], other: DepartmentIdentity): Identification {
  const all = here.map((directory) => directory.identify(other));
  const objection = all.find(({ kind }) => kind !== "same" && kind !== "unknown");
  return objection ?? all.find(({ kind }) => kind === "same") ?? { kind: "unknown" };
}

/** A decision in the spelling of both files, for it is kept and looked up later: officers write d02 for D02. */
function asSpelled(
  decision: IdentityDecision,
  { code, name }: DepartmentIdentity,
  here: readonly DepartmentDirectory[],
): IdentityDecision {
  const is = decision.is === null ? null : (departmentOf(here, decision.is)?.code ?? decision.is);
  return { ...decision, code, name, is };
}

/** The one of a code, by the name that the first file has for it. */
export function departmentOf(here: readonly DepartmentDirectory[], code: string): DepartmentIdentity | null {
  for (const directory of here) {
    const department = directory.ofCode(code);
    if (department) return department;
  }
  return null;
}

function faultOf(
  decision: IdentityDecision,
  found: Identification | undefined,
  waiting: ReadonlySet<string>,
  all: readonly IdentityDecision[],
  here: readonly DepartmentDirectory[],
): DecisionFault | null {
  const id = identityKey(decision);
  if (all.some((each) => each !== decision && identityKey(each) === id)) return "twice";
  if (!found && !waiting.has(id)) return "unknown";
  if (decision.is !== null && !departmentOf(here, decision.is)) return "noSuchCode";
  const { kind } = found ?? identifiedIn(here, decision);
  return kind === "same" || (kind === "unknown" && decision.is === null) ? "notNeeded" : null;
}

function mergedIn(
  found: ReadonlyMap<string, { readonly other: DepartmentIdentity }>,
  settled: ReadonlyMap<string, DepartmentIdentity | null>,
): readonly MergedIdentities[] {
  const groups = new Map<string, MergedIdentities>();
  for (const [id, is] of settled) {
    const other = found.get(id)?.other;
    if (!is || !other) continue;
    const code = foldedText(is.code);
    groups.set(code, { is, others: [...(groups.get(code)?.others ?? []), other] });
  }
  return [...groups.values()].filter(({ others }) => others.length > 1);
}
