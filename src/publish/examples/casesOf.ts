import type { CustomFunction } from "../../functions/customFunction.js";
import type { ExampleCase } from "./exampleCase.js";
import { exampleCases } from "./exampleCases.js";

/** The examples of a function's own page, then the further uses and mistakes, in the order in which they are numbered. */
export const casesOf = ({ name, examples }: CustomFunction): readonly ExampleCase[] => [
  ...examples.map(({ shows, args, result, isText }) => ({
    shows,
    args,
    expected: result,
    ...(isText && { isText }),
  })),
  ...(exampleCases[name] ?? []),
];
