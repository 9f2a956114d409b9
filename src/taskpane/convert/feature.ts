import { feature } from "../kit/feature.js";
import { firstConvert, reduceConvert } from "./convertState.js";
import { convertTasks } from "./convertTasks.js";
import { zh } from "./zh.js";

/** Formulas in another form. */
export const convert = feature({
  first: firstConvert,
  reduce: reduceConvert,
  tasks: convertTasks,
  words: zh,
  screen: async () => (await import(/* webpackChunkName: "convert" */ "./ConvertScreen.js")).ConvertScreen,
  icon: "M2.500 5.500H12.500M10 3 12.500 5.500 10 8M13.500 10.500H3.500M6 8 3.500 10.500 6 13",
  beside: ["office", "form"],
});
