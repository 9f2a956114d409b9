import { foldedText } from "../../departments/foldedText.js";
import type { Item, Scheme } from "../../scheme/scheme.js";

/** An item of this year and what it was the year before. */
export interface ItemPair {
  readonly before: Item;
  readonly after: Item;
}

/** What became of the items of one scheme in the next, by 上年代码 alone. */
export interface Correspondence {
  readonly before: Scheme;
  readonly after: Scheme;
  /** In the order of this year; each item of either year is in one pair at most. */
  readonly pairs: readonly ItemPair[];
  /** This year's that name none, or share one with others: in the order of this year. */
  readonly added: readonly Item[];
  /** Last year's that nothing corresponds to: in the order of last year. */
  readonly gone: readonly Item[];
  /** Several items of this year name the same one: it was split, and its answers are nobody's. */
  readonly splits: readonly { readonly before: Item; readonly after: readonly Item[] }[];
  /** What is named as 上年代码 and is no item of last year: a mistake in this year's scheme. */
  readonly unknown: readonly { readonly item: Item; readonly lastYear: string }[];
  /** Items without 上年代码 that are called as a gone one is: offered, never taken. */
  readonly guesses: readonly ItemPair[];
}

/**
 * Which item of one year is which of the next. A scheme that has the same sections, word for word, is the same for all
 * items; of any other its 上年代码 says it, and neither code nor name does.
 */
export function correspondenceOf(before: Scheme, after: Scheme): Correspondence {
  const isSame = hasSameItems(before, after);
  const itemOf = new Map(before.items.map((item) => [item.code, item]));
  const claims = new Map<Item, Item[]>();
  const unknown: { readonly item: Item; readonly lastYear: string }[] = [];
  for (const item of after.items) {
    const lastYear = isSame ? item.code : item.definition.lastYear;
    if (lastYear === undefined) continue;
    const own = itemOf.get(lastYear);
    if (own) claims.set(own, [...(claims.get(own) ?? []), item]);
    else unknown.push({ item, lastYear });
  }
  const splits = [...claims].flatMap(([own, items]) => (items.length > 1 ? [{ before: own, after: items }] : []));
  const pairOf = new Map(
    [...claims].flatMap(([own, [item, ...more]]) =>
      item && more.length === 0 ? [[item, { before: own, after: item }] as const] : [],
    ),
  );
  const gone = before.items.filter((item) => !claims.has(item));
  const named = new Map(gone.map((item) => [foldedText(item.name), item]));
  const isOnly = (items: readonly Item[], name: string) =>
    items.filter((item) => foldedText(item.name) === name).length === 1;
  return {
    before,
    after,
    pairs: after.items.flatMap((item) => pairOf.get(item) ?? []),
    added: after.items.filter((item) => !pairOf.has(item)),
    gone,
    splits,
    unknown,
    guesses: after.items.flatMap((item) => {
      const name = foldedText(item.name);
      const like = named.get(name);
      // a name that several have says nothing
      const isFree = !isSame && item.definition.lastYear === undefined;
      return isFree && like && isOnly(gone, name) && isOnly(after.items, name) ? [{ before: like, after: item }] : [];
    }),
  };
}

/** No figure rests on titles and words, by which a round may differ from another of the same scheme. */
const hasSameItems = (one: Scheme, other: Scheme): boolean =>
  one === other || JSON.stringify(one.definition.sections) === JSON.stringify(other.definition.sections);

/**
 * Which section of this year is which of last year, by code: all of their items that correspond are in these two, and
 * there is one at least.
 */
export function sectionPairs({ pairs }: Pick<Correspondence, "pairs">): ReadonlyMap<string, string> {
  const [forth, back] = [new Map<string, Set<string>>(), new Map<string, Set<string>>()];
  for (const { before, after } of pairs) {
    forth.set(after.section, (forth.get(after.section) ?? new Set()).add(before.section));
    back.set(before.section, (back.get(before.section) ?? new Set()).add(after.section));
  }
  return new Map(
    [...forth].flatMap(([section, [only, ...more]]) =>
      only !== undefined && more.length === 0 && back.get(only)?.size === 1 ? [[section, only] as const] : [],
    ),
  );
}
