import type { Invented } from "../rules/contract/invention.js";
import { isReference, type Item, type ParamEntry, type Scheme } from "../scheme/scheme.js";
import type { Profile } from "./profile.js";
import type { Random } from "./random.js";

/** @returns null for a blank */
export const inventAnswer = (scheme: Scheme, random: Random, profile: Profile, item: Item): Invented | null =>
  item.rule.invent(random, {
    skill: profile.skill,
    stock: profile.datasets,
    vetoed: profile.vetoedBy === item.code,
    params: Object.fromEntries(Object.entries(item.params).map(([name, entry]) => [name, usual(scheme, entry)])),
  });

/** What a parameter is under the defaults of the round. */
function usual(scheme: Scheme, entry: ParamEntry): unknown {
  if (!isReference(entry)) return entry;
  const value = scheme.parameters.get(entry.parameter)?.default;
  return entry.day === "firstOfYear" ? `${String(value).slice(0, 4)}-01-01` : value;
}
