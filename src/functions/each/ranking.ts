import { Fraction } from "../../exact/fraction.js";
import { evaluate } from "../../formula/evaluate.js";
import { array, literal, number, text, type Expr } from "../../formula/expr.js";
import { countEqual } from "../../formula/places.js";
import { rankParams } from "../../rules/contract/rankParams.js";
import { rankPlace } from "../../rules/kinds/rankPlace.js";
import { rankScore } from "../../rules/kinds/rankScore.js";
import { several, single } from "../arguments/argumentKind.js";
import { cellRules } from "../arguments/argumentTable.js";
import { bandsKind } from "../arguments/bandsKind.js";
import { invalidValue } from "../arguments/functionError.js";
import type { Grid } from "../arguments/grid.js";
import { remembered } from "../arguments/remembered.js";

/** The arguments that both ranking functions take. Every parameter of a ranking is among them. */
export const rankingArguments = {
  values: {
    title: { zh: "参加排序的全部数值", en: "all values that are ranked" },
    kind: remembered(several(cellRules.ranked())),
  },
  full: { title: { zh: "满分", en: "full mark" }, kind: single(cellRules.points()) },
  method: {
    title: { zh: "名次怎样化为得分，省略时线性递减", en: "how a place becomes points; linear when left out" },
    kind: single(cellRules.choice(rankParams.method.form.values)),
    optional: true,
  },
  ties: {
    title: {
      zh: "数值相同的怎样排名次，省略时取最优名次并跳号",
      en: "how equal values are placed; the best place when left out",
    },
    kind: single(cellRules.choice(rankParams.ties.form.values)),
    optional: true,
  },
  bands: {
    title: { zh: "分档表，按分档计分时必填", en: "the table of bands, needed for scoring by bands" },
    kind: bandsKind,
    optional: true,
  },
  order: {
    title: {
      zh: "从大到小还是从小到大排，省略时从大到小",
      en: "whether the largest or the smallest is best; the largest when left out",
    },
    kind: single(cellRules.choice(rankParams.order.form.values)),
    optional: true,
  },
} as const;

export interface Ranking {
  readonly full: Fraction;
  readonly method: string | undefined;
  readonly ties: string | undefined;
  readonly bands: readonly Fraction[] | undefined;
  readonly order: string | undefined;
}

/** What stands in columns beside each other in a workbook: the values, and how many equal each of them. */
interface Columns {
  readonly values: Expr;
  readonly sames: Expr;
}

const kept = new WeakMap<Grid<Fraction | null>, Columns>();

function columnsOf(all: Grid<Fraction | null>): Columns {
  const known = kept.get(all);
  if (known) return known;
  const { cells } = all;
  const made = {
    values: array(cells),
    sames: array(cells.map((cell) => (cell === null ? Fraction.one : countEqual(cells, cell)))),
  };
  kept.set(all, made);
  return made;
}

/**
 * The score of any of the values, by the expressions that the native workbook is printed from. What stands
 * there in helper columns, the place and how many values are equal, is calculated from the values here.
 */
export function scorer(all: Grid<Fraction | null>, ranking: Ranking): (value: Fraction) => Fraction {
  const { full, method = "linear", ties = "best", bands = [], order = "descending" } = ranking;
  if (method === "bands" && bands.length === 0)
    throw invalidValue("按分档（bands）计分时，须给出分档表 bands。", "Scoring by bands needs the table of bands.");
  const { cells } = all;
  const { values, sames } = columnsOf(all);
  const parameters = {
    full: number(full),
    method: text(method),
    ties: text(ties),
    bands: array(bands),
    order: text(order),
  };
  return (value) => {
    const same = number(countEqual(cells, value));
    const standing = { value: literal(value), values, sames };
    const place = rankPlace({ ...standing, same, ties: parameters.ties, order: parameters.order });
    const score = evaluate(rankScore({ ...standing, place }, parameters));
    if (!(score instanceof Fraction)) throw new TypeError(`a ranking yields ${String(score)}`);
    return score;
  };
}
