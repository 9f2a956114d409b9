import type { Item, ItemInput, Scheme } from "../../scheme/scheme.js";
import type { ItemPair } from "./correspondence.js";

/** The cell of last year's answers that each cell of this year's is filled from; null where the inputs are others. */
export function carriedKeys({ before, after }: ItemPair, schemes: YearSchemes): ReadonlyMap<string, string> | null {
  if (before.inputs.length !== after.inputs.length) return null;
  const keys = after.inputs.map((input) => {
    const own = before.inputs.find(({ formal }) => formal === input.formal);
    return own && sameCells(own, input) ? cellPairs([before, own], [after, input], schemes) : null;
  });
  const found = keys.filter((each) => each !== null);
  return found.length === keys.length ? new Map(found.flat()) : null;
}

/** The schemes of the two years. */
export interface YearSchemes {
  readonly before: Scheme;
  readonly after: Scheme;
}

/** The same is asked in them: a count is no rate, and a day no amount. */
const sameCells = (one: ItemInput, other: ItemInput): boolean =>
  one.type.kind === other.type.kind && one.unit === other.unit && one.keys.length === other.keys.length;

/** Cells that have a kind each go by that; without kinds on either side they are the (1), (2) … of the document. */
function cellPairs(
  [beforeItem, before]: readonly [Item, ItemInput],
  [afterItem, after]: readonly [Item, ItemInput],
  schemes: YearSchemes,
): readonly (readonly [string, string])[] | null {
  if (after.keys.length === 1) return [[after.keys[0] ?? "", before.keys[0] ?? ""]];
  const [was, is] = [kindsOf(beforeItem, before, schemes.before), kindsOf(afterItem, after, schemes.after)];
  if (!was && !is) return after.keys.map((key, at) => [key, before.keys[at] ?? ""]);
  if (!was || !is || new Set(was).size !== was.length) return null;
  const pairs = is.flatMap((kind, at) => {
    const found = was.indexOf(kind);
    return found < 0 ? [] : [[after.keys[at] ?? "", before.keys[found] ?? ""] as const];
  });
  return pairs.length === after.keys.length ? pairs : null;
}

function kindsOf(item: Item, { kinds, keys }: ItemInput, { parameters }: Scheme): readonly string[] | undefined {
  if (kinds) return kinds;
  const labels = Object.values(item.params).flatMap((entry) =>
    typeof entry === "object" && "parameter" in entry ? [parameters.get(entry.parameter)?.labels] : [],
  );
  return labels.find((each) => each?.length === keys.length);
}
