import { exampleValue } from "../../../src/functions/example.js";
import { call, type Output } from "../../../src/functions/call/call.js";
import type { CustomFunction } from "../../../src/functions/customFunction.js";
import { FunctionError } from "../../../src/functions/arguments/functionError.js";
import { customFunctions } from "../../../src/functions/register.js";

export const functionNamed = (name: string): CustomFunction => {
  const found = customFunctions.find((definition) => definition.name === name);
  if (!found) throw new Error(`there is no function ${name}`);
  return found;
};

/** As a formula calls it; what is left out is null. */
export const run = (name: string, ...args: readonly unknown[]): Output => call(functionNamed(name), args);

/** The mistake that a function finds in its arguments, or its result. Any other error fails the test. */
export function outcome(definition: CustomFunction, args: readonly unknown[]): FunctionError | Output {
  try {
    return call(definition, args);
  } catch (error) {
    if (error instanceof FunctionError) return error;
    throw error;
  }
}

/** Arguments with which a function works: those of its example with the most of them. */
export function goodArguments(definition: CustomFunction): readonly unknown[] {
  const [longest] = [...definition.examples].sort((a, b) => b.args.length - a.args.length);
  if (!longest) throw new Error(`${definition.name} has no example`);
  return definition.arguments.map((_, at) => exampleValue(longest.args[at] ?? null));
}
