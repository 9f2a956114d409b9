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
import { noDifferences, type Differences } from "../../../simulator/differences.js";
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
export function localCalculator(differences: Differences = noDifferences): Calculator {
  const calculator: Calculator = new Calculator((calls) => {
    queueMicrotask(() => calculator.deliver(calls.map(result)));
  }, differences);
  calculator.registerFunctions([...functions.keys()].filter((name) => !differences.unregistered.includes(name)));
  return calculator;
}

function result({ id, name, args }: FunctionCall): FunctionResult {
  try {
    const value: Output | undefined = functions.get(name)?.(...argumentsOf(name, args));
    return { id, value: value as CellValue | CellBlock };
  } catch (error) {
    if (!(error instanceof LocalError)) throw error;
    return {
      id,
      value: { error: errorCodes.find((code) => code === error.code) ?? "#VALUE!", message: error.message },
    };
  }
}

/** As Excel hands cells over: a block of one where a range may stand. */
function argumentsOf(name: string, args: FunctionCall["args"]): readonly unknown[] {
  const kinds = customFunctions.find((definition) => definition.name === name)?.arguments ?? [];
  return args.map((arg, at) =>
    kinds[at]?.kind.dimensionality === "matrix" && !Array.isArray(arg) ? [[handedOver(arg)]] : handedOver(arg),
  );
}

/** As the runtime hands errors over. */
function handedOver(value: CellValue | CellBlock): unknown {
  if (Array.isArray(value)) return (value as CellBlock).map((row) => row.map(handedOver));
  return isError(value) ? { code: value.error } : value;
}
