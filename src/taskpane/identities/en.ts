import type { zh } from "./zh.js";

export const en: typeof zh = {
  ask: (count: number) => `Code and name of ${count} departments do not point to the same one. Say who each is:`,
  which: (code: string, name: string) => `Which department here is ${code === "" ? "" : `${code} `}${name}`,
  none: "None of them",
  reason: "Why, in writing",
  decide: "Decide",
  decided: (who: string, is: string | null, reason: string) =>
    `${who}: ${is === null ? "none of those here" : `is ${is}`} (${reason})`,
  takeBack: "Take back",
  open: "Not done: codes and names of departments do not agree. Say who they are first.",
};
