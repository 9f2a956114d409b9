import type { Column } from "../../columns/column.js";
import { isNumber, isText, unsure } from "../../columns/code.js";
import type { Shape } from "../../columns/node.js";
import { noResults, type Results } from "../../columns/results.js";
import { powerOfTen } from "../../columns/scalarCode.js";
import { Fraction } from "../../exact/fraction.js";
import type { Scalar } from "../../formula/value.js";
import type { ParameterValue } from "../../scheme/definition.js";
import type { Scheme } from "../../scheme/scheme.js";
import { tableOf, type AnswerTable } from "../answers/answerTable.js";
import type { Answers } from "../answers/answers.js";
import { keyOf } from "../model/keys.js";
import { decimalsOf, formsOf, modelCells, type Parameters } from "../model/modelLeaves.js";
import { openParts, type Axis, type OpenPart } from "../model/openParts.js";

/** How departments stand under one combination; the arrays are overwritten by the next. */
export interface CombinedStanding {
  /** Totals as whole numbers of the smallest step that any combination prints; NaN where there is none. */
  readonly totals: Float64Array;
  /** 1 for the best; 0 where there is none. */
  readonly places: Int32Array;
  /** Equal numbers for equal grades; `gradeOf` says which. */
  readonly grades: Float64Array;
}

/** How many columns may be kept of one part: what was calculated longest ago is calculated again. */
const mostColumns = 50_000;

/**
 * One assessment under many combinations of parameters.
 *
 * The model is divided by the axes that its cells rest on, and each part is calculated once for each combination of its
 * own axes, by the same programs as `assess`; what no axis touches is calculated once. So each combination costs little
 * more than the sums that all of the axes touch. Ask in the order of `order`, the slowest first, and little is kept.
 */
export class Combinations {
  /** The axes from the one that should change least often to the one that should change most often. */
  readonly order: readonly number[];
  /** Decimals of the steps in which totals are given. */
  readonly decimals: number;
  private readonly table: AnswerTable;
  private readonly parts: readonly PartResults[];
  private readonly standing: CombinedStanding;
  private readonly fixed: Parameters;
  /** Which part has a cell. */
  private readonly sources = new Map<string, PartResults>();
  private readonly otherGrades: string[] = [];

  /** @param axes set their parameters in place of those of the answers */
  constructor(
    private readonly scheme: Scheme,
    answers: Answers,
    private readonly axes: readonly Axis[],
  ) {
    const set = new Set(axes.flatMap(({ values: [first] }) => [...(first?.keys() ?? [])]));
    this.fixed = new Map([...answers.parameters].filter(([name]) => !set.has(name)));
    this.table = tableOf(scheme, answers);
    const parts = openParts(scheme, this.fixed, axes);
    const touched = (axis: number): number => parts.filter((part) => part.axes.includes(axis)).length;
    this.order = axes.map((_, at) => at).sort((a, b) => touched(b) - touched(a) || a - b);
    this.parts = partResults(parts, this.order);
    for (const part of this.parts) for (const key of part.part.kept) this.sources.set(key, part);
    this.decimals = Math.max(
      decimalsOf(answers.parameters),
      ...axes.flatMap(({ values }) => values.filter((value) => value.has("decimals")).map(decimalsOf)),
    );
    const { length } = this.table;
    this.standing = {
      totals: new Float64Array(length),
      places: new Int32Array(length),
      grades: new Float64Array(length),
    };
  }

  /** @param chosen for each axis which of its values */
  at(chosen: readonly number[]): CombinedStanding {
    const parameters = this.parametersAt(chosen);
    for (const part of this.parts) this.bring(part, chosen, parameters);
    this.read(parameters);
    return this.standing;
  }

  /** What the number of a grade stands for; "" for none. */
  gradeOf(code: number): string {
    return isText(code) ? this.table.texts.textOf(code) : (this.otherGrades[-1 - code] ?? "");
  }

  private parametersAt(chosen: readonly number[]): Parameters {
    const made = new Map<string, ParameterValue>(this.fixed);
    this.axes.forEach(({ values }, at) => {
      for (const [name, value] of values[chosen[at] ?? 0] ?? []) made.set(name, value);
    });
    return made;
  }

  private columnOf(key: string): Column | undefined {
    return this.sources.get(key)?.current?.columns.get(key);
  }

  /** Makes what is wanted of a part its current results. */
  private bring(part: PartResults, chosen: readonly number[], parameters: Parameters): void {
    const name = nameOf(part, chosen, this.axes);
    if (part.current && part.currentName === name) return;
    forgetBehind(part, chosen);
    const known = part.known.get(name);
    const found = known ?? this.calculated(part.part, parameters);
    if (!known) {
      part.known.set(name, found);
      const [oldest] = part.known.keys();
      if (part.known.size > part.most && oldest !== undefined) part.known.delete(oldest);
    }
    part.current = found;
    part.currentName = name;
  }

  private calculated(part: OpenPart, parameters: Parameters): Results {
    const results = noResults();
    const given = new Map<string, Shape>();
    const forms = formsOf(parameters);
    let name = "";
    for (const parameter of part.parameters) name += `${forms.get(parameter) ?? ""} `;
    for (const key of part.reads) {
      const from = this.sources.get(key)?.current;
      const column = from?.columns.get(key);
      if (!from || !column) throw new TypeError(`the cell ${key} is read before it is calculated`);
      results.columns.set(key, column);
      const ranks = from.ranks.get(key);
      if (ranks) results.ranks.set(key, ranks);
      const ratio = column.denominators !== null;
      given.set(key, { scale: column.scale, ratio });
      name += ratio ? "r" : column.scale;
    }
    const { cells, kept, ranked, programs } = part;
    const program = programs.of(name, parameters, { only: { cells, given }, kept, ranked });
    program.execute(modelCells(this.scheme, parameters, this.table, results));
    for (const key of part.reads) {
      results.columns.delete(key);
      results.ranks.delete(key);
    }
    return results;
  }

  private read(parameters: Parameters): void {
    const [total, place, grade] = [keyOf.total, keyOf.place, keyOf.grade].map((key) => this.columnOf(key));
    if (!total || !place || !grade) throw new TypeError("the standing was not calculated");
    const { totals, places, grades } = this.standing;
    for (let row = 0; row < totals.length; row += 1) {
      const steps = stepsIn(total, row, this.decimals);
      totals[row] = steps ?? this.stepsOf(this.said(total, keyOf.total, row, parameters));
      const at = place.codeAt(row);
      places[row] = isNumber(at) ? at : 0;
      const named = grade.codeAt(row);
      grades[row] = named === unsure ? this.otherGrade(this.said(grade, keyOf.grade, row, parameters)) : named;
    }
  }

  private stepsOf(total: Scalar): number {
    return total instanceof Fraction ? total.times(Fraction.of(powerOfTen(this.decimals))).toNumber() : Number.NaN;
  }

  /** A grade that has no code. */
  private otherGrade(grade: Scalar): number {
    const name = String(grade ?? "");
    const known = this.otherGrades.indexOf(name);
    return -1 - (known < 0 ? this.otherGrades.push(name) - 1 : known);
  }

  /** A value as its column says, or evaluated where that does not say it. */
  private said(column: Column, key: string, row: number, parameters: Parameters): Scalar {
    const value = column.valueAt(row, this.table.texts);
    if (value !== undefined) return value;
    const results = noResults();
    for (const each of this.sources.keys()) {
      const known = this.columnOf(each);
      if (known) results.columns.set(each, known);
    }
    return modelCells(this.scheme, parameters, this.table, results).valueOf(key, row);
  }
}

/** A printed figure in steps of so many decimals, where its code says it plainly; NaN for what is no number. */
function stepsIn(column: Column, row: number, decimals: number): number | null {
  const code = column.codeAt(row);
  if (code === unsure) return null;
  if (!isNumber(code)) return Number.NaN;
  const denominator = column.denominators?.[row] ?? 1;
  const isDecimal = denominator === 1;
  if (denominator <= 0 || (isDecimal && column.scale > decimals)) return null;
  const numerator = code * powerOfTen(isDecimal ? decimals - column.scale : decimals);
  return isNumber(numerator) && numerator % denominator === 0 ? numerator / denominator : null;
}

/** What was calculated of a part. */
interface PartResults {
  readonly part: OpenPart;
  readonly known: Map<number | string, Results>;
  /** How many are kept. */
  readonly most: number;
  /** Axes of the part that change less often than any other: once they have changed, nothing from before is asked for. */
  readonly slowest: readonly number[];
  slowestAt: string;
  current: Results | null;
  currentName: number | string;
}

const partResults = (parts: readonly OpenPart[], order: readonly number[]): PartResults[] =>
  parts.map((part) => {
    const firstOther = order.findIndex((axis) => !part.axes.includes(axis));
    const slowest = order.slice(0, firstOther < 0 ? Math.max(0, order.length - 1) : firstOther);
    return {
      part,
      known: new Map(),
      most: Math.max(16, Math.floor(mostColumns / Math.max(1, part.kept.size))),
      slowest,
      slowestAt: "",
      current: null,
      currentName: -1,
    };
  });

function nameOf({ part }: PartResults, chosen: readonly number[], axes: readonly Axis[]): number | string {
  let name = 0;
  let range = 1;
  for (const axis of part.axes) {
    range *= axes[axis]?.values.length ?? 1;
    if (range > Number.MAX_SAFE_INTEGER) return part.axes.map((each) => chosen[each]).join(" ");
    name = name * (axes[axis]?.values.length ?? 1) + (chosen[axis] ?? 0);
  }
  return name;
}

function forgetBehind(part: PartResults, chosen: readonly number[]): void {
  if (part.slowest.length === 0) return;
  const at = part.slowest.map((axis) => chosen[axis]).join(" ");
  if (at === part.slowestAt) return;
  part.slowestAt = at;
  part.known.clear();
}
