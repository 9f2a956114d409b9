import type { Item } from "./scheme.js";

/** What the office itself must fill in before all can be scored: vetoes and additions may stay blank. */
export const mustBeRated = ({ definition, counts, full }: Item): boolean =>
  definition.by === "office" && counts === "within" && full !== null;
