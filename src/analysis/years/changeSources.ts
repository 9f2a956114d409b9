/**
 * What the change of a total is put down to. 其他单位: what others report and are rated, and which others there are; it
 * moves a total only by ranked items.
 */
export const totalSources = ["own", "rules", "readings", "others"] as const;
export type TotalSource = (typeof totalSources)[number];

/** What the change of a place is put down to; the readings go with the rules. */
export const placeSources = ["own", "rules", "others", "field"] as const;
export type PlaceSource = (typeof placeSources)[number];
