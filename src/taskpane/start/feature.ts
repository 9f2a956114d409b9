import { feature } from "../kit/feature.js";
import { firstStart, reduceStart } from "./startState.js";
import { startTasks } from "./startTasks.js";
import { zh } from "./zh.js";

/** A new office workbook, or a form. */
export const start = feature({
  first: firstStart,
  reduce: reduceStart,
  tasks: startTasks,
  words: zh,
  screen: async () => (await import(/* webpackChunkName: "start" */ "./StartScreen.js")).StartScreen,
  icon: "M3.500 1.500H9.500L12.500 4.500V14.500H3.500ZM9.500 1.500V4.500H12.500M8 7V12M5.500 9.500H10.500",
  nextStepFor: ["empty", "foreign"],
  beside: ["scheme", "published", "office"],
});
