/** In A1 of what is published: it is recognised by these. Apart from the sheets: looking for them needs none. */
export const shareCoverKey = "scorebook.share.cover";
/** Of the cover's rows: how many departments a copy has, of how many, such as "2 / 60". */
export const shareCoverRows = { departments: "departments" } as const;
export const cardKey = "scorebook.card.summary";
/** By it, next year's bulletin reads this one. */
export const bulletinKey = "scorebook.bulletin.places";
export const examplesKey = (sheet: string): string => `scorebook.examples.${sheet}`;
