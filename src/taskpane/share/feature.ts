import { feature } from "../kit/feature.js";
import { firstShare, reduceShare } from "./shareState.js";
import { shareTasks } from "./shareTasks.js";
import { zh } from "./zh.js";

/** What leaves the office: a copy, the bulletin, report cards. */
export const share = feature({
  first: firstShare,
  reduce: reduceShare,
  tasks: shareTasks,
  words: zh,
  screen: async () => (await import(/* webpackChunkName: "share" */ "./ShareScreen.js")).ShareScreen,
  icon: "M8 10V2M5 5 8 2 11 5M4.500 7.500H2.500V14H13.500V7.500H11.500",
  beside: ["office"],
});
