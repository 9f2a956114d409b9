import { feature } from "../kit/feature.js";
import { firstHandout, reduceHandout } from "./handoutState.js";
import { handoutTasks } from "./handoutTasks.js";
import { zh } from "./zh.js";

/** Workbooks that are handed out one at a time. */
export const handout = feature({
  first: firstHandout,
  reduce: reduceHandout,
  tasks: handoutTasks,
  words: zh,
});
