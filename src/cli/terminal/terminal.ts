/** Where a command's words go. */
export interface Terminal {
  /** Results. */
  readonly out: (text: string) => void;
  /** What is wrong, and what should be known beside the results. */
  readonly err: (text: string) => void;
  /** What is piped in, for the commands that read it. */
  readonly input?: AsyncIterable<Uint8Array>;
}

/** Exit codes: a batch script sees an invalid answer and a failure alike. */
export const exit = { done: 0, failed: 2 } as const;
