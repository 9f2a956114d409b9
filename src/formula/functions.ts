import { daySerial } from "../exact/daySerial.js";
import { Fraction } from "../exact/fraction.js";
import { equalCells } from "./equalCells.js";
import { countAbove, countBelow, countEqual, countNumbers, distinctAbove, distinctBelow } from "./places.js";
import {
  asBoolean,
  asNumber,
  asText,
  compareScalars,
  FormulaError,
  isArray,
  type Scalar,
  type Value,
} from "./value.js";

/**
 * One function or operator of the formula language: how it is evaluated and how Excel spells it stand
 * side by side, so that a reader can see that they say the same.
 */
export interface FormulaFunction {
  readonly name: string;
  /** Applied cell by cell when an argument is a range. */
  readonly elementwise: boolean;
  /** Yields a range by itself, whatever its arguments are. */
  readonly yieldsRange?: boolean;
  /** Binding strength in Excel's grammar; absent for `NAME(…)` spellings, which never need brackets. */
  readonly precedence?: number;
  /** Binding strength that the arguments need, where it is another than that of the whole. */
  readonly argumentPrecedence?: number;
  /** Positions whose rounding noise must be cut before this function sees them (INT, ROUND, comparisons). */
  readonly guards?: readonly number[];
  readonly evaluate: (args: readonly Value[]) => Value;
  /** An operator on two single cells: what `evaluate` says, without a list for it. */
  readonly scalar?: (a: Scalar, b: Scalar) => Scalar;
  readonly print: (args: readonly string[]) => string;
  /** How it is spelled over the cells of a range, where not every program applies the function to each of them. */
  readonly printOverRange?: (args: readonly string[]) => string;
}

/**
 * 1 beside the numbers of a range, 0 beside blanks, strings and booleans, which are all greater than any number;
 * an error stays one. ISNUMBER says the same, but Gnumeric applies it to one cell only.
 */
const numbersOnly = (range: string): string => `(${range}<>"")*(${range}<1E+300)`;

const single = (value: Value): Scalar => (isArray(value) ? (value[0] ?? null) : value);
/** A range that stands alone stays itself: what is known of it is kept with it. */
const cellsOf = (values: readonly Value[]): readonly Scalar[] => {
  const [first] = values;
  if (values.length === 1 && first !== undefined && isArray(first)) return first;
  if (!values.some(isArray)) return values as readonly Scalar[];
  return values.flatMap((value) => (isArray(value) ? value : [value]));
};
const firstError = (cells: readonly Scalar[]): FormulaError | undefined =>
  cells.find((cell): cell is FormulaError => cell instanceof FormulaError);

/** Excel skips text, booleans and blanks in a range. */
const numbersOf = (values: readonly Value[]): readonly Fraction[] =>
  cellsOf(values).filter((cell): cell is Fraction => cell instanceof Fraction);

const countOf = (args: readonly Value[]): number => {
  const [only] = args;
  return args.length === 1 && only !== undefined && isArray(only) ? countNumbers(only) : numbersOf(args).length;
};

function operator(
  name: string,
  precedence: number,
  apply: (a: Scalar, b: Scalar) => Scalar,
  guards?: readonly number[],
): FormulaFunction {
  return {
    name,
    elementwise: true,
    precedence,
    ...(guards && { guards }),
    evaluate: ([a = null, b = null]) => apply(single(a), single(b)),
    scalar: apply,
    print: ([a = "", b = ""]) => a + name + b,
  };
}

const arithmetic = (name: string, precedence: number, apply: (a: Fraction, b: Fraction) => Scalar) =>
  operator(name, precedence, (a, b) => {
    const left = asNumber(a);
    if (left instanceof FormulaError) return left;
    const right = asNumber(b);
    return right instanceof FormulaError ? right : apply(left, right);
  });

const comparison = (name: string, holds: (order: number) => boolean) =>
  operator(
    name,
    1,
    (a, b) => {
      const order = compareScalars(a, b);
      return order instanceof FormulaError ? order : holds(order);
    },
    [0, 1],
  );

function aggregate(name: string, apply: (args: readonly Value[]) => Scalar): FormulaFunction {
  return {
    name,
    elementwise: false,
    evaluate: (args) => firstError(cellsOf(args)) ?? apply(args),
    print: (args) => `${name}(${args.join(",")})`,
  };
}

function scalarFunction(
  name: string,
  apply: (args: readonly Scalar[]) => Scalar,
  guards?: readonly number[],
  print = (args: readonly string[]): string => `${name}(${args.join(",")})`,
): FormulaFunction {
  return {
    name,
    elementwise: true,
    ...(guards && { guards }),
    evaluate: (args) => apply(args.map(single)),
    print,
  };
}

const onNumber = (value: Scalar | undefined, apply: (number: Fraction) => Scalar): Scalar => {
  const number = asNumber(value ?? null);
  return number instanceof FormulaError ? number : apply(number);
};

const extreme = (name: string, sign: number): FormulaFunction =>
  aggregate(
    name,
    (args) =>
      numbersOf(args).reduce<Fraction | null>(
        (best, next) => (best === null || next.compare(best) * sign > 0 ? next : best),
        null,
      ) ?? Fraction.zero,
  );

/** AND and OR take booleans and numbers, skip blanks, and give an error for text. */
const junction = (name: string, decides: boolean): FormulaFunction =>
  aggregate(name, (args) => {
    for (const cell of cellsOf(args)) {
      if (cell === null) continue;
      const truth = asBoolean(cell);
      if (truth instanceof FormulaError) return truth;
      if (truth === decides) return decides;
    }
    return !decides;
  });

/** A count over all numbers of a range, by a sorted copy that is kept: thousands of departments stay quick. */
function placeCount(
  name: string,
  apply: (range: readonly Scalar[], value: Fraction) => Fraction,
  print: (args: readonly string[]) => string,
): FormulaFunction {
  return {
    name,
    elementwise: false,
    evaluate: ([range = [], value = null]) =>
      onNumber(single(value), (number) => apply(isArray(range) ? range : [range], number)),
    print,
  };
}

const definedName = /^[\p{L}_][\p{L}\p{N}_.]*$/u;

/** The name of one column of what a defined name stands for: "rankBands.1". */
export const nameOfColumn = (name: string, column: number | string): string => `${name}.${column}`;

function serialOf(year: number, month: number, day: number): Scalar {
  const serial = daySerial(
    [String(year).padStart(4, "0"), ...[month, day].map((part) => String(part).padStart(2, "0"))].join("-"),
  );
  return serial === null ? new FormulaError("#VALUE!") : Fraction.of(serial);
}

export const functions = {
  add: arithmetic("+", 3, (a, b) => a.plus(b)),
  subtract: arithmetic("-", 3, (a, b) => a.minus(b)),
  multiply: arithmetic("*", 4, (a, b) => a.times(b)),
  divide: arithmetic("/", 4, (a, b) => (b.equals(Fraction.zero) ? new FormulaError("#DIV/0!") : a.over(b))),
  concat: operator("&", 2, (a, b) => {
    const left = asText(a);
    if (left instanceof FormulaError) return left;
    const right = asText(b);
    return right instanceof FormulaError ? right : left + right;
  }),
  equal: comparison("=", (order) => order === 0),
  notEqual: comparison("<>", (order) => order !== 0),
  less: comparison("<", (order) => order < 0),
  lessOrEqual: comparison("<=", (order) => order <= 0),
  greater: comparison(">", (order) => order > 0),
  greaterOrEqual: comparison(">=", (order) => order >= 0),

  min: extreme("MIN", -1),
  max: extreme("MAX", 1),
  sum: aggregate("SUM", (args) => numbersOf(args).reduce((a, b) => a.plus(b), Fraction.zero)),
  count: { ...aggregate("COUNT", () => null), evaluate: (args) => Fraction.of(countOf(args)) },
  sumProduct: aggregate("SUMPRODUCT", ([products = []]) =>
    cellsOf([products]).reduce<Fraction>(
      (sum, cell) => (cell instanceof Fraction ? sum.plus(cell) : sum),
      Fraction.zero,
    ),
  ),
  and: junction("AND", false),
  or: junction("OR", true),
  not: scalarFunction("NOT", ([value = null]) => {
    const truth = asBoolean(value);
    return truth instanceof FormulaError ? truth : !truth;
  }),

  round: scalarFunction(
    "ROUND",
    ([value, decimals]) =>
      onNumber(value, (number) => onNumber(decimals, (places) => number.round(Number(places.numerator)))),
    [0],
  ),
  floor: scalarFunction("INT", ([value]) => onNumber(value, (number) => number.floor()), [0]),
  /**
   * `withinDecimals(x, d)`: x has at most d decimals, when it is taken for what Excel shows of it, 15 significant
   * digits. A sheet keeps doubles, and no two programs compare these alike: x=ROUND(x,d) is FALSE in some for values
   * that were typed so. Near enough is half a unit of the 15th digit; a tolerance of one size would take typed figures
   * with more decimals, or refuse the noise of large numbers. The zero has no logarithm, and any unit suits it.
   * LibreOffice makes 0 of a difference below 3.6E-15 of x: there it takes a little more, 9.00000000000001 for 9.
   */
  withinDecimals: {
    ...scalarFunction(
      "WITHINDECIMALS",
      ([value, decimals]) =>
        onNumber(value, (number) =>
          onNumber(decimals, (places) => number.round(Number(places.numerator)).equals(number)),
        ),
      [0],
    ),
    precedence: 1,
    argumentPrecedence: 3,
    print: ([x = "", d = ""]) => `ABS(${x}-ROUND(${x},${d}))<=10^(INT(LOG10(ABS(${x})+(${x}=0)))-14)/2`,
  },
  /** `date(year, month, day)`: the day's serial number, whichever year the workbook counts days from. */
  date: scalarFunction("DATE", ([year, month, day]) =>
    onNumber(year, (y) =>
      onNumber(month, (m) =>
        onNumber(day, (d) => serialOf(Number(y.numerator), Number(m.numerator), Number(d.numerator))),
      ),
    ),
  ),
  isNumber: {
    ...scalarFunction("ISNUMBER", ([value]) => value instanceof Fraction),
    printOverRange: ([range = ""]) => `(${numbersOnly(range)})`,
  },
  isText: scalarFunction("ISTEXT", ([value]) => typeof value === "string"),
  isError: scalarFunction("ISERROR", ([value]) => value instanceof FormulaError),
  repeat: scalarFunction(
    "REPT",
    ([value = null, times]) => {
      const text = asText(value);
      if (text instanceof FormulaError) return text;
      return onNumber(times, (number) =>
        number.compare(Fraction.zero) < 0 ? new FormulaError("#VALUE!") : text.repeat(Number(number.floor().numerator)),
      );
    },
    [1],
  ),
  length: scalarFunction("LEN", ([value = null]) => {
    const text = asText(value);
    return text instanceof FormulaError ? text : Fraction.of(text.length);
  }),
  trim: scalarFunction("TRIM", ([value = null]) => {
    const text = asText(value);
    return text instanceof FormulaError ? text : text.replace(/ +/g, " ").replace(/^ | $/g, "");
  }),
  notAvailable: { ...aggregate("NA", () => null), evaluate: () => new FormulaError("#N/A") },
  /** `index(range, n)`: the n-th cell, counted from 1. */
  index: {
    ...aggregate("INDEX", () => null),
    // errors elsewhere in the range are no concern of the cell that is wanted
    evaluate: ([range = [], position = null]) =>
      onNumber(single(position), (n) => {
        const cells = cellsOf([range]);
        const at = Number(n.numerator) - 1;
        return at < cells.length ? (cells[at] ?? null) : new FormulaError("#REF!");
      }),
  },
  /**
   * `column(range, k)`: the k-th column of a range of two columns. Of a defined name it is a name of its own, which who
   * defines the one defines as well: Gnumeric and HyperFormula know no INDEX with a row of 0.
   */
  column: {
    ...aggregate("INDEX", () => null),
    yieldsRange: true,
    evaluate: ([range = [], position = null]) => {
      const wanted = asNumber(single(position));
      return cellsOf([range]).filter((_, at) => wanted instanceof Fraction && at % 2 === Number(wanted.numerator) - 1);
    },
    print: ([range = "", position = ""]) =>
      definedName.test(range) ? nameOfColumn(range, position) : `INDEX(${range},0,${position})`,
  },
  /** `match(value, range)`: the position of the first equal cell. */
  match: {
    ...aggregate("MATCH", () => null),
    evaluate: ([value = null, range = []]) => {
      const wanted = single(value);
      if (wanted instanceof FormulaError) return wanted;
      const [found] = equalCells(cellsOf([range]), wanted);
      return found === undefined ? new FormulaError("#N/A") : Fraction.of(found + 1);
    },
    print: ([value = "", range = ""]) => `MATCH(${value},${range},0)`,
  },
  /**
   * `positionOf(value, range, above)`: where in a column the equal text stands, 0 for nowhere; `above` is the cell over
   * the column. What people type is looked up by this and never by MATCH, which takes `*`, `?` and `~` for a pattern.
   * A column that holds the text twice, or an error, is for the caller to keep away.
   */
  positionOf: {
    ...aggregate("positionOf", () => null),
    evaluate: ([value = null, range = []]) => {
      const found = equalCells(cellsOf([range]), single(value));
      return found.reduce((sum, at) => sum.plus(Fraction.of(at + 1)), Fraction.zero);
    },
    print: ([value = "", range = "", above = ""]) => `SUMPRODUCT((${range}=${value})*(ROW(${range})-ROW(${above})))`,
  },
  /** `countSame(range, value)`: as COUNTIF, for what people type: the text itself, never a pattern. */
  countSame: {
    ...aggregate("countSame", () => null),
    evaluate: ([range = [], value = null]) => Fraction.of(equalCells(cellsOf([range]), single(value)).length),
    print: ([range = "", value = ""]) => `SUMPRODUCT((${range}=${value})*1)`,
  },
  /** `firstWord(cell)`: the text before the first space; all of it where there is none. */
  firstWord: scalarFunction(
    "firstWord",
    ([value = null]) => {
      const text = asText(value);
      return text instanceof FormulaError ? text : text.replace(/ .*$/s, "");
    },
    [],
    ([cell = ""]) => `LEFT(${cell},FIND(" ",${cell}&" ")-1)`,
  ),
  /** `rowsBelow(cell, above, count)`: how far the cell stands below the other. Rows move: only a program counts. */
  rowsBelow: {
    ...aggregate("ROW", () => null),
    precedence: 3,
    evaluate: ([, , count = null]) => count,
    print: ([cell = "", above = ""]) => `ROW(${cell})-ROW(${above})`,
  },
  rowCount: {
    ...aggregate("ROWS", () => null),
    evaluate: ([range = []]) => Fraction.of(cellsOf([range]).length),
  },
  /** `sumIfs(numbers, keys, key)`: the numbers whose key is equal. Keys are text with a separator, never numbers. */
  sumIfs: {
    ...aggregate("SUMIFS", () => null),
    evaluate: ([numbers = [], keys = [], key = null]) => {
      const cells = cellsOf([numbers]);
      const amounts = equalCells(cellsOf([keys]), single(key)).map((row) => cells[row]);
      return amounts.reduce<Fraction>((sum, cell) => (cell instanceof Fraction ? sum.plus(cell) : sum), Fraction.zero);
    },
  },
  countIf: {
    ...aggregate("COUNTIF", () => null),
    evaluate: ([keys = [], key = null]) => Fraction.of(equalCells(cellsOf([keys]), single(key)).length),
  },

  // what is less than a number, or equal to one, is a number, but for blanks, which count as 0
  countAbove: placeCount("countAbove", countAbove, ([r = "", x = ""]) => `SUMPRODUCT(${numbersOnly(r)}*(${r}>${x}))`),
  countBelow: placeCount("countBelow", countBelow, ([r = "", x = ""]) => `SUMPRODUCT((${r}<>"")*(${r}<${x}))`),
  countEqual: placeCount("countEqual", countEqual, ([r = "", x = ""]) => `SUMPRODUCT((${r}<>"")*(${r}=${x}))`),
  /** `distinctAbove(range, value, sames)`: `sames` holds, beside each cell, how many cells equal it. */
  distinctAbove: placeCount(
    "distinctAbove",
    distinctAbove,
    ([r = "", x = "", same = ""]) => `ROUND(SUMPRODUCT(${numbersOnly(r)}*(${r}>${x})/${same}),0)`,
  ),
  distinctBelow: placeCount(
    "distinctBelow",
    distinctBelow,
    ([r = "", x = "", same = ""]) => `ROUND(SUMPRODUCT((${r}<>"")*(${r}<${x})/${same}),0)`,
  ),
} satisfies Record<string, FormulaFunction>;
