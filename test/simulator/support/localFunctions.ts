import type { Output } from "../../../src/functions/call/call.js";
import { associations } from "../../../src/functions/call/associations.js";
import { customFunctions } from "../../../src/functions/register.js";
import {
  Calculator,
  type CellBlock,
  type CellValue,
  type FunctionCall,
  type FunctionResult,
} from "../../../simulator/calc/calculator.js";
import { errorCodes, isError } from "../../../simulator/calc/values/cellValue.js";

class LocalError extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

const functions = associations(customFunctions, {
  language: () => "zh",
  error: (code, message) => new LocalError(code === "notAvailable" ? "#N/A" : "#VALUE!", message),
});

/** A calculator whose custom functions are ours, called without any runtime of Excel. */
export function localCalculator(): Calculator {
  const calculator: Calculator = new Calculator((calls) => {
    queueMicrotask(() => calculator.deliver(calls.map(result)));
  });
  calculator.registerFunctions(functions.keys());
  return calculator;
}

function result({ id, name, args }: FunctionCall): FunctionResult {
  try {
    const value: Output | undefined = functions.get(name)?.(...args.map(handedOver));
    return { id, value: value as CellValue | CellBlock };
  } catch (error) {
    if (!(error instanceof LocalError)) throw error;
    return {
      id,
      value: { error: errorCodes.find((code) => code === error.code) ?? "#VALUE!", message: error.message },
    };
  }
}

/** As the runtime hands errors over. */
function handedOver(value: CellValue | CellBlock): unknown {
  if (Array.isArray(value)) return (value as CellBlock).map((row) => row.map(handedOver));
  return isError(value) ? { code: value.error } : value;
}
