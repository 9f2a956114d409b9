import { joinedWords, sameWords } from "../../words/joinedWords.js";
import type { Words } from "../../words/words.js";

/** Nobody reads a longer list. */
const mostTold = 20;

/**
 * The first lines of many.
 *
 * @param closing says how many more there are, in a line behind them
 */
export function toldLines(lines: readonly Words[], closing: (more: number) => Words): readonly Words[] {
  const more = lines.length - mostTold;
  return more > 0 ? [...lines.slice(0, mostTold), closing(more)] : lines;
}

/** Lines below each other. */
export const linesOf = (lines: readonly Words[]): Words => joinedWords(lines, sameWords("\n"));

/** Closes what is wrong with a file. */
export const mendFirst =
  (path: string) =>
  (more: number): Words => ({
    zh: `${path}：另有 ${more} 处，先改以上各处再试`,
    en: `${path}: ${more} more places; mend those above first`,
  });
