import { feature } from "../kit/feature.js";
import { firstOverrides, reduceOverrides } from "./overridesState.js";
import { overridesTasks } from "./overridesTasks.js";
import { zh } from "./zh.js";

/** The office sets a value in the place of a report or of the ledger, and says why. */
export const overrides = feature({
  first: firstOverrides,
  reduce: reduceOverrides,
  tasks: overridesTasks,
  words: zh,
  screen: async () => (await import(/* webpackChunkName: "overrides" */ "./OverridesScreen.js")).OverridesScreen,
  icon: "M3 2.5H10.5L13 5V13.5H3ZM5.5 8.5 7.5 10.5 10.5 6.5",
  beside: ["office"],
});
