import type { OptionTypes, Arguments } from "./readArguments.js";
import type { Terminal } from "./terminal.js";

/** One command of the command line. */
export interface Command {
  readonly name: string;
  /** One line for the list of commands. */
  readonly about: string;
  readonly usage: string;
  readonly options: OptionTypes;
  /**
   * @returns the exit code
   * @throws Failure when it cannot be carried out; then nothing is written
   */
  readonly run: (args: Arguments, terminal: Terminal) => number | Promise<number>;
}
