import { feature } from "../kit/feature.js";
import { firstNextYear, reduceNextYear } from "./nextYearState.js";
import { nextYearTasks } from "./nextYearTasks.js";
import { zh } from "./zh.js";

/** The year is over: the next one begins with its scheme and its departments. */
export const nextYear = feature({
  first: firstNextYear,
  reduce: reduceNextYear,
  tasks: nextYearTasks,
  words: zh,
  screen: async () => (await import(/* webpackChunkName: "nextYear" */ "./NextYearScreen.js")).NextYearScreen,
  icon: "M2.500 3.500H13.500V13.500H2.500ZM2.500 6.500H13.500M5.500 2V5M10.500 2V5M6 10H10.500M8.500 8 10.500 10 8.500 12",
  beside: ["empty", "office", "older"],
});
