import type { Screen } from "../kit/screens.js";

/** Of icons.tsx. */
export const screenIcons: Readonly<Partial<Record<Screen, string>>> = {
  ranking: "Ranking",
  findings: "Record",
  roster: "Roster",
  readings: "Decide",
  card: "Person",
  share: "Share",
  issue: "Forms",
  returns: "Returns",
  settings: "Settings",
  start: "New",
  explain: "Explain",
  functions: "Functions",
  convert: "Convert",
};
