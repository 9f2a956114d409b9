import type { Language } from "../../words/language.js";
import { sayIn, type Say } from "../../words/say.js";
import type { Words } from "../../words/words.js";

/** Where the program's words go, and what is piped in. */
export interface Streams {
  /** Results. */
  readonly out: (text: string) => void;
  /** What is wrong, and what should be known beside the results. */
  readonly err: (text: string) => void;
  /** What is piped in, for the commands that read it. */
  readonly input?: AsyncIterable<Uint8Array>;
}

/** The same for a command, in the language that was asked for: words are a line, texts stand as they are. */
export interface Terminal {
  readonly out: (text: string | Words) => void;
  readonly err: (text: string | Words) => void;
  readonly input?: AsyncIterable<Uint8Array>;
  readonly language: Language;
  readonly say: Say;
}

export function terminalIn(language: Language, streams: Streams): Terminal {
  const say = sayIn(language);
  const textOf = (text: string | Words): string => (typeof text === "string" ? text : `${say(text)}\n`);
  return {
    out: (text) => streams.out(textOf(text)),
    err: (text) => streams.err(textOf(text)),
    // asked for only by those that read it: looking at the standard input opens it
    get input() {
      return streams.input as AsyncIterable<Uint8Array>;
    },
    language,
    say,
  };
}

/** Exit codes: a batch script sees an invalid answer and a failure alike. */
export const exit = { done: 0, failed: 2 } as const;
