import { feature } from "../kit/feature.js";
import { firstSelfcheck, reduceSelfcheck } from "./selfcheckState.js";
import { selfcheckTasks } from "./selfcheckTasks.js";
import { zh } from "./zh.js";

/** Whether the Excel at hand does what the product needs, tried out in a workbook made for it. */
export const selfcheck = feature({
  first: firstSelfcheck,
  reduce: reduceSelfcheck,
  tasks: selfcheckTasks,
  words: zh,
  screen: async () => (await import(/* webpackChunkName: "selfcheck" */ "./SelfcheckScreen.js")).SelfcheckScreen,
  icon: "M3 2.500H13V13.500H3ZM5.500 6 6.500 7 8.500 5M5.500 10.500 6.500 11.500 8.500 9.500M10 6.500H11.500M10 11H11.500",
  nextStepFor: ["selfCheck"],
  beside: ["empty", "foreign", "scheme", "published", "office", "form", "older", "newer", "unknownScheme", "broken"],
});
