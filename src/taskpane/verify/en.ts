import type { zh } from "./zh.js";

export const en: typeof zh = {
  busy: { verify: "Checking…" },
  holds: (digest, files) => `As receipt ${digest} says (${files} files merged).`,
  holdsSince: (digest, files, counts) =>
    `Reported figures are as receipt ${digest} says (${files} files merged); since then: ${counts}.`,
  since: (counts) => `Since the merge: ${counts}`,
  inputsOnly: "Only inputs were checked this time, not formulas.",
  differs: (digest, counts) => `Not as receipt ${digest} says: ${counts}. Check each before giving anything out.`,
  list: "What is not as the receipt says",
  goTo: (place) => `Go to ${place}`,
  goToCell: "Go to the cell",
  again: "Check everything",
  more: (count) => `${count} more.`,
};
