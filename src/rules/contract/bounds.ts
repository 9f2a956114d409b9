import type { Fraction } from "../../exact/fraction.js";
import { and, greater, greaterOrEqual, isNumber, lessOrEqual, withinDecimals } from "../../formula/build.js";
import { number, type Expr } from "../../formula/expr.js";
import type { Words } from "../../words/words.js";

/** Which numbers are good, in whole numbers: the data of which every check is made, and the sentence about it. */
export interface Bounds {
  readonly least?: number;
  /** Only what is more than this. */
  readonly above?: number;
  readonly most?: number;
  /** Most decimals; absent where any number of them is good. */
  readonly decimals?: number;
}

export const bounds = {
  amount: { least: 0 },
  count: { least: 0, decimals: 0 },
  share: { least: 0, most: 1 },
  positive: { above: 0 },
} as const satisfies Record<string, Bounds>;

export function isWithin({ least, above, most, decimals }: Bounds, value: Fraction): boolean {
  const { numerator: n, denominator: d } = value;
  return (
    (least === undefined || n >= BigInt(least) * d) &&
    (above === undefined || n > BigInt(above) * d) &&
    (most === undefined || n <= BigInt(most) * d) &&
    (decimals === undefined || value.round(decimals).equals(value))
  );
}

/** The same in doubles, of n/d where d is 10 to the number of its decimals. */
export function ratioWithin(within: Bounds): (n: number, d: number) => boolean {
  const { least = -Infinity, above = -Infinity, most = Infinity, decimals = Infinity } = within;
  const scale = 10 ** decimals;
  return (n, d) => n >= least * d && n > above * d && n <= most * d && d <= scale;
}

/** The same of a cell, which may hold anything. */
export const holdsWithin = ({ least, above, most, decimals }: Bounds, cell: Expr): Expr =>
  and(
    isNumber(cell),
    ...(least === undefined ? [] : [greaterOrEqual(cell, number(least))]),
    ...(above === undefined ? [] : [greater(cell, number(above))]),
    ...(most === undefined ? [] : [lessOrEqual(cell, number(most))]),
    ...(decimals === undefined ? [] : [withinDecimals(cell, decimals)]),
  );

/** A limit that only doubles have is not mentioned. */
export function boundsWords({ least, above, most = Number.MAX_SAFE_INTEGER, decimals }: Bounds): Words {
  const what = decimals === 0 ? { zh: "整数", en: "a whole number" } : { zh: "数", en: "a number" };
  if (above !== undefined) return { zh: `大于 ${above} 的${what.zh}`, en: `${what.en} above ${above}` };
  if (least === undefined) return { zh: `${what.zh}，可为负数`, en: `${what.en}, which may be negative` };
  const isOpen = most === Number.MAX_SAFE_INTEGER;
  const zh = isOpen ? `不小于 ${least}` : `${least} 到 ${most}`;
  const en = `${what.en}${isOpen ? `, ${least} or more` : ` from ${least} to ${most}`}`;
  if (!decimals) return { zh: `${zh} 的${what.zh}`, en };
  return { zh: `${zh}、最多 ${decimals} 位小数的数`, en: `${en}, with at most ${decimals} decimals` };
}
