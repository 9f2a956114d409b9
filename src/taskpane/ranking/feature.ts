import { feature } from "../kit/feature.js";
import { firstRanking, reduceRanking } from "./rankingState.js";
import { rankingTasks } from "./rankingTasks.js";
import { zh } from "./zh.js";

/** The ranking, and charts. */
export const ranking = feature({
  first: firstRanking,
  reduce: reduceRanking,
  tasks: rankingTasks,
  words: zh,
  screen: async () => (await import(/* webpackChunkName: "ranking" */ "./RankingScreen.js")).RankingScreen,
  icon: "M2.5 13.5V8.5H5.5V13.5M6.5 13.5V3.5H9.5V13.5M10.5 13.5V6.5H13.5V13.5M1.5 13.5H14.5",
  nextStepFor: ["office"],
});
