import { feature } from "../kit/feature.js";
import { firstSchemeCheck, reduceSchemeCheck } from "./schemeCheckState.js";
import { schemeCheckTasks } from "./schemeCheckTasks.js";
import { zh } from "./zh.js";

/** A scheme that somebody writes: all that is wrong with it, and what each row says. */
export const schemeCheck = feature({
  first: firstSchemeCheck,
  reduce: reduceSchemeCheck,
  tasks: schemeCheckTasks,
  words: zh,
  screen: async () => (await import(/* webpackChunkName: "schemeCheck" */ "./SchemeCheckScreen.js")).SchemeCheckScreen,
  icon: "M3.500 1.500H12.500V14.500H3.500ZM5.500 5H10.500M5.500 8.500 7.500 10.500 10.500 7.500",
  nextStepFor: ["scheme"],
  beside: ["empty", "foreign"],
});
