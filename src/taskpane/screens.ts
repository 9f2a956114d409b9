import type { Opened } from "./work/openBook.js";

/** Everything that the pane can show, besides its home. */
export const screens = ["home", "start", "explain", "functions", "convert"] as const;
export type Screen = (typeof screens)[number];

type Kind = Opened["kind"];

/** What helps beside each kind of workbook: the first is the obvious next step. */
const helpful: Readonly<Record<Kind, readonly Screen[]>> = {
  empty: ["start", "functions"],
  foreign: ["start", "functions"],
  office: ["explain", "convert", "start", "functions"],
  form: ["explain", "convert", "functions"],
  older: ["functions"],
  newer: ["functions"],
  broken: ["explain", "functions"],
};

export const screensFor = (kind: Kind): readonly Screen[] => helpful[kind];
