import { feature } from "../kit/feature.js";
import { firstReadings, reduceReadings } from "./readingsState.js";
import { readingsTasks } from "./readingsTasks.js";
import { zh } from "./zh.js";

/** Questions that the document leaves open, to be decided one by one. */
export const readings = feature({
  first: firstReadings,
  reduce: reduceReadings,
  tasks: readingsTasks,
  words: zh,
  screen: async () => (await import(/* webpackChunkName: "readings" */ "./ReadingsScreen.js")).ReadingsScreen,
  icon: "M8 2.5V13.5M5 13.5H11M3 4.5H13M3 4.5 1.5 9H4.5ZM13 4.5 11.5 9H14.5Z",
  beside: ["office"],
});
