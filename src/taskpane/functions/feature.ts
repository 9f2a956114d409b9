import { feature } from "../kit/feature.js";
import { firstFunctions, reduceFunctions } from "./functionsState.js";
import { functionsTasks } from "./functionsTasks.js";
import { zh } from "./zh.js";

/** The custom functions, to be found and tried. */
export const functions = feature({
  first: firstFunctions,
  reduce: reduceFunctions,
  tasks: functionsTasks,
  words: zh,
  screen: async () => (await import(/* webpackChunkName: "functionList" */ "./AllFunctions.js")).AllFunctions,
  icon: "M10.500 3C8.500 2.200 7.800 3.200 7.500 5L6.300 12C6 13.500 5.300 14.300 3.800 13.700M5 7H9.500M9.500 9.500 13 13M13 9.500 9.500 13",
  nextStepFor: ["published", "older", "newer", "unknownScheme"],
  beside: ["empty", "foreign", "scheme", "office", "form", "broken"],
});
