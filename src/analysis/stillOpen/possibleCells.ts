import type { AssessedDepartment, Assessment } from "../../engine/assess/assess.js";
import { keyOf } from "../../engine/model/keys.js";
import type { ModelRef } from "../../engine/model/modelRef.js";
import { outcomeWords } from "../../engine/model/outcome.js";
import { cellWords } from "../../rules/contract/cellWords.js";
import type { Item, ItemInput, Level, Section } from "../../scheme/scheme.js";
import { Fraction } from "../../exact/fraction.js";
import type { Expr } from "../../formula/expr.js";
import { FormulaError, isArray } from "../../formula/value.js";
import { scored } from "../../engine/answers/outcomeOf.js";
import { rescaled } from "./rescaled.js";
import { vetoEffect } from "../../engine/model/totalParts.js";
import { isOpenCell, type OpenItems } from "./openItems.js";
import { anything, either, most, nothing, numbersIn, only, onlyValue, truths } from "./possible.js";
import { between, mayBe, mayFail, within, withoutErrors, type Possible, type Range } from "./possible.js";
import { counted, extreme, junction, placed, placedDistinct, possibleOf, summed } from "./possibleCalls.js";

type Cells = Possible | readonly Possible[];

/** Beyond so many a number of ranked departments is not looked at one by one. */
const mostRanked = 100;

/**
 * What each cell of each department may still hold. Closed cells hold what they hold; an open item may get any valid
 * answer, stay blank, or not apply; and every other cell holds what its own expression makes of that, by intervals. So
 * nothing that a completion can bring about is outside, and what is inside may be more than can be brought about.
 */
export class PossibleCells {
  private readonly byRow: Map<string, Possible>[];
  /** Cells that compare a department with others in a ranked item. */
  private readonly comparisons: ReadonlyMap<string, Expr>;
  /** Items and groups by the keys of their figures. */
  private readonly nodeOf = new Map<string, Item | Level>();
  /** Levels and sections that are sums of parts, likewise. */
  private readonly wholeOf = new Map<string, Level | Section>();
  /** How many departments are ranked, while one number after the other is looked at. */
  private among: number | null = null;
  private readonly touchedColumns = new Set<string>();

  constructor(
    private readonly assessment: Assessment,
    open: OpenItems,
  ) {
    const { scheme, model, departments } = assessment;
    this.byRow = departments.map(() => new Map<string, Possible>());
    for (const node of scored(scheme))
      for (const key of [keyOf.raw(node.code), keyOf.score(node.code), keyOf.times(node.code)])
        this.nodeOf.set(key, node);
    for (const node of scheme.sections.flatMap(wholesIn))
      for (const key of [keyOf.raw(node.code), keyOf.score(node.code)]) this.wholeOf.set(key, node);
    departments.forEach((department, row) => {
      for (const item of open.get(department.answers.code) ?? []) this.open(row, item);
    });
    this.comparisons = new Map(
      [...model.items.values()].flatMap(({ item: { code }, metrics }) =>
        metrics.flatMap(({ name, same, place }) => [
          [keyOf.metricSame(code, name), same] as const,
          [keyOf.metricPlace(code, name), place] as const,
        ]),
      ),
    );
    for (const { key, expr } of model.cells) {
      const reads = readsOf(expr);
      const compares = reads.columns.some((column) => this.touchedColumns.has(column));
      this.byRow.forEach((cells, row) => {
        if (cells.has(key)) return;
        if (!compares && !reads.own.some((read) => cells.has(read))) return;
        const found = this.cell(key, expr, row);
        cells.set(key, found);
        this.touchedColumns.add(key);
      });
    }
  }

  /** @param row of a department, in the order of the assessment */
  at(row: number, key: string): Possible {
    const known = this.byRow[row]?.get(key);
    if (known) return known;
    const value = this.assessment.departments[row]?.valueOf(key);
    return value === undefined ? nothing : only(value);
  }

  private department(row: number): AssessedDepartment {
    const found = this.assessment.departments[row];
    if (!found) throw new RangeError(`there is no department ${row}`);
    return found;
  }

  /** The cells of an open item that its own inputs decide. */
  private open(row: number, item: Item): void {
    if (!isOpenCell(this.department(row), this.assessment.scheme, item)) return;
    const cells = this.byRow[row];
    if (!cells) return;
    const set = (key: string, value: Possible): void => {
      cells.set(key, value);
      this.touchedColumns.add(key);
    };
    for (const input of item.inputs) for (const key of input.keys) set(key, possibleInput(item, input));
    const mayNotApply = !item.rule.alwaysApplies || item.rule.notApplicable !== undefined;
    // a completion is a valid answer
    const outcomes = [outcomeWords.scored, outcomeWords.notFilled];
    set(
      keyOf.outcome(item.code),
      either(...[...outcomes, ...(mayNotApply ? [outcomeWords.notApplicable] : [])].map(only)),
    );
    if (item.rule.vetoes) set(keyOf.vetoes(item.code), truths);
  }

  private cell(key: string, expr: Expr, row: number): Possible {
    const found = this.overRanked(expr, row);
    const whole = this.wholeOf.get(key);
    if (whole) return this.ofParts(whole, key, found, row);
    const node = this.nodeOf.get(key);
    if (!node) return found;
    const outcome = this.at(row, keyOf.outcome(node.code));
    const clear = mayBe(outcome, outcomeWords.invalid) || mayFail(outcome) ? found : withoutErrors(found);
    if (key === keyOf.times(node.code) || node.full === null) return clear;
    // no rule gives less than 0 or more than the full mark
    const { full } = node;
    return within(clear, Fraction.zero, most(full, full.round(this.assessment.decimals)));
  }

  private ofParts(node: Level | Section, key: string, found: Possible, row: number): Possible {
    const { parameters, decimals } = this.assessment;
    const partKey = parameters.get("rounding") === "final" ? keyOf.raw : keyOf.score;
    const range = rescaled(node, (code) => this.at(row, partKey(code)));
    if (!range) return found;
    const ends = key === keyOf.score(node.code) ? roundedEnds(range, decimals) : range;
    if (node.kind === "level") return between(found, ends);
    // points may be taken off a section, down to 0; it may be cut at its full mark, and a veto may give a mark of its own
    const { mark } = vetoEffect(this.assessment.scheme);
    return between(found, { low: Fraction.zero, high: ends.high && most(ends.high, most(mark, mark.round(decimals))) });
  }

  /** Where it is open how many are ranked, for each number of them: a place means more with the number than without. */
  private overRanked(expr: Expr, row: number): Possible {
    const open = readsOf(expr).columns.filter((column) => this.touchedColumns.has(column));
    const counts = open.map((column) => counted(this.column(column)));
    const [first] = counts;
    const isSame = counts.every(({ sure, most: many }) => sure === first?.sure && many === first.most);
    if (!first || !isSame || first.sure === first.most || first.most - first.sure > mostRanked)
      return this.single(expr, row);
    const found: Possible[] = [];
    for (let among = first.sure; among <= first.most; among += 1) {
      this.among = among;
      found.push(this.single(expr, row));
    }
    this.among = null;
    return either(...found);
  }

  private single(expr: Expr, row: number): Possible {
    const value = this.evaluate(expr, row);
    return isList(value) ? anything : value;
  }

  private column(key: string): readonly Possible[] {
    return this.byRow.map((_, row) => this.at(row, key));
  }

  private own(key: string, row: number): Possible {
    const expr = this.among === null ? undefined : this.comparisons.get(key);
    return expr ? this.single(expr, row) : this.at(row, key);
  }

  private evaluate(expr: Expr, row: number): Cells {
    switch (expr.kind) {
      case "literal":
        return only(expr.value);
      case "array":
        return expr.items.map(only);
      case "rule":
        return this.evaluate(expr.body, row);
      case "ref":
        return this.read(expr, row);
      case "call":
        return this.call(expr, row);
    }
  }

  private read(expr: Expr & { kind: "ref" }, row: number): Cells {
    const to = expr.ref as ModelRef;
    switch (to.at) {
      case "own":
        return this.own(to.key, row);
      case "ownCells":
        return to.keys.map((key) => this.own(key, row));
      case "column":
        return this.column(to.key);
      case "parameter": {
        const value = this.department(row).evaluate(expr);
        return isArray(value) ? value.map(only) : only(value);
      }
    }
  }

  private call({ fn, args }: Expr & { kind: "call" }, row: number): Cells {
    if (fn.name === "IF") return this.branches(args, row);
    const values = args.map((arg) => this.evaluate(arg, row));
    const [first = nothing, second = nothing] = values;
    const cells = () => values.flatMap((value) => (isList(value) ? value : [value]));
    switch (fn.name) {
      case "IFERROR":
        return isList(first) || isList(second)
          ? anything
          : either(withoutErrors(first), ...(mayFail(first) ? [second] : []));
      case "SUM":
      case "SUMPRODUCT":
        return summed(cells());
      case "MIN":
      case "MAX":
        return extreme(cells(), fn.name);
      case "COUNT":
        return this.count(args, cells());
      case "AND":
        return junction(cells(), (all) => all.every(Boolean));
      case "OR":
        return junction(cells(), (all) => all.some(Boolean));
      case "INDEX":
        return indexed(first, second, fn.yieldsRange === true);
      case "countAbove":
        return this.places(args, first, second, row, "above");
      case "countBelow":
        return this.places(args, first, second, row, "below");
      case "distinctAbove":
        return this.places(args, first, second, row, "above", true);
      case "distinctBelow":
        return this.places(args, first, second, row, "below", true);
      case "countEqual":
        return this.places(args, first, second, row, "equal");
      case "NA":
        return either(possibleOf(fn, []));
    }
    if (!fn.elementwise || !values.some(isList))
      return possibleOf(
        fn,
        values.map((value) => (isList(value) ? anything : value)),
      );
    const length = Math.max(...values.map((value) => (isList(value) ? value.length : 1)));
    return Array.from({ length }, (_, at) =>
      possibleOf(
        fn,
        values.map((value) => (isList(value) ? (value[at] ?? nothing) : value)),
      ),
    );
  }

  private branches([test, then, otherwise]: readonly Expr[], row: number): Cells {
    if (!test || !then) throw new TypeError("IF lacks arguments");
    const tested = this.single(test, row);
    const asked = junction([tested], ([truth = false]) => truth);
    const results = [
      ...(mayBe(asked, true) ? [this.evaluate(then, row)] : []),
      ...(mayBe(asked, false) ? [otherwise ? this.evaluate(otherwise, row) : only(false)] : []),
    ];
    const [first] = results;
    if (results.length === 1 && first && isList(first)) return first;
    const singles = results.map((result) => (isList(result) ? anything : result));
    return either(...singles, ...(mayFail(asked) ? [withErrorsAlone(asked)] : []));
  }

  private count(args: readonly Expr[], cells: readonly Possible[]): Possible {
    const { sure, most: many } = counted(cells);
    const isColumn = args.length === 1 && columnOf(args[0]) !== undefined;
    const set = isColumn && this.among !== null && this.among >= sure && this.among <= many ? this.among : null;
    return numbersIn(Fraction.of(set ?? sure), Fraction.of(set ?? many));
  }

  /** Others above, below or at the department's own value: it is never above or below itself. */
  private places(
    args: readonly Expr[],
    range: Cells,
    value: Cells,
    row: number,
    where: "above" | "below" | "equal",
    isDistinct = false,
  ): Possible {
    const column = columnOf(args[0]);
    if (!isList(range) || isList(value)) return anything;
    const isOwn = column !== undefined && ownOf(args[1]) === column;
    const others = isOwn ? range.filter((_, at) => at !== row) : range;
    const self = isOwn && where === "equal" ? 1 : 0;
    const { numbers } = value;
    // a text has no place
    const isText = value.anyText || value.others.some((other) => typeof other === "string");
    const failure = mayFail(value) || isText ? [only(new FormulaError("#VALUE!"))] : [];
    if (!numbers) return either(numbersIn(Fraction.zero, Fraction.of(others.length)), ...failure);
    const { sure, most: many } = placed(others, numbers, where);
    const all = counted(range);
    // of those that may be ranked, so many are
    const ranked = this.among === null || column === undefined ? Infinity : this.among - all.sure;
    const upTo = Math.max(sure, Math.min(many, sureOf(others, numbers, where) + ranked));
    if (isDistinct && where !== "equal") {
      const distinct = placedDistinct(others, numbers, where);
      return either(numbersIn(Fraction.of(distinct.sure), Fraction.of(Math.min(distinct.most, upTo))), ...failure);
    }
    return either(numbersIn(Fraction.of(sure + self), Fraction.of(upTo + self)), ...failure);
  }
}

/** A section, and all levels below it but groups. */
const wholesIn = (node: Section | Level | Item): readonly (Section | Level)[] =>
  node.kind === "item" || (node.kind === "level" && node.group) ? [] : [node, ...node.children.flatMap(wholesIn)];

const roundedEnds = ({ low, high }: Range, decimals: number): Range => ({
  low: low && low.round(decimals),
  high: high && high.round(decimals),
});

/** How many of those that are certainly ranked may stand there. */
const sureOf = (
  others: readonly Possible[],
  value: NonNullable<Possible["numbers"]>,
  where: "above" | "below" | "equal",
) =>
  placed(
    others.filter((other) => other.others.length === 0 && !other.anyText),
    value,
    where,
  ).most;

const isList = (cells: Cells): cells is readonly Possible[] => Array.isArray(cells);

const withErrorsAlone = ({ others }: Possible): Possible => ({
  ...nothing,
  others: others.filter((other) => mayFail({ ...nothing, others: [other] })),
});

const columnOf = (expr: Expr | undefined): string | undefined => {
  const to = expr?.kind === "ref" ? (expr.ref as ModelRef) : undefined;
  return to?.at === "column" ? to.key : undefined;
};
const ownOf = (expr: Expr | undefined): string | undefined => {
  const to = expr?.kind === "ref" ? (expr.ref as ModelRef) : undefined;
  return to?.at === "own" ? to.key : undefined;
};

/** `index` gives one cell, `column` one of two columns. */
function indexed(range: Cells, position: Cells, isColumn: boolean): Cells {
  if (!isList(range) || isList(position)) return anything;
  const known = onlyValue(position);
  const wanted = known instanceof Fraction ? Number(known.numerator) - 1 : null;
  if (isColumn) return wanted === null ? anything : range.filter((_, at) => at % 2 === wanted);
  if (wanted !== null) return range[wanted] ?? anything;
  const { numbers } = position;
  const [low, high] = [numbers?.low, numbers?.high];
  if (!low || !high || position.others.length > 0) return anything;
  return either(...range.slice(Math.max(0, Number(low.floor().numerator) - 1), Number(high.floor().numerator)));
}

/** What an input may hold once it is answered, or not. */
function possibleInput(item: Item, { type }: ItemInput): Possible {
  const kinds = (): Possible => {
    switch (type.kind) {
      case "whole":
      case "decimal": {
        const { least, most: highest } = type.bounds ?? {};
        const full = type.upToFull && item.full ? item.full : null;
        return numbersIn(
          least === undefined ? null : Fraction.of(least),
          full ?? (highest === undefined ? null : Fraction.of(highest)),
        );
      }
      case "yesNo":
        return either(only(cellWords.yes), only(cellWords.no));
      case "date":
        return either(numbersIn(null, null), ...(type.word === undefined ? [] : [only(type.word)]));
      case "text":
        return { ...nothing, anyText: true };
    }
  };
  return either(kinds(), only(null), ...(item.rule.alwaysApplies ? [] : [only(cellWords.notApplicable)]));
}

interface Reads {
  readonly own: readonly string[];
  readonly columns: readonly string[];
}

const kept = new WeakMap<Expr, Reads>();

function readsOf(expr: Expr): Reads {
  const known = kept.get(expr);
  if (known) return known;
  const own = new Set<string>();
  const columns = new Set<string>();
  const seen = new Set<Expr>();
  const visit = (part: Expr): void => {
    if (seen.has(part)) return;
    seen.add(part);
    if (part.kind === "call") part.args.forEach(visit);
    else if (part.kind === "rule") visit(part.body);
    else if (part.kind === "ref") {
      const to = part.ref as ModelRef;
      if (to.at === "own") own.add(to.key);
      else if (to.at === "ownCells") for (const key of to.keys) own.add(key);
      else if (to.at === "column") columns.add(to.key);
    }
  };
  visit(expr);
  const made = { own: [...own], columns: [...columns] };
  kept.set(expr, made);
  return made;
}
