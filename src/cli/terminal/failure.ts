import type { Words } from "../../words/words.js";

/** A command that cannot be carried out: what is wrong, where, and what to do. Its words are all that is printed. */
export class Failure extends Error {
  override readonly name = "Failure";

  constructor(readonly words: Words) {
    super(words.zh);
  }
}
