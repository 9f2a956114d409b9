import type { Words } from "../../words/words.js";

/** Checks of one kind, with what is said of them to the people who read a result. */
export interface CheckGroup {
  readonly title: Words;
  /** What it means where the program does otherwise than expected. */
  readonly differs: Words;
  /** What it means where it cannot be done at all. */
  readonly fails: Words;
  /** What to do then. */
  readonly remedy: Words;
  /** What the check of this id does; undefined for one that this version does not have. */
  readonly about: (id: string) => Words | undefined;
}

/** The checks of a group whose ids are written out. */
export const among =
  (checks: Readonly<Record<string, Words>>): CheckGroup["about"] =>
  (id) =>
    Object.hasOwn(checks, id) ? checks[id] : undefined;
