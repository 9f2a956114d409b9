import { Fraction } from "../../../exact/fraction.js";
import { choose, greater, greaterOrEqual, less, lessOrEqual, min, when } from "../../../formula/build.js";
import { literal, number, type Expr } from "../../../formula/expr.js";
import { boundWords } from "../../contract/choiceWords.js";
import { numberIn, numbersIn, plainText, those } from "../../contract/figureText.js";
import { fullMarkText } from "../../contract/limitText.js";
import { choice, optional, points, stepTable, type StepTable } from "../../contract/paramType.js";
import { bounds, type Bounds } from "../../contract/bounds.js";
import { ceiling } from "../../contract/changes.js";
import type { Figures } from "../../contract/rule.js";
import type { Words } from "../../../words/words.js";
import { inChinese, type Say } from "../../../words/say.js";

/**
 * A table of steps. With bounds that are to be reached (from) or passed (above), the highest one that is reached counts;
 * with bounds that are not to be passed (upTo) or reached (below), the lowest one that holds. So every figure falls into
 * one step, or into none and has what `otherwise` says.
 */
export const stepParams = (within?: Bounds) => ({
  full: points(),
  table: stepTable(within),
  bound: choice("from", "above", "upTo", "below"),
  otherwise: optional(points()),
});

export type BoundKind = "from" | "above" | "upTo" | "below";

interface Steps {
  readonly full: Expr;
  readonly table: Expr;
  readonly bound: Expr;
  readonly otherwise?: Expr | undefined;
}

/** The score, and the bound of the step into which the figure falls: "" for none. */
export function stepScore(
  value: Expr,
  { full, table, bound, otherwise = number(0) }: Steps,
): { readonly reached: Expr; readonly score: Expr } {
  const pairs = pairsOf(table);
  const among = (result: (pair: Pair) => Expr, none: Expr): Expr => {
    // the last test that is written around the others is asked first
    const nested = (test: (value: Expr, bound: Expr) => Expr, tried: readonly Pair[]): Expr =>
      tried.reduce((rest, pair) => when(test(value, literal(pair[0])), result(pair), rest), none);
    return choose(bound, {
      from: nested(greaterOrEqual, pairs),
      above: nested(greater, pairs),
      upTo: nested(lessOrEqual, [...pairs].reverse()),
      below: nested(less, [...pairs].reverse()),
    });
  };
  return {
    reached: among(([limit]) => number(limit), literal("")),
    score: among(([, earned]) => withinFull(number(earned), full), withinFull(otherwise, full)),
  };
}

type Pair = readonly [Fraction, Fraction];

/** @throws TypeError for a table in cells: it stands in the scheme, and its formula names every step */
function pairsOf(table: Expr): readonly Pair[] {
  if (table.kind !== "array") throw new TypeError("a table of steps is written in the scheme");
  return pairsIn(table.items.filter((item): item is Fraction => item instanceof Fraction));
}

const pairsIn = (list: readonly Fraction[]): readonly Pair[] =>
  list.flatMap((limit, at) => {
    const earned = list[at + 1];
    return at % 2 === 0 && earned ? [[limit, earned] as const] : [];
  });

/** Points that are known to be within the full mark leave the formula short. */
function withinFull(earned: Expr, full: Expr): Expr {
  if (earned.kind !== "literal" || full.kind !== "literal") return min(full, earned);
  const [a, b] = [earned.value, full.value];
  return a instanceof Fraction && b instanceof Fraction && a.compare(b) > 0 ? full : earned;
}

interface StepValues {
  readonly full: string;
  readonly table: StepTable;
  readonly otherwise?: string;
}

/** No step is worth more than the full mark, and some step is worth all of it. */
export function stepsAmiss({ full, table, otherwise = "0" }: StepValues): Words | null {
  const earned = [...table.map(([, each]) => each), otherwise].map((each) => Fraction.parse(each));
  const most = earned.reduce((best, each) => (each.compare(best) > 0 ? each : best));
  if (most.equals(Fraction.parse(full))) return null;
  return {
    zh: `得分最高的一档应等于满分 ${full} 分，实为 ${plainText(most)} 分`,
    en: `the best step must be worth the full mark of ${full} points, not ${plainText(most)}`,
  };
}

/** "属“达到 95%”一档，满分 2 分". */
export function stepText(figures: Figures, said: Said, say: Say): string {
  const full = fullMarkText(figures, say);
  const { reached } = figures;
  return reached instanceof Fraction
    ? say({
        zh: `属“${said(reached, String(figures["bound"]))}”一档，${full}`,
        en: `in the step “${said(reached, String(figures["bound"]))}”, ${full}`,
      })
    : say({ zh: `不属于任何一档，${full}`, en: `in no step, ${full}` });
}

interface StepTerms {
  readonly values: { readonly table?: StepTable; readonly bound?: BoundKind; readonly otherwise?: string };
}

/** "达到 95% 的得 1 分，达到 99% 的得 1.5 分，其余不得分。" */
export function stepsTold(what: string, { values: { table, bound, otherwise = "0" } }: StepTerms, said: Said): string {
  if (!table || !bound) return `${what}按所在的档次得分，各档见“参数与口径”。`;
  const told = table.map(([limit, earned]) => `${those(said(Fraction.parse(limit), bound))}得 ${earned} 分`);
  const chosen =
    table.length < 2 ? "" : bound === "from" || bound === "above" ? "按界限最高的一档计，" : "按界限最低的一档计，";
  const rest = Fraction.parse(otherwise).equals(Fraction.zero) ? "不得分" : `得 ${otherwise} 分`;
  return `${what}${told.join("，")}；${chosen}其余${rest}。`;
}

/** How a bound is said. */
type Said = (bound: Fraction, kind: string) => string;

/** "达到 95%", "不超过 2 件". @param shown how the figure of a bound is written */
export const boundSaid =
  (shown: (bound: Fraction) => string, say: Say = inChinese): Said =>
  (bound, kind) => {
    const words = (boundWords as Readonly<Record<string, Words>>)[kind];
    return `${words ? say(words) : kind} ${shown(bound)}`;
  };

/**
 * The nearest whole number, or exact bound, at which the next better step begins; null where there is none.
 * @param value the figure that falls into a step @param whole of it only whole multiples of this are possible
 */
export function nextStep(figures: Figures, value: Fraction, whole: Fraction | null): Fraction | null {
  const bound = String(figures["bound"]) as BoundKind;
  const rises = bound === "from" || bound === "above";
  const [score, pairs] = [numberIn(figures, "score"), pairsIn(numbersIn(figures, "table"))];
  const better = (rises ? pairs : [...pairs].reverse()).find(([limit, earned]) => {
    const order = limit.compare(value) * (rises ? 1 : -1);
    return earned.compare(score) > 0 && (order > 0 || (order === 0 && (bound === "above" || bound === "below")));
  });
  if (!better) return null;
  const [limit] = better;
  if (whole === null) return bound === "from" || bound === "upTo" ? limit : null;
  const steps = limit.over(whole);
  const first = {
    from: () => ceiling(steps),
    above: () => steps.floor().plus(Fraction.one),
    upTo: () => steps.floor(),
    below: () => ceiling(steps).minus(Fraction.one),
  }[bound]();
  return first.compare(Fraction.zero) < 0 ? null : first;
}

/** A bound that is a share from 0 to 1. */
export const shareBounds: Bounds = bounds.share;
/** A place is 1 or more, and a mean place may lie between two. */
export const placeBounds: Bounds = bounds.positive;
