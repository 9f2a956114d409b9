import { DepartmentDirectory, type DepartmentIdentity, type Identification } from "./departmentDirectory.js";
import { foldedText } from "./foldedText.js";
import type { IdentityDecision } from "./identityDecision.js";
import { departmentOf, settleIdentities, type SettledIdentities } from "./settleIdentities.js";

/** A department of a list that is declared to be new, and has the code of a known one. */
export interface TakenCode {
  readonly department: DepartmentIdentity;
  readonly by: DepartmentIdentity;
}

/** A list of departments with the codes by which the files at hand know them. */
export interface SettledList {
  /** In the order of the list; empty while something is open or wrong. */
  readonly departments: readonly DepartmentIdentity[];
  /** Those of them that got a code never used before. */
  readonly fresh: readonly DepartmentIdentity[];
  readonly identities: SettledIdentities;
  /** Said to be none of those here, but with the code of one: it needs a code of its own. */
  readonly taken: readonly TakenCode[];
}

/**
 * Brings a list of departments together with the files at hand. A list without codes takes them by name; a new name
 * gets a code that neither is in use nor ever was. Where a file at hand says something else, it is open.
 *
 * @param isCoded the list itself has codes
 * @param here the office workbook, 发放登记, or both; without any, all names of a list without codes are new
 * @param former departments of years before, of which nothing but the codes counts here: none of them is given again
 */
export function settleList(
  list: readonly DepartmentIdentity[],
  isCoded: boolean,
  here: readonly DepartmentDirectory[],
  decisions: readonly IdentityDecision[] = [],
  former: readonly DepartmentIdentity[] = [],
): SettledList {
  const said = list.map(({ code, name }): DepartmentIdentity => ({ code: isCoded ? code : "", name }));
  const settled = settleIdentities(said, isCoded ? here : here.map((each) => new ByName(each, here)), decisions);
  const identities = settled;
  const clash = settled.merged.length > 0 || settled.open.length > 0 || settled.faults.length > 0;
  const numbers = new FreshCodes([...here, new DepartmentDirectory(former)], isCoded ? said : []);
  const fresh: DepartmentIdentity[] = [];
  const taken: TakenCode[] = [];
  const departments = said.map((each): DepartmentIdentity => {
    const is = settled.isOf(each);
    // the list is the newer one: it says what a department is called now
    if (is) return { code: is.code, name: each.name };
    const own = { code: isCoded ? each.code : numbers.next(), name: each.name };
    if (!isCoded) fresh.push(own);
    const by = departmentOf(here, own.code);
    if (by && is === null) taken.push({ department: each, by });
    return own;
  });
  const isWhole = !clash && taken.length === 0;
  return { departments: isWhole ? departments : [], fresh: isWhole ? fresh : [], identities, taken };
}

/** Names alone, as in a list without codes: a name that one department has is that one, unless another file objects. */
class ByName extends DepartmentDirectory {
  constructor(
    directory: DepartmentDirectory,
    private readonly all: readonly DepartmentDirectory[],
  ) {
    super(directory.departments);
  }

  override identify(other: DepartmentIdentity): Identification {
    const named = distinct(this.all.flatMap((each) => each.allOfName(other.name)));
    const [only, second] = named;
    if (!only) return { kind: "unknown" };
    if (second) return { kind: "ambiguous", among: named };
    return super.identify({ code: only.code, name: other.name });
  }
}

function distinct(departments: readonly DepartmentIdentity[]): readonly DepartmentIdentity[] {
  return [...new Map(departments.map((each) => [foldedText(each.code), each])).values()];
}

/** D01, D02 …, from the one after the highest that ever stood anywhere here. */
class FreshCodes {
  private last: number;

  constructor(here: readonly DepartmentDirectory[], list: readonly DepartmentIdentity[]) {
    const codes = [...here.flatMap(({ departments }) => departments), ...list].map(({ code }) => foldedText(code));
    this.last = Math.max(0, ...codes.map((code) => Number(/^d0*(\d{1,9})$/.exec(code)?.[1] ?? 0)));
  }

  next(): string {
    this.last += 1;
    return `D${String(this.last).padStart(2, "0")}`;
  }
}
