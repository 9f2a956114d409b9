/** More letters than this are not a slip any more. */
const mostSlips = 2;

/** Those of some words that somebody may have meant: within two letters of what was typed, the nearest first. */
export function nearMisses(typed: string, words: readonly string[]): readonly string[] {
  const folded = typed.toLowerCase();
  const most = Math.min(mostSlips, Math.floor(typed.length / 2));
  return words
    .map((word) => ({
      word,
      slips: word.startsWith(folded) && folded.length > 1 ? 1 : slipsOf(folded, word.toLowerCase()),
    }))
    .filter(({ slips }) => slips <= most)
    .sort((a, b) => a.slips - b.slips)
    .map(({ word }) => word);
}

/** Texts whose lengths differ by more are not compared: what was typed may be a page. */
const slipsOf = (typed: string, word: string): number =>
  Math.abs(typed.length - word.length) > mostSlips ? Infinity : slipsBetween(typed, word);

/** How many letters differ, are missing, are too many, or changed places with their neighbour. */
function slipsBetween(a: string, b: string): number {
  const rows = [Array.from({ length: b.length + 1 }, (_, at) => at)];
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const at = (up: number, left: number): number => (up === 0 ? row : rows[i - up])?.[j - left] ?? 0;
      const changed = at(1, 1) + (a[i - 1] === b[j - 1] ? 0 : 1);
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? at(2, 2) + 1 : Infinity;
      row.push(Math.min(at(1, 0) + 1, at(0, 1) + 1, changed, swapped));
    }
    rows.push(row);
  }
  return rows.at(-1)?.at(-1) ?? 0;
}
