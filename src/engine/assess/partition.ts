import { isNumber, unsure } from "../../columns/code.js";
import type { Column } from "../../columns/column.js";
import type { ExactCells } from "../../columns/exactCells.js";
import { noResults, type Results } from "../../columns/results.js";
import type { Extreme, Ranks } from "../../columns/ranks.js";
import { codeOf } from "../../columns/scalarCode.js";
import { Fraction } from "../../exact/fraction.js";
import { compile } from "../../formula/evaluate.js";
import { FormulaError, type Scalar } from "../../formula/value.js";
import type { Scheme } from "../../scheme/scheme.js";
import type { Answers } from "../answers/answers.js";
import { tableOf, type AnswerTable } from "../answers/answerTable.js";
import { assessmentOf, type Assessment } from "./assess.js";
import { keyOf } from "../model/keys.js";
import { countKey, valueOfKey, type MergedCounts, type ValueCounts } from "./mergedCounts.js";
import { exprsOf, leavesOf, modelCells, modelOf } from "../model/modelLeaves.js";
import { programOf } from "../model/modelProgram.js";

/** For each column in which departments are compared, what all of them have. */
export type MergedColumns = ReadonlyMap<string, MergedCounts>;

/** A department has a value that the merged counts do not have: they were not merged from all departments. */
export class MissingCount extends Error {
  override readonly name = "MissingCount";

  constructor(
    readonly column: string,
    readonly key: string,
  ) {
    super(`no count of ${key} in ${column}`);
  }
}

/**
 * Some of the departments, scored apart from the others.
 *
 * The program is the one that scores all of them. It stops where departments are compared, is given the counts of what
 * all of them have there, and goes on; so figures in parts are those of the whole to the last digit.
 */
export class Partition {
  /** Says what has been calculated so far; the other figures are blank. */
  readonly assessment: Assessment;
  private readonly table: AnswerTable;
  private readonly results: Results = noResults();
  private readonly exact: ExactCells;
  private readonly stages: Generator<readonly string[], void>;

  constructor(scheme: Scheme, answers: Answers) {
    this.table = tableOf(scheme, answers);
    this.exact = modelCells(scheme, answers.parameters, this.table, this.results);
    this.stages = programOf(scheme, answers.parameters).inStages(this.exact);
    this.assessment = assessmentOf(scheme, answers, { table: this.table, results: this.results }, this.exact);
  }

  /**
   * Calculates as far as it goes without the other departments.
   * @returns what these have in the columns that are compared next; none when everything is calculated
   */
  next(): ReadonlyMap<string, ValueCounts> {
    for (;;) {
      const { done, value: compared } = this.stages.next();
      if (done === true) return new Map();
      if (compared.length > 0) return new Map(compared.map((column) => [column, this.countsOf(column)]));
    }
  }

  /**
   * Gives it the values of all departments in a column of which `next` returned the counts.
   * @throws MissingCount when these departments are not among them
   */
  compare(key: string, all: MergedCounts): void {
    const column = this.columnOf(key);
    const standing = new Int32Array(3 * this.table.length);
    for (let row = 0; row < this.table.length; row += 1) {
      const value = this.numberAt(key, row);
      if (value === null) continue;
      const found = all.standingOf(countKey(value));
      if (!found) throw new MissingCount(key, countKey(value));
      standing.set([found.above, found.count, found.distinctAbove], 3 * row);
    }
    const extreme = (value: Fraction | undefined): Extreme => this.extremeOf(column, value ?? Fraction.zero);
    const { count, distinct, largest, smallest } = all;
    const ranks: Ranks = { count, distinct, standing, largest: extreme(largest), smallest: extreme(smallest) };
    this.results.ranks.set(key, ranks);
    this.exact.know(key, () => all.list());
  }

  private countsOf(key: string): ValueCounts {
    const counts = new Map<string, number>();
    for (let row = 0; row < this.table.length; row += 1) {
      const value = this.numberAt(key, row);
      if (value !== null) counts.set(countKey(value), (counts.get(countKey(value)) ?? 0) + 1);
    }
    return counts;
  }

  /** @throws TypeError for an error, which no cell is that departments are compared in: a programmer's mistake */
  private numberAt(key: string, row: number): Fraction | null {
    const value = this.exact.valueOf(key, row);
    if (value instanceof FormulaError)
      throw new TypeError(`departments are compared in ${key}, and one is ${value.code}`);
    return value instanceof Fraction ? value : null;
  }

  private extremeOf({ scale, denominators }: Column, value: Fraction): Extreme {
    if (!denominators) return { code: codeOf(value, scale, this.table.texts), denominator: 1 };
    const [code, denominator] = [Number(value.numerator), Number(value.denominator)];
    return isNumber(code) && isNumber(denominator) ? { code, denominator } : { code: unsure, denominator: 1 };
  }

  private columnOf(key: string): Column {
    const column = this.results.columns.get(key);
    if (!column) throw new TypeError(`departments are not compared in ${key}`);
    return column;
  }
}

/** The columns in which departments are compared before they have a total. */
export const metricColumns = (scheme: Scheme): readonly string[] =>
  [...modelOf(scheme).items.values()].flatMap(({ item, metrics }) =>
    metrics.map(({ name }) => keyOf.metric(item.code, name)),
  );

/** The columns of totals: without a veto, and with one. */
export const totalColumns = [keyOf.ranked, keyOf.rankedVetoed] as const;

/** @returns the place of one total among those of all departments */
export function placesAmong(scheme: Scheme, all: MergedColumns): (column: string, key: string) => Scalar {
  const expr = exprsOf(modelOf(scheme)).get(keyOf.place);
  if (!expr) throw new TypeError("the model has no place");
  const place = compile(expr);
  const leaf = leavesOf(new Map());
  return (column, key) => {
    if (!all.get(column)?.standingOf(key)) throw new MissingCount(column, key);
    const value = place((ref) => {
      const cell = leaf(ref);
      if (cell.at === "column") return all.get(cell.key)?.list() ?? [];
      return cell.at === "own" && cell.key === column ? valueOfKey(key) : null;
    });
    if (!(value instanceof Fraction)) throw new TypeError(`a place is a number, not ${String(value)}`);
    return value;
  };
}
