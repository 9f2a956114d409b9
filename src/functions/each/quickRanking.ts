import { blank, isNumber } from "../../columns/code.js";
import { Column } from "../../columns/column.js";
import type { Leaf } from "../../columns/lower.js";
import type { Shape } from "../../columns/node.js";
import { Program } from "../../columns/program.js";
import { noResults } from "../../columns/results.js";
import { ranksOf } from "../../columns/ranks.js";
import { powerOfTen } from "../../columns/scalarCode.js";
import { Texts } from "../../columns/texts.js";
import type { Fraction } from "../../exact/fraction.js";
import { countEqual } from "../../formula/build.js";
import { array, number, ref, text, type Expr, type Ref } from "../../formula/expr.js";
import { rankPlace } from "../../rules/kinds/rankPlace.js";
import { rankScore } from "../../rules/kinds/rankScore.js";
import { cellWords } from "../../rules/contract/cellWords.js";
import { cellNumber } from "../arguments/cellNumber.js";
import type { Ranking } from "./ranking.js";

interface CellRef extends Ref {
  readonly key: string;
}
const own = (key: string): Expr => ref({ shape: "cell", key } as CellRef);
const values: Expr = ref({ shape: "range", key: "value" } as CellRef);
const leaf = (to: Ref): Leaf => ({ at: to.shape === "cell" ? "own" : "column", key: (to as CellRef).key });

/** The score of each value by the expressions of the rules, for a column at once. */
function program(
  { full, method = "linear", ties = "best", bands = [], order = "descending" }: Ranking,
  shape: Shape,
): Program {
  const parameters = {
    full: number(full),
    method: text(method),
    ties: text(ties),
    bands: array(bands),
    order: text(order),
  };
  const standing = { value: own("value"), values, sames: values };
  const place = rankPlace({
    ...standing,
    same: countEqual(values, own("value")),
    ties: parameters.ties,
    order: parameters.order,
  });
  return new Program({
    cells: [{ key: "score", expr: rankScore({ ...standing, place }, parameters) }],
    leaf,
    inputScale: () => undefined,
    given: new Map([["value", shape]]),
  });
}

type Rows = readonly (readonly (number | string)[])[];

/**
 * Scores of a range of values, in columns.
 *
 * @param block the range as Excel passes it: numbers, blanks and 不适用
 * @returns undefined for anything else, which the general way refuses with its message
 */
export function quickRanking(block: readonly unknown[], ranking: Ranking): Rows | undefined {
  const width = Array.isArray(block[0]) ? block[0].length : 0;
  if (width === 0 || (ranking.method === "bands" && !ranking.bands)) return undefined;
  const column = columnOf(block, width);
  if (!column) return undefined;
  const texts = new Texts();
  const table = { length: column.length, texts, columns: new Map<string, Column>() };
  const results = noResults();
  results.columns.set("value", column);
  results.ranks.set(
    "value",
    ranksOf(column, texts, () => null),
  );
  const scoring = program(ranking, { scale: column.scale, ratio: column.denominators !== null });
  scoring.execute(scoring.exactCells(table, results));
  const scores = results.columns.get("score");
  if (!scores || results.exactCells > 0) return undefined;
  const unit = powerOfTen(scores.scale);
  const { denominators } = scores;
  const codes = scores.wide().slice();
  const given = column.wide();
  for (let row = 0; row < given.length; row += 1) {
    const code = codes[row] as number;
    const denominator = denominators ? (denominators[row] as number) : unit;
    const isExact = isNumber(code) && denominator > 0;
    if (!isExact && given[row] !== blank) return undefined;
    codes[row] = isExact ? code / denominator : NaN;
  }
  const points = (row: number): number | string => (given[row] === blank ? "" : (codes[row] as number));
  // a literal takes as much memory as it needs, a list that grows several times that
  const rows = new Array<readonly (number | string)[]>(block.length);
  for (let row = 0; row < rows.length; row += 1)
    rows[row] = width === 1 ? [points(row)] : Array.from({ length: width }, (_, at) => points(row * width + at));
  return rows;
}

const isBlank = (value: unknown): boolean =>
  value === "" || value === null || value === undefined || value === cellWords.notApplicable;
/** With more digits, a cell may mean the ratio that it is near to: see cellNumber.ts. */
const mostDigits = 1e12;

/** In whole numbers of parts where all values are plain decimals, else as ratios; null where a value cannot be taken. */
function columnOf(block: readonly unknown[], width: number): Column | null {
  const flat = new Float64Array(block.length * width);
  let decimals = 0;
  let plain = true;
  for (let row = 0; row < block.length; row += 1) {
    const cells = block[row] as readonly unknown[];
    if (!Array.isArray(cells) || cells.length !== width) return null;
    for (let at = 0; at < width; at += 1) {
      const value: unknown = cells[at];
      if (typeof value === "number" && Number.isFinite(value)) {
        flat[row * width + at] = value;
        while (plain && decimals <= 4 && !isPlain(value, powerOfTen(decimals))) decimals += 1;
        if (decimals > 4) plain = false;
      } else if (isBlank(value)) flat[row * width + at] = NaN;
      else return null;
    }
  }
  return plain ? wholeParts(flat, decimals) : ratios(flat);
}

const isPlain = (value: number, unit: number): boolean => {
  const parts = Math.round(value * unit);
  return parts / unit === value && parts < mostDigits && parts > -mostDigits;
};

function wholeParts(flat: Float64Array, decimals: number): Column | null {
  const unit = powerOfTen(decimals);
  for (let at = 0; at < flat.length; at += 1) {
    const value = flat[at] as number;
    // a value that was plain with fewer decimals has more digits with these
    if (Math.round(value * unit) / unit !== value && value === value) return ratios(flat);
  }
  for (let at = 0; at < flat.length; at += 1) {
    const value = flat[at] as number;
    flat[at] = value === value ? Math.round(value * unit) : blank;
  }
  return new Column(flat.length, decimals, flat);
}

function ratios(flat: Float64Array): Column | null {
  const denominators = new Float64Array(flat.length).fill(1);
  for (let at = 0; at < flat.length; at += 1) {
    const value = flat[at] as number;
    if (Number.isNaN(value)) {
      flat[at] = blank;
      continue;
    }
    const meant: Fraction = cellNumber(value);
    const [n, d] = [Number(meant.numerator), Number(meant.denominator)];
    if (!isNumber(n) || !isNumber(d)) return null;
    flat[at] = n;
    denominators[at] = d;
  }
  const column = new Column(flat.length, 0, flat);
  column.denominators = denominators;
  return column;
}
