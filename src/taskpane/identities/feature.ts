import { feature } from "../kit/feature.js";
import { zh } from "./zh.js";

/** Who departments of one file are in another. */
export const identities = feature({
  words: zh,
});
