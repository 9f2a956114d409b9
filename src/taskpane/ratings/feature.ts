import { feature } from "../kit/feature.js";
import { firstRatings, reduceRatings } from "./ratingsState.js";
import { ratingsTasks } from "./ratingsTasks.js";
import { zh } from "./zh.js";

/** The office's own ratings are given. */
export const ratings = feature({
  first: firstRatings,
  reduce: reduceRatings,
  tasks: ratingsTasks,
  words: zh,
  screen: async () => (await import(/* webpackChunkName: "ratings" */ "./RatingsScreen.js")).RatingsScreen,
  icon: "M2.5 4H8M2.5 8H6.5M2.5 12H6.5M8.5 10.5 10.5 12.5 14 7.5",
  beside: ["office"],
});
