import type { Opened } from "../worker/openBook.js";

/** Everything that the pane can show, besides its home. */
export const screens = [
  "home",
  "ranking",
  "card",
  "share",
  "issue",
  "returns",
  "settings",
  "start",
  "fill",
  "findings",
  "roster",
  "readings",
  "explain",
  "functions",
  "convert",
] as const;
export type Screen = (typeof screens)[number];

type Kind = Opened["kind"];

/** What helps beside each kind of workbook: the first is the obvious next step. */
const helpful: Readonly<Record<Kind, readonly Screen[]>> = {
  empty: ["start", "issue", "functions"],
  foreign: ["start", "issue", "functions"],
  published: ["functions", "start"],
  office: [
    "ranking",
    "returns",
    "findings",
    "explain",
    "readings",
    "card",
    "share",
    "issue",
    "roster",
    "start",
    "convert",
    "functions",
    "settings",
  ],
  form: ["fill", "explain", "convert", "functions"],
  older: ["functions"],
  newer: ["functions"],
  broken: ["explain", "functions"],
};

/** Where "back" leads, where it is not home. */
export const screenBefore: Readonly<Partial<Record<Screen, Screen>>> = { card: "ranking" };

export const screensFor = (kind: Kind): readonly Screen[] => helpful[kind];
