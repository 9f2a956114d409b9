import type { ProgramFacts } from "../../host/selfCheckPort.js";
import { productVersion } from "../../selfcheck/productVersion.js";
import { remember, remembered } from "../kit/remembered.js";

/** Kept on this computer: for which product and program the self-check was offered, and what it found missing there. */
interface LastCheck {
  readonly of: string;
  readonly missing: readonly string[];
}

const name = "selfcheck";

/** Product and program, as far as another of either is worth another check. */
const stampOf = ({ platform = "", program = "", version = "" }: ProgramFacts): string =>
  [productVersion, platform, program, version].join(" ");

/** Null where nothing was offered or checked since the product or the program has changed. */
export function lastCheck(facts: ProgramFacts): LastCheck | null {
  try {
    const read = JSON.parse(remembered(name)) as Partial<LastCheck> | null;
    const missing: unknown = read?.missing;
    if (read?.of !== stampOf(facts) || !Array.isArray(missing)) return null;
    return { of: read.of, missing: missing.filter((each): each is string => typeof each === "string") };
  } catch {
    return null;
  }
}

export const rememberCheck = (facts: ProgramFacts, missing: readonly string[]): void =>
  remember(name, JSON.stringify({ of: stampOf(facts), missing } satisfies LastCheck));
