import { baseCode, hasBase } from "../../../engine/model/finalScore.js";
import { keyOf } from "../../../engine/model/keys.js";
import { itemParameters } from "../../../engine/model/schemeParameters.js";
import type { Content, SheetBuilder } from "../../sheetBuilder.js";
import type { Item, Level, Scheme, Section } from "../../../scheme/scheme.js";
import type { StyleDraft } from "../../../xlsx/draft.js";
import { style } from "../../style.js";
import { frame, headsAbove, itemHead, type WideColumn } from "./frame.js";

/** A column of 得分, and what stands at the same place of the sheets laid out like it. */
export interface ScoreColumn extends WideColumn {
  readonly look: StyleDraft;
  /** The unrounded score, on the hidden sheet. */
  readonly raw?: string;
  /** The outcome or state, on 填报状态. */
  readonly outcome?: string;
  /** How deep it lies within the level of whose subtotal it is a part; 0 for what is part of no other. */
  readonly depth: number;
  /** Folded into the subtotal behind it at first. */
  readonly isPart: boolean;
}

/** 得分 in the order of the document: items, each level's subtotal after its items, then the section. */
export function scoreColumns(scheme: Scheme): readonly ScoreColumn[] {
  const summary = (key: string, head: string, width: number, look: StyleDraft): ScoreColumn => ({
    key,
    heads: ["总评", "总评", head, null],
    width,
    look,
    depth: 0,
    isPart: false,
  });
  return [
    summary(keyOf.place, "名次", 7, style.totalText),
    { ...summary(keyOf.total, "总分", 9, style.total), heads: ["总评", "总评", "总分", scheme.full.toString()] },
    summary(keyOf.grade, "等次", 9, style.totalText),
    ...(hasBase(scheme)
      ? [{ ...summary(keyOf.score(baseCode), baseName(scheme), 10, style.sum), raw: keyOf.raw(baseCode) }]
      : []),
    ...(scheme.final.pool
      ? [
          {
            ...summary(keyOf.pool, `${scheme.final.pool.name}\n（百分制）`, 11, style.sum),
            heads: ["总评", "总评", `${scheme.final.pool.name}\n（百分制）`, "100"] as const,
          },
        ]
      : []),
    ...scheme.sections.flatMap((section) => sectionColumns(scheme, section)),
  ];
}

/** What the sum is called on which additions, a limit or a veto work. */
const baseName = ({ final }: Scheme): string =>
  final.additions?.length ? "加分前\n合计" : final.subtractions?.length ? "扣减后\n合计" : "各部分\n合计";

/** Subtotals of level-1 indicators are seen; what they add up is not. */
const deepestShown = 1;

function sectionColumns(scheme: Scheme, section: Section): readonly ScoreColumn[] {
  const title = `${section.code} ${section.name}`;
  const isFlat = section.children.every(({ kind }) => kind === "item");
  const head = (text: string, points: Content): WideColumn["heads"] => [title, `${section.name}合计`, text, points];
  return [
    ...section.children.flatMap((child) => nodeColumns(scheme, section, child, 1, isFlat)),
    ...(section.hasStatus
      ? [
          {
            key: keyOf.status(section.code),
            node: section.code,
            heads: head("状态", null),
            width: 8,
            look: style.totalText,
            depth: 0,
            isPart: false,
          },
        ]
      : []),
    {
      key: keyOf.score(section.code),
      node: section.code,
      raw: keyOf.raw(section.code),
      heads: head("合计", section.full),
      width: 10,
      look: style.total,
      depth: 0,
      isPart: false,
    },
  ];
}

function nodeColumns(
  scheme: Scheme,
  section: Section,
  node: Level | Item,
  depth: number,
  isPart: boolean,
): readonly ScoreColumn[] {
  const [first, second] = headsAbove(scheme, section, node.kind === "item" ? node.code : `${node.code}.0`);
  const heads = (text: string, points: Content): WideColumn["heads"] => [first, second || "小计", text, points];
  if (node.kind === "item")
    return itemColumns(scheme, node, [first, second]).map((column) => ({ ...column, depth, isPart }));
  const isFolded = depth >= deepestShown || node.children.every(({ kind }) => kind === "item");
  return [
    ...node.children.flatMap((child) => nodeColumns(scheme, section, child, depth + 1, isFolded)),
    {
      key: keyOf.score(node.code),
      node: node.code,
      raw: keyOf.raw(node.code),
      ...(node.group && { outcome: keyOf.outcome(node.code) }),
      heads: heads(`${node.code} 小计\n${node.name}`, node.full),
      width: 9.5,
      look: style.sum,
      depth,
      isPart,
    },
  ];
}

function itemColumns(
  scheme: Scheme,
  item: Item,
  [first, second]: readonly [string, string],
): readonly Omit<ScoreColumn, "depth" | "isPart">[] {
  const heads = (points: Content): WideColumn["heads"] => [first, second || item.name, itemHead(item), points];
  const common = { node: item.code, outcome: keyOf.outcome(item.code), width: 9.5 };
  if (item.group !== null) {
    const per = itemParameters(scheme, item)["per"];
    const amount = per?.kind === "literal" ? String(per.value) : "";
    return [{ ...common, key: keyOf.times(item.code), heads: heads(`次数\n每次扣${amount}分`), look: style.number }];
  }
  if (item.full === null) return [];
  return [
    { ...common, key: keyOf.score(item.code), raw: keyOf.raw(item.code), heads: heads(item.full), look: style.score },
  ];
}

/** The columns by level, so that what is added up can be folded away before its subtotal. @param folds at first */
export function outlined(builder: SheetBuilder, columns: readonly ScoreColumn[], folds: boolean): void {
  const hidden = (at: number) => folds && columns[at]?.isPart === true;
  columns.forEach(({ depth }, at) => {
    if (depth > 0) builder.outline(frame.firstColumn + at, depth, hidden(at));
    if (hidden(at) && !hidden(at + 1)) builder.collapse(frame.firstColumn + at + 1);
  });
}
