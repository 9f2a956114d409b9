import { leadingNumber, type LeadingNumber } from "./leadingNumber.js";

export interface NumberedNames {
  /** The names without their numbers, by their positions: of a list that is numbered, and of no other. */
  readonly bare: ReadonlyMap<number, string>;
  /** Positions of names with a number before them that belongs to no such row: headings of groups, or part of the name. */
  readonly strays: ReadonlySet<number>;
}

/**
 * Whether a list is numbered: its numbers follow each other, from one or, for a part of a list, from any; groups may
 * begin at one again. A number with nothing but a blank behind it counts only where all names have one.
 */
export function numberedNames(names: readonly string[]): NumberedNames {
  const found = names.map(leadingNumber);
  const styles = new Map<LeadingNumber["style"], readonly Placed[]>();
  found.forEach((number, at) => {
    if (number) styles.set(number.style, [...(styles.get(number.style) ?? []), { at, ...number }]);
  });
  const blanks = styles.get("blank") ?? [];
  styles.delete("blank");
  if (blanks.length === names.length && blanks.length > 1 && blanks[0]?.value === 1 && isRow(blanks))
    return { bare: bareOf(blanks), strays: new Set() };
  const [most = []] = [...styles.values()].sort((a, b) => b.length - a.length);
  const isNumbered = isRow(most) || (most.length === 1 && names.length === 1 && most[0]?.value === 1);
  const bare = isNumbered ? bareOf(most) : new Map<number, string>();
  const marked = [...styles.values()].flat().map(({ at }) => at);
  return { bare, strays: new Set(marked.filter((at) => !bare.has(at))) };
}

type Placed = LeadingNumber & { readonly at: number };

const bareOf = (numbers: readonly Placed[]): ReadonlyMap<number, string> =>
  new Map(numbers.map(({ at, rest }) => [at, rest]));

/** Each is one more than the one before it, or begins a group of at least two. */
const isRow = (numbers: readonly Placed[]): boolean =>
  numbers.length > 1 &&
  numbers.every(({ value }, at) => {
    const [before, after] = [numbers[at - 1]?.value, numbers[at + 1]?.value];
    if (value - 1 === before) return true;
    return (at === 0 || value === 1) && after === value + 1;
  });
