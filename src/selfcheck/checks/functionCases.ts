import type { CustomFunction } from "../../functions/customFunction.js";
import { customFunctions } from "../../functions/register.js";
import { isError, type ExampleCase } from "../../publish/examples/exampleCase.js";
import { casesOf } from "../../publish/examples/casesOf.js";

/** A call that Excel makes through a cell, and by what it is known in a result. */
export interface FunctionCase {
  readonly group: "functions" | "mistakes" | "arguments";
  readonly id: string;
  readonly definition: CustomFunction;
  readonly case: ExampleCase;
}

/** Every example of every function, and every mistake: the examples of their pages, and the workbook of examples. */
function listed(definition: CustomFunction): readonly FunctionCase[] {
  const { name } = definition;
  const numbers = { functions: 0, mistakes: 0 };
  return casesOf(definition).map((each) => {
    const group = isError(each.expected) ? "mistakes" : "functions";
    numbers[group] += 1;
    return { group, id: `${name}.${numbers[group]}`, definition, case: each };
  });
}

/** How Excel hands cells over: one call for each kind of cell, chosen so that another way of it gives another result. */
const handedOver: Readonly<Record<string, readonly [name: string, ExampleCase]>> = {
  blank: ["DEDUCT", { shows: "空白单元格", args: [null, 0.1, 1], expected: { error: "#VALUE!" } }],
  text: ["DEDUCT", { shows: "文本单元格", args: ["3", 0.1, 1], expected: { error: "#VALUE!" } }],
  truth: ["GATE", { shows: "逻辑值单元格", args: [true, 1], expected: "1" }],
  error: ["DEDUCT", { shows: "错误值单元格", args: [{ error: "#N/A" }, 0.1, 1], expected: { error: "#N/A" } }],
  range: ["DEDUCT", { shows: "区域", args: [[[1], [0], [2], [1]], [[2], [2], [1], [0.5]], 10], expected: "5.5" }],
  spill: ["RANKSCORE", { shows: "结果溢出", args: [[[30], [50], [10]], 3], expected: [["2"], ["3"], ["1"]] }],
};

export const functionCases = (): readonly FunctionCase[] => [
  ...customFunctions.flatMap(listed),
  ...Object.entries(handedOver).map(([id, [name, each]]): FunctionCase => {
    const definition = customFunctions.find((known) => known.name === name);
    if (!definition) throw new TypeError(`no function ${name}`);
    return { group: "arguments", id, definition, case: each };
  }),
];
