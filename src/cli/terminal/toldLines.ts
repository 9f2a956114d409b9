/** Nobody reads a longer list. */
export const mostTold = 20;

/**
 * The first lines of many, and how many more there are.
 *
 * @param path of the file that they are about, for the last line
 */
export function toldLines(path: string, lines: readonly string[]): readonly string[] {
  const more = lines.length - mostTold;
  return more > 0 ? [...lines.slice(0, mostTold), `${path}：另有 ${more} 处，先改以上各处再试`] : lines;
}
