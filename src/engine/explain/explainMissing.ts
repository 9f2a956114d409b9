import { Fraction } from "../../exact/fraction.js";
import { equalsPoints, plainText, pointsText } from "../../rules/contract/figureText.js";
import type { Item, Level, Section } from "../../scheme/scheme.js";
import { quoted } from "../../words/quoted.js";
import { schemeParameter } from "../model/schemeParameters.js";
import { equalShares, scaleOfPart } from "../model/subtotal.js";
import { sayOf, type Explained } from "./explanation.js";
import type { Say } from "../../words/say.js";

/** A part with points, and the figure that is added up. */
interface Counted {
  readonly part: (Level | Item) & { readonly full: Fraction };
  readonly value: Fraction;
}

/** What comes on top of a full mark is neither scaled nor a share of anything. */
export const isOnTop = (part: Level | Item): boolean => part.kind === "level" && part.extra;

/** Whether points of what does not apply are shared out equally, and not in proportion. */
export const sharesEqually = ({ assessment, department }: Explained): boolean =>
  department.evaluate(schemeParameter(assessment.scheme, "notApplicable")) === equalShares;

/**
 * The sum of what applies, worth the full mark while other parts do not apply (reading 6).
 * @param written how an addend is written
 */
export function scaledTold(
  explained: Explained,
  node: Level | Section,
  counted: readonly Counted[],
  leftOut: readonly { readonly name: string }[],
  written: (value: Fraction) => string,
): readonly [words: string, sum: Fraction] {
  const say = sayOf(explained);
  const within = counted.filter(({ part }) => !isOnTop(part));
  const extra = sumOf(counted.filter(({ part }) => isOnTop(part)).map(({ value }) => value));
  const without = say({
    zh: `${leftOut.map(({ name }) => quoted(name)).join("、")}不适用，不计入`,
    en: `${leftOut.map(({ name }) => quoted(name)).join(", ")} does not apply and is left out`,
  });
  const [words, exact] = within.every(({ part }) => part.full.equals(Fraction.zero))
    ? [
        say({
          zh: `${without}，计满分 ${node.full.toString()} 分`,
          en: `${without}: full mark of ${node.full.toString()}`,
        }),
        node.full,
      ]
    : sharesEqually(explained)
      ? equallyTold(node, within, without, written, say)
      : proportionTold(node, within, without, written, say);
  if (extra.equals(Fraction.zero)) return [words, exact];
  const all = exact.plus(extra);
  return [
    say({
      zh: `${words}，另加分 ${written(extra)} 分，合计 ${pointsText(all)} 分`,
      en: `${words}, plus ${written(extra)}, ${pointsText(all)} in all`,
    }),
    all,
  ];
}

type Told = readonly [words: string, sum: Fraction];

function proportionTold(
  node: Level | Section,
  within: readonly Counted[],
  without: string,
  written: (value: Fraction) => string,
  say: Say,
): Told {
  const [sum, remaining] = [sumOf(within.map(({ value }) => value)), sumOf(within.map(({ part }) => part.full))];
  const exact = sum.times(node.full).over(remaining);
  const terms = within.map(({ value }) => written(value));
  const total = terms.length > 1 ? `${terms.join(" + ")} ${equalsPoints(sum)}` : terms.join("");
  const words = say({
    zh: `${without}；其余项目得 ${total} 分（满分 ${remaining.toString()} 分），折算到满分 ${node.full.toString()} 分：${written(sum)} × ${node.full.toString()} ÷ ${remaining.toString()} ${equalsPoints(exact)} 分`,
    en: `${without}; the others have ${total} (of ${remaining.toString()}), scaled to ${node.full.toString()}: ${written(sum)} × ${node.full.toString()} ÷ ${remaining.toString()} ${equalsPoints(exact)} points`,
  });
  return [words, exact];
}

function equallyTold(
  node: Level | Section,
  within: readonly Counted[],
  without: string,
  written: (value: Fraction) => string,
  say: Say,
): Told {
  const fulls = within.map(({ part }) => part.full);
  const missing = node.full.minus(sumOf(fulls));
  const worth = fulls.filter((full) => !full.equals(Fraction.zero)).length;
  const scaled = within.map(({ part, value }) => {
    const scale = scaleOfPart(part.full, fulls, node.full, true);
    const now = part.full.times(scale);
    const term = part.full.equals(now)
      ? written(value)
      : `${written(value)} × ${plainText(now)} ÷ ${part.full.toString()}`;
    return { term, value: value.times(scale) };
  });
  const exact = sumOf(scaled.map(({ value }) => value));
  const share = pointsText(missing.over(Fraction.of(worth)));
  const words = say({
    zh: `${without}，其 ${missing.toString()} 分平均分给其余 ${worth} 项，各增加 ${share} 分：${scaled.map(({ term }) => term).join(" + ")} ${equalsPoints(exact)} 分，满分 ${node.full.toString()} 分`,
    en: `${without}, its ${missing.toString()} points are shared equally among the other ${worth}, ${share} more for each: ${scaled.map(({ term }) => term).join(" + ")} ${equalsPoints(exact)} points, full mark ${node.full.toString()}`,
  });
  return [words, exact];
}

const sumOf = (values: readonly Fraction[]): Fraction => values.reduce((so, value) => so.plus(value), Fraction.zero);
