import { madeKey } from "../workbook/madeBooks.js";

/** Apart from the sheets that they stand in: looking for them needs none. */
export const shareCoverKey = madeKey("share", "cover");
/** Of the cover's rows: how many departments a copy has, of how many, such as "2 / 60". */
export const shareCoverRows = { departments: "departments" } as const;
/** By it, next year's bulletin reads this one. */
export const bulletinKey = madeKey("bulletin", "places");
