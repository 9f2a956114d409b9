/** Nobody reads a longer list. */
const mostTold = 20;

/**
 * The first lines of many.
 *
 * @param closing says how many more there are, in a line behind them
 */
export function toldLines(lines: readonly string[], closing: (more: number) => string): readonly string[] {
  const more = lines.length - mostTold;
  return more > 0 ? [...lines.slice(0, mostTold), closing(more)] : lines;
}

/** Closes what is wrong with a file. */
export const mendFirst =
  (path: string) =>
  (more: number): string =>
    `${path}：另有 ${more} 处，先改以上各处再试`;
