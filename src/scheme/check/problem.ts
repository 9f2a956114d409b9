import type { Words } from "../../words/words.js";
import type { SchemeProblem } from "../schemeError.js";

/** From the whole definition down, such as ["sections", 0, "items", 3, "full"]. */
export type Path = readonly (string | number)[];

/**
 * Something that is wrong.
 *
 * @param place what people call it: a code, a parameter, a reading
 * @param path where it stands in the definition
 */
export const problemAt = (place: string, { zh, en }: Words, path: Path): SchemeProblem => ({
  place,
  message: zh,
  english: en,
  at: { path },
});

/** Something that is odd, and is scored all the same. */
export const warningAt = (place: string, message: Words, path: Path): SchemeProblem => ({
  ...problemAt(place, message, path),
  severity: "warning",
});
