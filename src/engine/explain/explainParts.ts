import { Fraction } from "../../exact/fraction.js";
import { equalsPoints, pointsText } from "../../rules/contract/figureText.js";
import { baseCode, hasBase } from "../model/finalScore.js";
import { absentPoints, sectionNamed, totalParts, type TotalPart } from "../model/totalParts.js";
import { addend, addendText } from "./explainSubtotal.js";
import { isLeftOut, poolTerm, scored, scoreOf, sumOf, type Term } from "./explainPool.js";
import { sayOf, type Explained } from "./explanation.js";
import { quoted } from "../../words/quoted.js";
import type { Say } from "../../words/say.js";

/**
 * What adds up to the full mark, with what becomes of parts that do not apply.
 * @returns null when nothing applies, and nothing says what the total is then
 */
export function partsTold(explained: Explained): Term | null {
  const say = sayOf(explained);
  const { scheme } = explained.assessment;
  const parts = totalParts(scheme);
  const isAbsent = ({ sections }: TotalPart) => sections.every((section) => isLeftOut(explained, section));
  const present = parts.filter((part) => !isAbsent(part));
  const absent = sumOf(parts.filter(isAbsent).map(({ points }) => points));
  const kind = absentPoints(scheme);
  const worth = present.filter(({ points }) => !points.equals(Fraction.zero));
  if (absent.equals(Fraction.zero)) return joined(present.map((part) => termOf(explained, part, part.points)));
  switch (kind) {
    case "full": {
      const given: Term = {
        words: say({
          zh: `不适用部分计满分 ${absent.toString()}`,
          en: `what does not apply counts in full ${absent.toString()}`,
        }),
        value: absent,
        readings: [],
      };
      return joined([...present.map((part) => termOf(explained, part, part.points)), given]);
    }
    case "nothing":
      return joined(present.map((part) => termOf(explained, part, part.points)));
    case "equally": {
      if (worth.length === 0) return null;
      const more = absent.over(Fraction.of(worth.length));
      return joined(
        present.map((part) =>
          termOf(explained, part, part.points.equals(Fraction.zero) ? part.points : part.points.plus(more)),
        ),
      );
    }
    case "inProportion": {
      if (worth.length === 0) return null;
      const { words, value, readings } = joined(present.map((part) => termOf(explained, part, part.points)));
      const remaining = scheme.full.minus(absent);
      return {
        words: `${present.length > 1 ? `(${words})` : words} × ${scheme.full.toString()} ÷ ${remaining.toString()}`,
        value: value.times(scheme.full).over(remaining),
        readings,
      };
    }
  }
}

const joined = (terms: readonly Term[]): Term => ({
  words: terms.length === 0 ? "0" : terms.map(({ words }) => words).join(" + "),
  value: sumOf(terms.map(({ value }) => value)),
  readings: terms.flatMap(({ readings }) => readings),
});

/** @param points of the total that its full mark is worth here */
function termOf(explained: Explained, part: TotalPart, points: Fraction): Term {
  if (part.kind === "pool") {
    const term = poolTerm(explained, points);
    if (!term) throw new TypeError("nothing of the pool applies");
    return term;
  }
  const [section] = part.sections;
  if (!section) throw new TypeError("a part has a section");
  const score = scoreOf(explained, section.code);
  if (points.equals(section.full)) return { words: scored(explained, section), value: score, readings: [] };
  const shown = points.toDecimal() ?? `(${points.toString().replace("/", " ÷ ")})`;
  return {
    words: `${scored(explained, section)} × ${shown} ÷ ${section.full.toString()}`,
    value: score.times(points).over(section.full),
    readings: [],
  };
}

/** "60.00 + 29.23 = 89.23 分", or "60.00 分" where nothing is calculated. */
export const summedUp = ({ words, value }: Term, say: Say): string =>
  say({
    zh: `${words}${/[+×]/.test(words) ? ` ${equalsPoints(value)}` : ""} 分`,
    en: `${words}${/[+×]/.test(words) ? ` ${equalsPoints(value)}` : ""} points`,
  });

/** What an addition or subtraction has, and what of it counts. */
interface Adjustment {
  readonly name: string;
  readonly score: Fraction;
  /** Within its limit. */
  readonly points: Fraction;
  readonly limit: string | undefined;
}

interface TotalSteps {
  readonly subtractions: readonly Adjustment[];
  /** What the parts lack to bear the subtractions. */
  readonly short: Fraction;
  /** The parts less the subtractions. */
  readonly left: Fraction;
  /** The same as sums go on with it: printed, where printed figures are added up. */
  readonly base: Fraction;
  readonly additions: readonly (Adjustment & { readonly above: string | undefined; readonly counts: boolean })[];
  /** What lies above the limit of the total. */
  readonly above: Fraction;
  readonly total: Fraction;
}

/** What subtractions, additions and the limit make of the parts. */
export function totalSteps(explained: Explained, parts: Fraction): TotalSteps {
  const { subtractions = [], additions = [], most } = explained.assessment.scheme.final;
  const taken = subtractions.map((each) => adjustmentOf(explained, each));
  const after = parts.minus(sumOf(taken.map(({ points }) => points)));
  const isShort = after.compare(Fraction.zero) < 0;
  const left = isShort ? Fraction.zero : after;
  const base = addend(explained, baseCode) ?? left;
  const given = additions.map((each) => ({
    ...adjustmentOf(explained, each),
    above: each.above,
    counts: each.above === undefined || base.compare(Fraction.parse(each.above)) > 0,
  }));
  const sum = base.plus(sumOf(given.filter(({ counts }) => counts).map(({ points }) => points)));
  const isAbove = most !== undefined && sum.compare(Fraction.parse(most)) > 0;
  const total = isAbove ? Fraction.parse(most) : sum;
  return {
    subtractions: taken,
    short: isShort ? after.negated() : Fraction.zero,
    left,
    base,
    additions: given,
    above: sum.minus(total),
    total,
  };
}

function adjustmentOf(
  explained: Explained,
  { section: code, limit }: { readonly section: string; readonly limit?: string },
): Adjustment {
  const section = sectionNamed(explained.assessment.scheme, code);
  const score = isLeftOut(explained, section) ? Fraction.zero : scoreOf(explained, code);
  const isLimited = limit !== undefined && score.compare(Fraction.parse(limit)) > 0;
  return { name: section.name, score, points: isLimited ? Fraction.parse(limit) : score, limit };
}

/** The same in words: nothing but the parts in most schemes. */
export function afterParts(explained: Explained, parts: Term): { readonly words: string; readonly exact: Fraction } {
  const say = sayOf(explained);
  const { scheme } = explained.assessment;
  if (!hasBase(scheme)) return { words: summedUp(parts, say), exact: parts.value };
  const steps = totalSteps(explained, parts.value);
  const shown = (points: Fraction) => addendText(explained, points);
  const named = ({ name, score, points, limit }: Adjustment) =>
    say({
      zh: `${name} ${shown(score)} 分${points.equals(score) ? "" : `（最多计 ${String(limit)} 分）`}`,
      en: `${quoted(name)} ${shown(score)}${points.equals(score) ? "" : ` (counts up to ${String(limit)})`}`,
    });
  const isSome = ({ points }: Adjustment) => !points.equals(Fraction.zero);
  const taken = steps.subtractions.filter(isSome);
  const words = [summedUp(parts, say)];
  if (taken.length > 0)
    words.push(
      say({
        zh: `扣去${taken.map(named).join("、")}${steps.short.equals(Fraction.zero) ? `后为 ${pointsText(steps.left)} 分` : "，不足 0 分，计 0 分"}`,
        en: `less ${taken.map(named).join(", ")}${steps.short.equals(Fraction.zero) ? `: ${pointsText(steps.left)}` : ", which is below 0: 0"}`,
      }),
    );
  if (!steps.base.equals(steps.left))
    words.push(say({ zh: `四舍五入为 ${shown(steps.base)} 分`, en: `rounded to ${shown(steps.base)}` }));
  let sum = steps.base;
  for (const each of steps.additions.filter(isSome)) {
    if (each.counts) sum = sum.plus(each.points);
    words.push(
      each.counts
        ? say({ zh: `加${named(each)}后为 ${shown(sum)} 分`, en: `plus ${named(each)}: ${shown(sum)}` })
        : say({
            zh: `没有超过 ${String(each.above)} 分，${named(each)}不计入`,
            en: `not above ${String(each.above)}: ${named(each)} does not count`,
          }),
    );
  }
  if (!steps.above.equals(Fraction.zero))
    words.push(say({ zh: `最多计 ${steps.total.toString()} 分`, en: `at most ${steps.total.toString()}` }));
  return { words: words.join(say({ zh: "，", en: ", " })), exact: steps.total };
}
