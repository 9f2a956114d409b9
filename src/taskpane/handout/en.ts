import type { zh } from "./zh.js";

export const en: typeof zh = {
  progress: (done: number, of: number) => `${done} of ${of} done`,
  next: (name: string) => `Next: ${name}`,
  stop: "Stop",
  close: "Close",
  finished: (of: number) => `All ${of} are done.`,
  opened: (name: string) => `${name} is open in a new window. Save it, then come back.`,
  downloaded: (name: string) => `${name} was downloaded.`,
};
