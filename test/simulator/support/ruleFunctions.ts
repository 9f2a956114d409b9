import type { CellValue, FunctionCall, FunctionResult } from "../../../simulator/calc/calculator.js";
import { associations } from "../../../src/functions/call/associations.js";
import { customFunctions } from "../../../src/functions/register.js";
import type { FunctionErrorCode } from "../../../src/functions/arguments/functionError.js";

class Refused extends Error {
  constructor(
    readonly code: FunctionErrorCode,
    message: string,
  ) {
    super(message);
  }
}

const all = associations(customFunctions, {
  language: () => "zh",
  error: (code, message) => new Refused(code, message),
});
export const functionNames: readonly string[] = [...all.keys()];

/** The add-in's own functions, as its runtime would answer. */
export const answered = (calls: readonly FunctionCall[]): FunctionResult[] =>
  calls.map((call) => ({ id: call.id, value: valueOf(call) }));

function valueOf({ name, args }: FunctionCall): FunctionResult["value"] {
  try {
    return (all.get(name)?.(...handedOver(name, args)) ?? null) as CellValue;
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    return { error: error.code === "notAvailable" ? "#N/A" : "#VALUE!", message: error.message };
  }
}

/** As Excel hands cells over: a block of one where a range may stand, and errors as objects. */
function handedOver(name: string, args: FunctionCall["args"]): readonly unknown[] {
  const kinds = customFunctions.find((definition) => definition.name === name)?.arguments ?? [];
  return args.map((arg, at) =>
    kinds[at]?.kind.dimensionality === "matrix" && !Array.isArray(arg) ? [[cellValue(arg)]] : cellValue(arg),
  );
}

const cellValue = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(cellValue);
  return typeof value === "object" && value !== null && "error" in value ? { code: value.error } : value;
};
