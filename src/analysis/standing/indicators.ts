import type { Fraction } from "../../exact/fraction.js";
import type { Counting, Item, Level, Scheme, Section } from "../../scheme/scheme.js";

/** A section, level or item that has points of its own, in the flat order of the document. */
export interface Indicator {
  readonly node: Section | Level | Item;
  readonly full: Fraction;
  /** 0 for a section, 1 for what stands directly below it. */
  readonly depth: number;
  /** An item or group: what is scored and not added up. */
  readonly basic: boolean;
  /** A bonus comes on top of the full mark; a 减分项 is taken off. */
  readonly counts: Counting;
}

const kept = new WeakMap<Scheme, readonly Indicator[]>();

/** Vetoes and the items of a group have no points and are left out. */
export function indicatorsOf(scheme: Scheme): readonly Indicator[] {
  const known = kept.get(scheme);
  if (known) return known;
  const made = scheme.sections.flatMap((section) => within(section, 0));
  kept.set(scheme, made);
  return made;
}

function within(node: Section | Level | Item, depth: number): readonly Indicator[] {
  if (node.full === null) return [];
  const basic = node.kind === "item" || (node.kind === "level" && node.group);
  const self: Indicator = { node, full: node.full, depth, basic, counts: node.counts };
  return node.kind === "item" ? [self] : [self, ...node.children.flatMap((child) => within(child, depth + 1))];
}
