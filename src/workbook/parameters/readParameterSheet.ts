import type { Confirmation } from "../../engine/answers/officeRecord.js";
import type { Note } from "../../engine/answers/problems.js";
import { scalarOf } from "../../engine/model/schemeParameters.js";
import { Fraction } from "../../exact/fraction.js";
import type { Scalar } from "../../formula/value.js";
import { cellWords } from "../../rules/contract/cellWords.js";
import type { ParameterDefinition, ParameterValue } from "../../scheme/definition.js";
import { isTable, parameterType } from "../../scheme/parameterType.js";
import type { Scheme } from "../../scheme/scheme.js";
import type { KeyedSheet } from "../keyedSheet.js";
import { confirmation, confirmationColumns, headingMark } from "./readingFrame.js";
import { WorkbookError } from "../workbookError.js";

export interface ReadParameters {
  readonly parameters: ReadonlyMap<string, ParameterValue>;
  readonly confirmedReadings: ReadonlySet<number>;
  readonly confirmations: ReadonlyMap<number, Confirmation>;
}

/**
 * Reads 参数与口径: a choice by its label or its own word, tables row by row.
 * @throws WorkbookError with the cell when a value cannot be used: no score is computed by a guess
 */
export function readParameterSheet(scheme: Scheme, sheet: KeyedSheet): ReadParameters {
  const parameters = new Map<string, ParameterValue>();
  for (const definition of scheme.parameters.values()) {
    const value = isTable(definition)
      ? tableValue(sheet, definition)
      : scalarValue(definition, sheet.valueAt(definition.name, "value"));
    const wrong = parameterType(definition).problem(value);
    if (wrong) {
      const place = isTable(definition)
        ? sheet.placeOf(`${definition.name}.1`, "reading")
        : sheet.placeOf(definition.name, "value");
      throw new WorkbookError(
        place,
        `参数 ${definition.name} 不能使用，应为${wrong.zh}`,
        `parameter ${definition.name} cannot be used; expected: ${wrong.en}`,
      );
    }
    parameters.set(definition.name, value as ParameterValue);
  }
  return { parameters, confirmedReadings: confirmed(scheme, sheet), confirmations: confirmations(scheme, sheet) };
}

function scalarValue({ kind, choices }: ParameterDefinition, value: Scalar): unknown {
  switch (kind) {
    case "choice":
      return (
        (
          choices?.find((choice) => choice.label === value) ??
          choices?.find((choice) => isSame(scalarOf(choice.value), value))
        )?.value ?? value
      );
    case "truth":
      return value === cellWords.yes ? true : value === cellWords.no ? false : value;
    case "whole":
      return value instanceof Fraction ? value.toNumber() : value;
    default:
      return decimal(value);
  }
}

const isSame = (a: Scalar, b: Scalar): boolean =>
  a instanceof Fraction && b instanceof Fraction ? a.equals(b) : a === b;

const decimal = (value: Scalar): unknown => (value instanceof Fraction ? value.toString() : value);

/** Rows until the first blank one; anything after that would be lost, and is refused. */
function tableValue(sheet: KeyedSheet, { name, kind }: ParameterDefinition): unknown {
  const keys = sheet.rowKeys.filter((key) => key.startsWith(`${name}.`));
  const rows = keys.map((key) => [sheet.valueAt(key, "reading"), sheet.valueAt(key, "value")] as const);
  if (kind === "amounts") return rows.map(([amount]) => decimal(amount));
  const blank = rows.findIndex(([first, second]) => first === null && second === null);
  const filled = blank < 0 ? rows : rows.slice(0, blank);
  const stray = rows.findIndex(([first, second], at) => at > filled.length && (first !== null || second !== null));
  if (stray >= 0)
    throw new WorkbookError(
      sheet.placeOf(keys[stray] ?? "", "reading"),
      "表中间有空行；请从第一行起连续填写",
      "there is an empty row in the table; fill it from the first row on",
    );
  return filled.map(([first, second]) => [decimal(first), kind === "grades" ? second : decimal(second)]);
}

function confirmed(scheme: Scheme, sheet: KeyedSheet): ReadonlySet<number> {
  const found = new Set<number>();
  for (const reading of scheme.readings) {
    const row = reading.parameters[0] ?? `reading.${reading.number}`;
    if (sheet.valueAt(row, "confirmed") === confirmation.yes) found.add(reading.number);
  }
  return found;
}

/** What is noted about the confirmation of each reading, where the sheet has columns for it. */
function confirmations(scheme: Scheme, sheet: KeyedSheet): ReadonlyMap<number, Confirmation> {
  const columns = Object.keys(confirmationColumns);
  if (!columns.every((column) => sheet.has(column))) return new Map();
  return new Map(
    scheme.readings.flatMap(({ number, parameters }) => {
      const row = parameters[0] ?? `reading.${number}`;
      const noted = {
        by: sheet.textAt(row, "confirmedBy"),
        on: sheet.dayAt(row, "confirmedOn"),
        basis: sheet.textAt(row, "basis"),
      };
      return noted.by !== "" || noted.on !== null || noted.basis !== "" ? [[number, noted] as const] : [];
    }),
  );
}

/** Filled rows that belong to no parameter, such as one typed below a table: they change nothing, and are reported. */
export const strayParameterRows = (sheet: KeyedSheet): readonly Note[] =>
  sheet
    .filledRows(["reading", "value"])
    .filter((row) => row > 1 && !sheet.rowKeys.includes(sheet.keyIn(row)) && sheet.keyIn(row) !== headingMark)
    .map((row) => ({
      department: "",
      name: "",
      item: "",
      place: `${sheet.name} 第 ${row} 行`,
      message: "此行不是参数表的行，所填内容没有采用；请填入表内的行，并清除此行",
    }));
