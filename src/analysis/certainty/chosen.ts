/** A combination: of each factor, in the order of the readings, the number of its alternative; 0 for the present one. */
export type Chosen = readonly number[];

/** How many readings are read otherwise than now. */
export const changesIn = (chosen: Chosen): number => chosen.reduce((count, at) => count + (at === 0 ? 0 : 1), 0);
