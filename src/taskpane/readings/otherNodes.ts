import type { Item, Level, Scheme, Section } from "../../scheme/scheme.js";

/** Something of the assessment that no finding is recorded at, and where it belongs instead. */
export interface OtherNode {
  readonly code: string;
  readonly name: string;
  /** Departments report it, the office rates it, or it is not an item but contains some. */
  readonly belongs: "department" | "office" | "above";
  /** Of what is not an item: the items below it at which findings are recorded, "1.1.1.3.2 …". */
  readonly items: readonly string[];
}

/** All that has a code and is not an item of the ledger, in the order of the document. */
export function otherNodes(scheme: Scheme): readonly OtherNode[] {
  return scheme.sections.flatMap(within);
}

const isLedgerItem = (node: Section | Level | Item): node is Item =>
  node.kind === "item" && node.definition.by === "ledger";

function within(node: Section | Level | Item): readonly OtherNode[] {
  const { code, name } = node;
  if (node.kind !== "item") {
    const items = itemsBelow(node)
      .filter(isLedgerItem)
      .map((item) => `${item.code} ${item.name}`);
    return [{ code, name, belongs: "above", items }, ...node.children.flatMap(within)];
  }
  const { by } = node.definition;
  return by === "ledger" ? [] : [{ code, name, belongs: by, items: [] }];
}

const itemsBelow = (node: Section | Level | Item): readonly Item[] =>
  node.kind === "item" ? [node] : node.children.flatMap(itemsBelow);
