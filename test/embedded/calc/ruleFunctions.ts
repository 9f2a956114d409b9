import type { CellValue, FunctionCall, FunctionResult } from "../../../src/embedded/calc/calculator.js";
import { associations } from "../../../src/functions/associations.js";
import type { FunctionErrorCode } from "../../../src/functions/functionError.js";

class Refused extends Error {
  constructor(
    readonly code: FunctionErrorCode,
    message: string,
  ) {
    super(message);
  }
}

const all = associations({ language: () => "zh", error: (code, message) => new Refused(code, message) });
export const functionNames: readonly string[] = [...all.keys()];

/** The add-in's own functions, as its runtime would answer. */
export const answered = (calls: readonly FunctionCall[]): FunctionResult[] => calls.map((call) => ({ id: call.id, value: valueOf(call) }));

function valueOf({ name, args }: FunctionCall): FunctionResult["value"] {
  try {
    return (all.get(name)?.(...args) ?? null) as CellValue;
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    return { error: error.code === "notAvailable" ? "#N/A" : "#VALUE!", message: error.message };
  }
}
