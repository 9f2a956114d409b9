import type { zh } from "./zh.js";

export const en: typeof zh = {
  busy: { verify: "Checking…" },
  holds: (digest, files) => `As receipt ${digest} says (${files} files merged).`,
  holdsSince: (digest, files, count) =>
    `Reported figures are as receipt ${digest} says (${files} files merged); ${count} ratings, overrides, findings and readings were entered since.`,
  since: (count) => `Ratings, overrides, findings and readings since the merge (${count})`,
  inputsOnly: "Only inputs were checked this time, not formulas.",
  differs: (digest, count) => `Not as receipt ${digest} says: ${count} places. Check each before giving anything out.`,
  list: "What is not as the receipt says",
  goTo: (place) => `Go to ${place}`,
  goToCell: "Go to the cell",
  again: "Check everything",
  more: (count) => `${count} more.`,
};
