import { feature } from "../kit/feature.js";
import { firstCertainty, reduceCertainty } from "./certaintyState.js";
import { certaintyTasks } from "./certaintyTasks.js";
import { zh } from "./zh.js";

/** How sure the places are: under every reading, while something is open, and what hangs on little. */
export const certainty = feature({
  first: firstCertainty,
  reduce: reduceCertainty,
  tasks: certaintyTasks,
  words: zh,
  screen: async () => (await import(/* webpackChunkName: "certainty" */ "./CertaintyScreen.js")).CertaintyScreen,
  icon: "M1.500 4H9.500M4.500 2V6M4.500 8H14.500M11.500 6V10M2.500 12H8.500M6.500 10V14",
  beside: ["office"],
});
