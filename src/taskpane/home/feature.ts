import { feature } from "../kit/feature.js";
import { firstHome, reduceHome } from "./homeState.js";
import { homeTasks } from "./homeTasks.js";
import { zh } from "./zh.js";

/** What is open beside the pane, and what helps there: the pane shows it first. */
export const home = feature({
  first: firstHome,
  reduce: reduceHome,
  tasks: homeTasks,
  words: zh,
});
