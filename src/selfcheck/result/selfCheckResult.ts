/**
 * What a self-check found on one machine, as it is saved and sent to whoever looks after the product. It holds the
 * check's own figures and what program it ran in: no names, no paths and nothing of any other workbook. What a check
 * means is never in the file but looked up by its id, so that a file cannot put words into the program's mouth.
 */
export interface SelfCheckResult {
  readonly format: typeof resultFormat;
  /** The version of the product that made the check. */
  readonly product: string;
  /** With the add-in, or a workbook that checks the program by formulas alone. */
  readonly kind: ResultKind;
  readonly platform?: Platform;
  readonly host?: HostProgram;
  readonly requirementSets: readonly RequirementSet[];
  readonly checks: readonly CheckResult[];
  readonly times: readonly TimeTaken[];
}

export const resultFormat = "scorebook.selfcheck.1" as const;

export const resultKinds = ["addin", "native"] as const;
export type ResultKind = (typeof resultKinds)[number];

/** As Office.PlatformType has them. */
export const platforms = ["PC", "OfficeOnline", "Mac", "iOS", "Android", "Universal"] as const;
export type Platform = (typeof platforms)[number];

/** The program that shows the workbook. */
export interface HostProgram {
  readonly program: string;
  /** Not every program says it in its files. */
  readonly version?: string;
}

export interface RequirementSet {
  readonly name: string;
  readonly version: string;
  readonly there: boolean;
  readonly needed: boolean;
}

export const checkStates = ["works", "differs", "fails", "skipped"] as const;
export type CheckState = (typeof checkStates)[number];

export interface CheckResult {
  /** Of this check within its group. */
  readonly id: string;
  readonly group: string;
  readonly state: CheckState;
  /** What it should have come to, and what it came to. Both are there where they differ. */
  readonly expected?: string;
  readonly found?: string;
}

export interface TimeTaken {
  readonly id: string;
  readonly milliseconds: number;
}

/** More, or longer, than any check of ours. */
export const resultLimits = { checks: 5000, requirementSets: 100, times: 100, text: 200 } as const;
