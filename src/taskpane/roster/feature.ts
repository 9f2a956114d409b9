import { feature } from "../kit/feature.js";
import { firstRoster, reduceRoster } from "./rosterState.js";
import { rosterTasks } from "./rosterTasks.js";
import { zh } from "./zh.js";

/** Who is assessed, who comes to it, and the room of the ledger. */
export const roster = feature({
  first: firstRoster,
  reduce: reduceRoster,
  tasks: rosterTasks,
  words: zh,
  screen: async () => (await import(/* webpackChunkName: "roster" */ "./RosterScreen.js")).RosterScreen,
  icon: "M2.5 3.5H3.5M6 3.5H13.5M2.5 8H3.5M6 8H13.5M2.5 12.5H3.5M6 12.5H9.5M12 10.5V14.5M10 12.5H14",
  beside: ["office"],
});
