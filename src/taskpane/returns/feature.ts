import { feature } from "../kit/feature.js";
import { firstReturns, reduceReturns } from "./returnsState.js";
import { returnsTasks } from "./returnsTasks.js";
import { zh } from "./zh.js";

/** Returned forms are checked, asked about and merged. */
export const returns = feature({
  first: firstReturns,
  reduce: reduceReturns,
  tasks: returnsTasks,
  words: zh,
  uncancellable: ["merge", "recover", "undoMerge"],
  screen: async () => (await import(/* webpackChunkName: "returns" */ "./ReturnsScreen.js")).ReturnsScreen,
  icon: "M8 2V9M5 6 8 9 11 6M2.500 8V13.500H13.500V8",
  beside: ["office"],
});
