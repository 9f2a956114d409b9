import { sectionPairs, type Correspondence } from "../../../analysis/years/correspondence.js";
import type { Item, Level, Scheme, Section } from "../../../scheme/scheme.js";

/**
 * Which section or level of this year is which of last year, by code: a section by its items (sectionPairs), a level where
 * exactly those items that correspond stand below both. Of several one within the other, the outer is the outer.
 */
export function levelPairs(correspondence: Correspondence): ReadonlyMap<string, string> {
  const { before, after, pairs } = correspondence;
  const names = new Map<Item, string>(
    pairs.flatMap((pair, at) => [pair.before, pair.after].map((item) => [item, `${at}`])),
  );
  const [was, is] = [before, after].map((scheme) => levelsByItems(scheme, names));
  const found = new Map(sectionPairs(correspondence));
  for (const [items, levels] of is ?? []) {
    const earlier = was?.get(items) ?? [];
    // of one more or one fewer there is no saying which one it is
    if (earlier.length === levels.length) levels.forEach(({ code }, at) => found.set(code, earlier[at]?.code ?? ""));
  }
  return found;
}

function levelsByItems({ sections }: Scheme, names: ReadonlyMap<Item, string>): ReadonlyMap<string, readonly Level[]> {
  const found = new Map<string, Level[]>();
  const walk = (node: Section | Level): void => {
    for (const child of node.children) {
      if (child.kind === "item") continue;
      const items = itemsBelow(child).flatMap((item) => names.get(item) ?? []);
      const key = items.sort().join(" ");
      if (key !== "") found.set(key, [...(found.get(key) ?? []), child]);
      walk(child);
    }
  };
  sections.forEach(walk);
  return found;
}

const itemsBelow = (node: Level): readonly Item[] =>
  node.children.flatMap((child) => (child.kind === "item" ? [child] : itemsBelow(child)));
