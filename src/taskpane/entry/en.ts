import type { zh } from "./zh.js";

export const en: typeof zh = {
  fault: (fault) => `It ${fault}.`,
  optional: "May be left blank",
  none: "–",
  to: "becomes",
  total: "Total",
  place: "Place",
  placeOf: (place, placed) => `${place} of ${placed}`,
  overtaken: (count, names) =>
    count > 5 ? `Falls behind ${names} and others, ${count} in all.` : `Falls behind ${names}.`,
  overtakes: (count, names) => (count > 5 ? `Passes ${names} and others, ${count} in all.` : `Passes ${names}.`),
  noneOvertaken: "Nobody's order changes.",
  same: "The score stays the same.",
  between: ", ",
  changedSince: (place) => `Not written: ${place} has just been changed, and was read again. Check it and write again.`,
  unclear: (typed, matches) =>
    matches === 0
      ? `Nothing matches “${typed}”: type a code or a name.`
      : matches === 1
        ? `“${typed}” is not a whole code or name, so nothing was chosen. If it is the one below, click it.`
        : `${matches} match “${typed}”: type more, or choose from the list.`,
};
