import { Fraction } from "../../exact/fraction.js";
import { ruleText } from "../../scheme/ruleText.js";
import type { Counting, Item, Level, Scheme, Section } from "../../scheme/scheme.js";
import { readingText } from "../../scheme/schemeWords.js";
import { lateList, supplierList, wordFor } from "../../workbook/scheme/tables/schemeWords.js";
import type { TableColumn, TableRow } from "./tablePage.js";

export const itemColumns: readonly TableColumn[] = [
  { heading: "代码", width: 10, centered: true },
  { heading: "部分、指标和考核项", width: 27 },
  { heading: "满分", width: 9, centered: true },
  { heading: "条款", width: 24 },
  { heading: "怎样计分", width: 46 },
  { heading: "填什么、看什么、凭什么", width: 36 },
];

/** Every section with its levels and items in the order of the document, each with what it is worth and how it counts. */
export const itemRows = (scheme: Scheme): readonly TableRow[] =>
  scheme.sections.flatMap((section) => [
    nodeRow(section),
    ...section.children.flatMap((child) => below(scheme, child)),
  ]);

const below = (scheme: Scheme, node: Level | Item): readonly TableRow[] =>
  node.kind === "item"
    ? [itemRow(scheme, node)]
    : [nodeRow(node), ...node.children.flatMap((child) => below(scheme, child))];

function nodeRow(node: Section | Level): TableRow {
  const clause = node.kind === "section" ? clauseText(node.clause) : "";
  const { text } = sumOf(node);
  const says = [...levelWords(node), text].filter((each) => each !== "").join("；");
  const full = node.kind === "section" ? node.full.toString() : marked(node.full, node.counts);
  return {
    texts: [
      node.code,
      node.name,
      full,
      clause,
      says,
      node.kind === "section" && node.optional ? "可以不适用于某些单位" : "",
    ],
    look: node.kind,
  };
}

function levelWords(node: Section | Level): readonly string[] {
  if (node.kind === "section") return [];
  return [
    ...(node.group ? [`以下各项合并扣分，扣完 ${node.full.toString()} 分为止`] : []),
    ...(node.extra ? [`加分：另加在第 ${node.section} 部分的满分之外，最多 ${node.full.toString()} 分`] : []),
    ...(node.subtracts ? [`减分：以下各项的分从第 ${node.section} 部分的得分中减去，减到 0 分为止`] : []),
  ];
}

/** What stands below a node, added up anew, against its full mark; "" where nothing has to add up. */
function sumOf(node: Section | Level): { readonly text: string; readonly fits: boolean } {
  if (node.kind === "level" && node.group) return { text: "", fits: true };
  const counted = node.children.flatMap((child): readonly { readonly code: string; readonly full: Fraction }[] => {
    if (child.kind === "level" && (child.extra || child.subtracts)) return [];
    return child.full === null ? [] : [{ code: child.code, full: child.full }];
  });
  const sum = counted.reduce((so, { full }) => so.plus(full), Fraction.zero);
  const fits = sum.equals(node.full);
  const verdict = fits ? "与满分相符" : `与满分 ${node.full.toString()} 不符`;
  return {
    text: `下级合计 ${counted.map(({ full }) => full.toString()).join("＋")}＝${sum.toString()}，${verdict}`,
    fits,
  };
}

/** All that has to add up in the sections: how many sums, and how many of them do. */
export function sumsIn(scheme: Scheme): { readonly count: number; readonly fitting: number } {
  const nodes = scheme.sections.flatMap((section) => [section, ...levelsBelow(section)]);
  const sums = nodes.map(sumOf).filter(({ text }) => text !== "");
  return { count: sums.length, fitting: sums.filter(({ fits }) => fits).length };
}

const levelsBelow = (node: Section | Level): readonly Level[] =>
  node.children.flatMap((child) => (child.kind === "level" ? [child, ...levelsBelow(child)] : []));

function itemRow(scheme: Scheme, item: Item): TableRow {
  const { code, name, full, definition } = item;
  const { nameIsOurs, clause } = definition;
  const points = full ? marked(full, item.counts) : item.group === null ? "否决" : "合并";
  return {
    texts: [
      code,
      nameIsOurs ? `${name}（名称自拟）` : name,
      points,
      clauseText(clause),
      ruleText(scheme, item),
      filledIn(item).join("\n"),
    ],
  };
}

function filledIn({ inputs, definition }: Item): readonly string[] {
  const { by, about, evidence, method, readings = [], lateAfter } = definition;
  const asked = inputs.map(({ label, unit, kinds }) => {
    const each = kinds ? `（分 ${kinds.join("、")}）` : "";
    return `${label}${each}${unit === "" ? "" : `（${unit}）`}`;
  });
  return [
    `${wordFor(supplierList, by) ?? by}：${asked.join("；")}`,
    `看：${about}`,
    `凭：${evidence}`,
    ...(method === undefined ? [] : [method]),
    ...(lateAfter === undefined ? [] : [`事后 ${lateAfter.days} 个${wordFor(lateList, lateAfter.kind) ?? ""}以后算迟`]),
    ...(readings.length === 0 ? [] : [`另见${readingText(readings) ?? ""}`]),
  ];
}

const marked = (full: Fraction, counts: Counting): string =>
  counts === "added" ? `加 ${full.toString()}` : counts === "subtracted" ? `减 ${full.toString()}` : full.toString();

const clauseText = (clause: string): string => clause.replaceAll("/", " › ");
