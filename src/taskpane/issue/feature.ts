import { feature } from "../kit/feature.js";
import { firstIssue, reduceIssue } from "./issueState.js";
import { issueTasks } from "./issueTasks.js";
import { zh } from "./zh.js";

/** Forms are given out, signed and registered. */
export const issue = feature({
  first: firstIssue,
  reduce: reduceIssue,
  tasks: issueTasks,
  words: zh,
  screen: async () => (await import(/* webpackChunkName: "issue" */ "./IssueScreen.js")).IssueScreen,
  icon: "M5.500 4.500V2H13.500V11.500H11M2.500 4.500H10.500V14H2.500ZM4.500 7.500H8.500M4.500 9.500H8.500M4.500 11.500H7",
  beside: ["empty", "foreign", "office"],
});
