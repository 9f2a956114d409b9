import { feature } from "../kit/feature.js";
import { firstFindings, reduceFindings } from "./findingsState.js";
import { findingsTasks } from "./findingsTasks.js";
import { zh } from "./zh.js";

/** Findings are recorded in the ledger. */
export const findings = feature({
  first: firstFindings,
  reduce: reduceFindings,
  tasks: findingsTasks,
  words: zh,
  screen: async () => (await import(/* webpackChunkName: "findings" */ "./FindingsScreen.js")).FindingsScreen,
  icon: "M3 13.5H13.5M4 10.5 11 3.5 13 5.5 6 12.5H4Z",
  beside: ["office"],
});
