import { feature } from "../kit/feature.js";
import { zh } from "./zh.js";

/** What the office sets for an item of a department: its fields, and what they change. */
export const entry = feature({
  words: zh,
});
