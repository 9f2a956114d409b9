import type { Scheme } from "../scheme/scheme.js";
import type { Random } from "./random.js";

/** What kind of department is invented. */
export interface Profile {
  readonly code: string;
  readonly name: string;
  /** How well it does, from 0 to 1. */
  readonly skill: number;
  /** Without systems of its own, what concerns such systems does not apply to it. */
  readonly hasOwnSystems: boolean;
  /** How many datasets it has opened. */
  readonly datasets: number;
  readonly sectionsNotApplicable: readonly string[];
  /** The item by which it is vetoed. */
  readonly vetoedBy: string | null;
  readonly role: Role;
}

/** What is to be seen in a sample at least once, when there are departments enough for it. */
export type Role = "ordinary" | "vetoed" | "vetoedByItself" | "twin" | "twinOfBefore";

/** How many departments there must be before one of them plays the part. */
const roles: readonly { readonly role: Role; readonly from: number }[] = [
  { role: "twin", from: 4 },
  { role: "twinOfBefore", from: 4 },
  { role: "vetoed", from: 6 },
  { role: "vetoedByItself", from: 12 },
];

export function inventProfiles(scheme: Scheme, random: Random, departments: number): readonly Profile[] {
  const digits = Math.max(2, String(departments).length);
  const order = random.shuffled(Array.from({ length: departments }, (_, at) => at));
  const played = new Map(roles.filter(({ from }) => departments >= from).map(({ role }, at) => [order[at], role]));
  const others = order.slice(roles.length);
  const without = sectionsMissing(scheme, others);
  return Array.from({ length: departments }, (_, at) => {
    const number = String(at + 1).padStart(digits, "0");
    const role = played.get(at) ?? "ordinary";
    return {
      code: `D${number}`,
      name: `示例单位${number}`,
      skill: inventSkill(random, role),
      hasOwnSystems: role === "twin" || random.chance(0.85),
      datasets: random.chance(0.06) ? 0 : random.whole(2, 60),
      sectionsNotApplicable: without.get(at) ?? [],
      vetoedBy: vetoingItem(scheme, role),
      role,
    };
  });
}

/** The first item that is nothing but a veto, or the first that vetoes by its own figures. */
function vetoingItem({ items }: Scheme, role: Role): string | null {
  if (role !== "vetoed" && role !== "vetoedByItself") return null;
  const item = items.find(({ rule }) => rule.vetoes && (rule.alwaysApplies === true) === (role === "vetoed"));
  return item?.code ?? null;
}

/** Some good, most middling, some weak. */
function inventSkill(random: Random, role: Role): number {
  const kind = random.next();
  const middling = random.around(0.62, 0.88);
  if (role === "twin") return middling;
  if (role !== "ordinary") return random.around(0.35, 0.6);
  return kind < 0.3 ? random.around(0.86, 0.99) : kind < 0.8 ? middling : random.around(0.3, 0.62);
}

/** One department in fifteen lacks the first section that may be lacking, such as a website; one of many lacks all. */
function sectionsMissing(scheme: Scheme, candidates: readonly number[]): ReadonlyMap<number, readonly string[]> {
  const optional = scheme.sections.filter((section) => section.optional).map(({ code }) => code);
  const [first] = optional;
  if (first === undefined || candidates.length < 4) return new Map();
  const some = candidates.slice(0, Math.max(1, Math.floor(candidates.length / 15)));
  const missing = new Map<number, readonly string[]>(some.map((at) => [at, [first]]));
  const last = candidates[candidates.length - 1];
  if (candidates.length >= 40 && last !== undefined) missing.set(last, optional);
  return missing;
}
