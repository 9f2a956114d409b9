import { scheme2020 } from "../scheme/shipped/2020.js";
import { schemeTree } from "../scheme/schemeTree.js";
import type { CustomFunction } from "./customFunction.js";
import { explainFunction } from "./each/explainFunction.js";
import { plainFunctions } from "./call/plainFunctions.js";
import { rankScoresInColumns } from "./each/rankScoresInColumns.js";
import { weightedTotal } from "./each/weightedTotal.js";

/** The scheme whose total and items the functions know, whatever schemes are added: workbooks that are out call them. */
export const functionScheme = schemeTree(scheme2020);

/** All functions, in the order in which they are listed. */
export const customFunctions: readonly CustomFunction[] = [
  ...plainFunctions.map((each) => (each.name === rankScoresInColumns.name ? rankScoresInColumns : each)),
  weightedTotal(functionScheme),
  explainFunction(functionScheme),
];
