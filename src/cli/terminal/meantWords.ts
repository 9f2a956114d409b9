import { nearMisses } from "../../choice/nearMisses.js";

const mostNamed = 3;

/** "；是不是 score？", where something of that kind is near what was typed; else nothing. */
export function meantWords(typed: string, words: readonly string[]): string {
  const near = nearMisses(typed, words);
  return near.length === 0 ? "" : `；是不是 ${near.slice(0, mostNamed).join("、")}？`;
}
