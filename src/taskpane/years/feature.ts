import { feature } from "../kit/feature.js";
import { firstYears, reduceYears } from "./yearsState.js";
import { yearsTasks } from "./yearsTasks.js";
import { zh } from "./zh.js";

/** Last year and this year: what the schemes say, what the rules alone do, and what each change comes from. */
export const years = feature({
  first: firstYears,
  reduce: reduceYears,
  tasks: yearsTasks,
  words: zh,
  screen: async () => (await import(/* webpackChunkName: "years" */ "./YearsScreen.js")).YearsScreen,
  icon: "M2.500 13.500V6.500H5.500V13.500M10.500 13.500V2.500H13.500V13.500M1.500 13.500H14.500M6.500 4.500H9.500M8 3 9.500 4.500 8 6",
  beside: ["office", "empty", "foreign", "published"],
});
