import type { Words } from "../../words/words.js";
import type { OptionTypes, Arguments } from "./readArguments.js";
import type { Terminal } from "./terminal.js";

/** One command of the command line; its name and what it is about stand in commands.ts. */
export interface Command {
  readonly usage: Words;
  readonly options: OptionTypes;
  /**
   * @returns the exit code
   * @throws Failure when it cannot be carried out; then nothing is written
   */
  readonly run: (args: Arguments, terminal: Terminal) => number | Promise<number>;
}
