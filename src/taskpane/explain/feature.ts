import { feature } from "../kit/feature.js";
import { firstExplain, reduceExplain } from "./explainState.js";
import { explainTasks } from "./explainTasks.js";
import { zh } from "./zh.js";

/** How a score came about. */
export const explain = feature({
  first: firstExplain,
  reduce: reduceExplain,
  tasks: explainTasks,
  words: zh,
  screen: async () => (await import(/* webpackChunkName: "explain" */ "./ExplainScreen.js")).ExplainScreen,
  icon: "M2.500 2.500H13.500V11H8L5 13.800V11H2.500ZM5.500 5.500H10.500M5.500 8H9",
  nextStepFor: ["broken"],
  beside: ["office", "form"],
});
