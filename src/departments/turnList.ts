import { DepartmentDirectory, type DepartmentIdentity } from "./departmentDirectory.js";
import type { IdentityDecision } from "./identityDecision.js";
import { identityKey } from "./settleIdentities.js";
import { settleList, type SettledList } from "./settleList.js";

/**
 * What the officer says became of a department of last year that this year's list does not have. It is said of each,
 * for a list alone cannot tell a department that is gone from one that goes on under another name and another code.
 */
export interface Fate {
  /** As last year has it. */
  readonly code: string;
  readonly name: string;
  readonly became: Became;
  readonly reason: string;
}

export type Became =
  /** It is not assessed any more. */
  | { readonly kind: "gone" }
  /** It goes on as this one of the list, which last year did not have: with the code of last year. */
  | { readonly kind: "renamed"; readonly as: DepartmentIdentity }
  /** It is part of this one of the list. */
  | { readonly kind: "merged"; readonly into: DepartmentIdentity };

/** Where a department of this year comes from, or where one of last year went. */
export interface TurnedDepartment {
  readonly kind: "same" | "renamed" | "new" | "returned" | "merged" | "gone";
  /** As it is from now on; null where there is none. */
  readonly now: DepartmentIdentity | null;
  /** As last year had it; null where it had none. */
  readonly before: DepartmentIdentity | null;
  /** Why it is so; "" where code and name say it themselves. */
  readonly reason: string;
}

export interface TurnedList {
  /** In the order of the list, with their codes; empty while something is open or wrong. */
  readonly departments: readonly DepartmentIdentity[];
  /** Each of this year, and each of last year that is no other's continuation; empty while something is open or wrong. */
  readonly turned: readonly TurnedDepartment[];
  readonly settled: Pick<SettledList, "identities" | "taken">;
  /** Of last year, not in the list, and nobody has said what became of them. */
  readonly missing: readonly DepartmentIdentity[];
  /** The list as it says who they are: without codes where it has none. */
  readonly list: readonly DepartmentIdentity[];
  /** Of the list, as it has them, and of no year before: as which one that is missing may go on. */
  readonly unknown: readonly DepartmentIdentity[];
  /** What was said of departments that are in the list, or into one that is not: it does not count. */
  readonly idle: readonly Fate[];
}

/**
 * This year's list against last year's departments. Code and name that agree are the same department; where they do not,
 * and for each of last year that is not in the list, the officer decides. Codes that were ever used are given to nobody
 * else.
 *
 * @param list codes count where `isCoded`
 * @param former departments of years before, by every name: their codes are taken, their names known
 */
export function turnList(
  list: readonly DepartmentIdentity[],
  isCoded: boolean,
  last: readonly DepartmentIdentity[],
  former: readonly DepartmentIdentity[],
  decisions: readonly IdentityDecision[],
  fates: readonly Fate[],
): TurnedList {
  const said = list.map(({ code, name }): DepartmentIdentity => ({ code: isCoded ? code : "", name }));
  const inList = new Map(said.map((each) => [identityKey(each), each]));
  const here = [new DepartmentDirectory(last), new DepartmentDirectory(former)];
  const renamed = fates.flatMap(({ became, code, reason }): readonly IdentityDecision[] =>
    became.kind === "renamed" && inList.has(identityKey(became.as)) ? [{ ...became.as, is: code, reason }] : [],
  );
  const settled = settleList(list, isCoded, here, [...decisions, ...renamed]);
  const isOf = said.map((each) => settled.identities.isOf(each));
  const lastByKey = new Map(last.map((each) => [identityKey(each), each]));
  const codeOf = new Map(last.map((each) => [each.code, each]));
  const continued = new Set(isOf.flatMap((is) => (is ? (codeOf.get(is.code)?.code ?? []) : [])));
  const fateOf = new Map<string, Fate>();
  const idle: Fate[] = [];
  for (const fate of fates) {
    const known = lastByKey.get(identityKey(fate));
    const isAbout = known !== undefined && (fate.became.kind === "renamed" || !continued.has(known.code));
    const target = targetOf(fate);
    if (isAbout && (target === null || inList.has(identityKey(target))) && !fateOf.has(known.code))
      fateOf.set(known.code, fate);
    else idle.push(fate);
  }
  const missing = last.filter(({ code }) => !continued.has(code) && !fateOf.has(code));
  const isWhole = settled.departments.length > 0 && missing.length === 0 && idle.length === 0;
  return {
    departments: isWhole ? settled.departments : [],
    turned: isWhole ? turnedOf(said, settled, codeOf, last, fateOf, continued) : [],
    settled,
    missing,
    list: said,
    unknown: said.filter((_, at) => isOf[at] === null),
    idle,
  };
}

const targetOf = ({ became }: Fate): DepartmentIdentity | null => {
  if (became.kind === "gone") return null;
  return became.kind === "renamed" ? became.as : became.into;
};

function turnedOf(
  said: readonly DepartmentIdentity[],
  { departments, identities }: SettledList,
  codeOf: ReadonlyMap<string, DepartmentIdentity>,
  last: readonly DepartmentIdentity[],
  fateOf: ReadonlyMap<string, Fate>,
  continued: ReadonlySet<string>,
): readonly TurnedDepartment[] {
  const nowOf = new Map(said.map((each, at) => [identityKey(each), departments[at] ?? each]));
  const ofThisYear = said.map((each, at): TurnedDepartment => {
    const now = departments[at] ?? each;
    const is = identities.isOf(each);
    const before = is ? (codeOf.get(is.code) ?? null) : null;
    const reason = identities.decisionOf(each)?.reason ?? "";
    if (!is) return { kind: "new", now, before: null, reason };
    if (!before) return { kind: "returned", now, before: null, reason };
    return { kind: before.name === now.name ? "same" : "renamed", now, before, reason };
  });
  const left = last.flatMap((before): readonly TurnedDepartment[] => {
    const fate = fateOf.get(before.code);
    if (!fate || continued.has(before.code)) return [];
    const target = targetOf(fate);
    const now = (target && nowOf.get(identityKey(target))) ?? null;
    return [{ kind: now ? "merged" : "gone", now, before, reason: fate.reason }];
  });
  return [...ofThisYear, ...left];
}
