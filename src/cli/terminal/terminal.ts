/** Where a command's words go. */
export interface Terminal {
  /** Results. */
  readonly out: (text: string) => void;
  /** What is wrong, and what should be known beside the results. */
  readonly err: (text: string) => void;
  /** What is piped in, for the commands that read it. */
  readonly input?: AsyncIterable<Uint8Array>;
}

/** Exit codes: an invalid answer and a failure are the same to whoever runs the command in a batch. */
export const exit = { done: 0, failed: 2 } as const;
