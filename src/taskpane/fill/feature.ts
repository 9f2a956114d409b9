import { feature } from "../kit/feature.js";
import { firstFill, reduceFill } from "./fillState.js";
import { fillTasks } from "./fillTasks.js";
import { zh } from "./zh.js";

/** A clerk is helped through a form. */
export const fill = feature({
  first: firstFill,
  reduce: reduceFill,
  tasks: fillTasks,
  words: zh,
  screen: async () => (await import(/* webpackChunkName: "fill" */ "./FillScreen.js")).FillScreen,
  icon: "M3 2.5H13V13.5H3ZM5.5 6H10.5M5.5 8.5H10.5M5.5 11H8.5",
  nextStepFor: ["form"],
});
