import type { zh } from "./zh.js";

export const en: typeof zh = {
  busy: { verify: "Checking…" },
  holds: (digest, files) => `As receipt ${digest} says (${files} files merged).`,
  inputsOnly: "Only inputs were checked this time, not formulas.",
  differs: (digest, count) => `Not as receipt ${digest} says: ${count} places. Check each before giving anything out.`,
  list: "What is not as the receipt says",
  goTo: (place) => `Go to ${place}`,
  goToCell: "Go to the cell",
  again: "Check everything",
  more: (count) => `${count} more.`,
};
