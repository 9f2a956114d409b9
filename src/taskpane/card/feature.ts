import { feature } from "../kit/feature.js";
import { firstCard, reduceCard } from "./cardState.js";
import { cardTasks } from "./cardTasks.js";
import { zh } from "./zh.js";

/** One department: where it stands, and where its points went. */
export const card = feature({
  first: firstCard,
  reduce: reduceCard,
  tasks: cardTasks,
  words: zh,
  screen: async () => (await import(/* webpackChunkName: "card" */ "./CardScreen.js")).CardScreen,
  icon: "M8 8a2.7 2.7 0 1 0 0-5.4 2.7 2.7 0 0 0 0 5.4M3 13.8c.3-3 2.2-4.3 5-4.3s4.700 1.300 5 4.300Z",
  beside: ["office"],
  before: "ranking",
});
