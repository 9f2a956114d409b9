import { daySerial } from "../../exact/daySerial.js";
import { Fraction } from "../../exact/fraction.js";
import { evaluate } from "../../formula/evaluate.js";
import type { Expr } from "../../formula/expr.js";
import { print } from "../../formula/print.js";
import { FormulaError, type Scalar } from "../../formula/value.js";
import { call, type Output } from "../../functions/call/call.js";
import type { CustomFunction } from "../../functions/customFunction.js";
import { FunctionError } from "../../functions/arguments/functionError.js";
import type { Scheme } from "../../scheme/scheme.js";
import { addressText, area, cell, type CellRef } from "../../workbook/cellRef.js";
import type { CellDraft, CellError } from "../../xlsx/draft.js";
import { isDay, isError, rowsOf, type CaseArgument, type CaseValue, type ExampleCase } from "./exampleCase.js";
import { exampleNative } from "./exampleNative.js";

type Value = CellDraft["value"];

/** A case with its formulas over the cells where its arguments stand, and what each comes to. */
export interface ExampleRow {
  readonly case: ExampleCase;
  /** How many rows of the sheet it takes. */
  readonly height: number;
  /** DEDUCT(D7,E7,F7), as it is shown. */
  readonly call: string;
  /** As it is written into a file. */
  readonly live: string;
  readonly liveValues: readonly Value[];
  /** What the function says of a mistake. */
  readonly reason: string;
  readonly native?: { readonly formula: string; readonly value: Value };
}

/**
 * @param sheet on which the arguments stand
 * @param columnOf the first column of the argument at this position
 */
export function exampleRow(
  scheme: Scheme,
  definition: CustomFunction,
  example: ExampleCase,
  sheet: string,
  row: number,
  columnOf: (at: number) => number,
): ExampleRow {
  const given = withoutTail(definition, example.args);
  const cells = given.map((arg, at): Expr => {
    const rows = rowsOf(arg);
    const columnCount = rows[0]?.length ?? 1;
    return rows.length * columnCount === 1
      ? cell(sheet, row, columnOf(at))
      : area(sheet, { row, column: columnOf(at), rowCount: rows.length, columnCount }, {});
  });
  const address = (to: unknown): string => addressText(to as CellRef, sheet);
  const addresses = cells.map((each) => (each.kind === "ref" ? address(each.ref) : ""));
  const typed = `${definition.name}(${addresses.join(",")})`;
  const { values, reason } = answered(definition, given);
  const height = Math.max(values.length, ...given.map((arg) => rowsOf(arg).length));
  const isNative = !isError(example.expected) && example.functionOnly !== true;
  const native = isNative ? exampleNative(scheme, definition, namedCells(definition, given, cells)) : null;
  const valueAt = (to: unknown): Scalar | readonly Scalar[] => {
    const at = addresses.indexOf(address(to));
    const all = rowsOf(given[at] ?? null)
      .flat()
      .map(scalarOf);
    return all.length === 1 ? (all[0] ?? null) : all;
  };
  return {
    case: example,
    height,
    call: typed,
    live: `_xldudf_${typed}`,
    liveValues: values,
    reason,
    ...(native && {
      native: { formula: print(native, { mode: "native", address }), value: drafted(evaluate(native, valueAt)) },
    }),
  };
}

/** What is left out at the end is not written; a required argument that is blank is. */
function withoutTail({ arguments: all }: CustomFunction, args: readonly CaseArgument[]): readonly CaseArgument[] {
  let length = args.length;
  while (length > 0 && args[length - 1] === null && all[length - 1]?.optional === true) length -= 1;
  return args.slice(0, length);
}

const namedCells = (
  { arguments: all }: CustomFunction,
  given: readonly CaseArgument[],
  cells: readonly Expr[],
): Readonly<Record<string, Expr | undefined>> =>
  Object.fromEntries(
    all.map(({ name, optional }, at) => [name, optional && (given[at] ?? null) === null ? undefined : cells[at]]),
  );

function answered(
  definition: CustomFunction,
  args: readonly CaseArgument[],
): { readonly values: readonly Value[]; readonly reason: string } {
  const raw = args.map((arg) => {
    const rows = rowsOf(arg).map((row) => row.map(rawOf));
    return rows.length * (rows[0]?.length ?? 0) === 1 && !Array.isArray(arg) ? rows[0]?.[0] : rows;
  });
  try {
    return { values: columnOfValues(call(definition, raw)), reason: "" };
  } catch (error) {
    if (!(error instanceof FunctionError)) throw error;
    return { values: [{ error: error.code === "notAvailable" ? "#N/A" : "#VALUE!" }], reason: error.words.zh };
  }
}

function columnOfValues(output: Output): readonly Value[] {
  if (typeof output !== "object") return [output];
  if (output.some((row) => row.length !== 1))
    throw new TypeError("the sheet of examples has one column for what spills");
  return output.map(([value]) => value);
}

/** What Excel passes. */
function rawOf(value: CaseValue): unknown {
  if (isDay(value)) return daySerial(value.day);
  return isError(value) ? { code: value.error } : value;
}

function scalarOf(value: CaseValue): Scalar {
  if (isDay(value)) return Fraction.of(daySerial(value.day) ?? 0);
  if (isError(value)) return new FormulaError(value.error as never);
  return typeof value === "number" ? Fraction.parse(String(value)) : value;
}

function drafted(value: ReturnType<typeof evaluate>): Value {
  if (value instanceof Fraction) return value.toNumber();
  if (value instanceof FormulaError) return { error: value.code as CellError["error"] };
  return typeof value === "string" || typeof value === "boolean" ? value : "";
}
