import { sectionPairs, type Correspondence } from "../../../analysis/years/correspondence.js";
import type { Item, Level, Scheme, Section } from "../../../scheme/scheme.js";

/**
 * Which section or level of this year is which of last year, by code: a section by its items (sectionPairs), a level where
 * exactly those items that correspond stand below both. Of several one within the other, the outer is the outer. Where items
 * moved in or out, one that kept both code and name is the same.
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
  const taken = new Set(found.values());
  const nodes = ({ sections }: Scheme) => sections.flatMap((section) => [section, ...levelsIn(section)]);
  const left = new Map(nodes(before).map(({ code, name }) => [`${code} ${name}`, code]));
  for (const { code, name } of nodes(after)) {
    const same = left.get(`${code} ${name}`);
    if (!found.has(code) && same !== undefined && !taken.has(same)) found.set(code, same);
  }
  return found;
}

const levelsIn = (node: Section | Level): readonly Level[] =>
  node.children.flatMap((child) => (child.kind === "level" ? [child, ...levelsIn(child)] : []));

function levelsByItems({ sections }: Scheme, names: ReadonlyMap<Item, string>): ReadonlyMap<string, readonly Level[]> {
  const found = new Map<string, Level[]>();
  for (const section of sections)
    for (const child of levelsIn(section)) {
      const items = itemsBelow(child).flatMap((item) => names.get(item) ?? []);
      const key = items.sort().join(" ");
      if (key !== "") found.set(key, [...(found.get(key) ?? []), child]);
    }
  return found;
}

const itemsBelow = (node: Level): readonly Item[] =>
  node.children.flatMap((child) => (child.kind === "item" ? [child] : itemsBelow(child)));
