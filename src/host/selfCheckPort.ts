import type { AddinSheet } from "../selfcheck/addin/addinBook.js";
import type { FunctionsFound } from "../selfcheck/addin/judgeFunctions.js";
import type { TrialName } from "../selfcheck/addin/trials.js";

/**
 * What the self-check needs of the program. Whatever reads or writes cells does so in the self-check's own workbook
 * only: each call makes sure of it first, and fails with the trouble "otherWorkbook" in any other.
 */
export interface SelfCheckHost {
  facts(): ProgramFacts;
  /** The version of the product that made the open workbook for its self-check; null for any other workbook. */
  madeBy(): Promise<string | null>;
  /**
   * Enters all formulas of a sheet again, as they are, and waits until none of them waits any more, or for so long.
   *
   * @param isWaiting whether what a cell shows is not its result yet
   */
  calculated(sheet: AddinSheet, isWaiting: (value: unknown) => boolean, patience: number): Promise<FunctionsFound>;
  /** Tries something out, and says what was found: src/selfcheck/addin/trials.ts says what it should be. */
  trial(name: TrialName): Promise<string>;
  /** Writes 5,000 cells as the pane writes, and reads them. @returns how many stand as they were written */
  writeMany(block: "plain" | "conditional"): Promise<Timed>;
  /** A thousand calls of DEDUCT. @returns how many came to what they should within so long */
  callMany(isWaiting: (value: unknown) => boolean, patience: number): Promise<Timed>;
  /** Puts lines of text on the sheet for printing, and shows it. */
  showResult(lines: readonly (readonly string[])[]): Promise<void>;
}

export interface Timed {
  readonly right: number;
  readonly milliseconds: number;
}

/** The program that shows the workbook. */
export interface ProgramFacts {
  /** As Office names it: "PC", "Mac", "OfficeOnline"; undefined where it does not say. */
  readonly platform: string | undefined;
  readonly program: string | undefined;
  readonly version: string | undefined;
  readonly requirementSets: readonly {
    readonly name: string;
    readonly version: string;
    readonly there: boolean;
    readonly needed: boolean;
  }[];
  has(set: string, version: string): boolean;
  /** Milliseconds from the start of the page until Office had answered. */
  readonly loaded: number;
}
