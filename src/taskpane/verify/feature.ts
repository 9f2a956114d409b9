import { feature } from "../kit/feature.js";
import { firstVerify, reduceVerify } from "./verifyState.js";
import { verifyTasks } from "./verifyTasks.js";
import { zh } from "./zh.js";

/** The open workbook against its receipt; shown at home. */
export const verify = feature({
  first: firstVerify,
  reduce: reduceVerify,
  tasks: verifyTasks,
  words: zh,
});
