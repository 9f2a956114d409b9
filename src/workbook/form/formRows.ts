import type { Item, Level, Scheme, Section } from "../../scheme/scheme.js";
import { assessorOf } from "../../scheme/schemeWords.js";

/** The rows of the form in the order of the document: items, with a subtotal after each level-1 indicator and section. */
export type FormRow =
  | { readonly kind: "section"; readonly section: Section }
  | {
      readonly kind: "item";
      readonly section: Section;
      readonly item: Item;
      readonly heads: readonly [Level | null, Level | null];
    }
  | { readonly kind: "subtotal"; readonly node: Level | Section; readonly items: readonly Item[] }
  | { readonly kind: "total"; readonly items: readonly Item[] };

export function formRows(scheme: Scheme): readonly FormRow[] {
  return [
    ...scheme.sections.flatMap((section): readonly FormRow[] => [
      { kind: "section", section },
      ...section.children.flatMap((child): readonly FormRow[] => {
        if (child.kind === "item") return [{ kind: "item", section, item: child, heads: [null, null] }];
        const items = itemsBelow(child);
        return [
          ...items.map((item): FormRow => ({ kind: "item", section, item, heads: headsOf(scheme, child, item) })),
          { kind: "subtotal", node: child, items },
        ];
      }),
      { kind: "subtotal", node: section, items: section.items },
    ]),
    { kind: "total", items: scheme.items },
  ];
}

const itemsBelow = (node: Level | Item): readonly Item[] =>
  node.kind === "item" ? [node] : node.children.flatMap(itemsBelow);

function headsOf(scheme: Scheme, first: Level, item: Item): readonly [Level, Level | null] {
  const second = scheme.node(item.code.split(".").slice(0, 3).join("."));
  return [first, second?.kind === "level" ? second : null];
}

/** What keeps the score of an item out of the form; null when the form computes it. */
export function leftOutBecause(item: Item, sectionsNotApplicable: readonly string[]): LeftOut | null {
  if (sectionsNotApplicable.includes(item.section)) return "notApplicable";
  if (item.definition.by === "office") return item.rule.judged ? "office" : "collected";
  if (item.definition.by === "ledger") return "ledger";
  if (item.rule.metrics !== undefined) return "ranked";
  return item.group === null ? null : "group";
}

export type LeftOut = "office" | "collected" | "ledger" | "ranked" | "group" | "notApplicable";

export const rankedWord = ({ words }: Scheme): string => `待${words.among ?? ""}排序`;

export function leftOutWord(scheme: Scheme, reason: LeftOut): string {
  switch (reason) {
    case "office":
      return `由${assessorOf(scheme)}评定`;
    case "collected":
      return `由${assessorOf(scheme)}汇总`;
    case "ledger":
      return "以台账为准";
    case "ranked":
      return rankedWord(scheme);
    case "group":
      return "与台账合并计分";
    case "notApplicable":
      return "不适用";
  }
}
