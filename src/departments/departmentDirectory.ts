import { foldedText } from "./foldedText.js";

/** Who a department is: the code within one workbook, code and name between two files. */
export interface DepartmentIdentity {
  readonly code: string;
  readonly name: string;
}

/** Who a department of another file is among those of a directory: only `same` is taken without asking. */
export type Identification =
  /** Code and name point to the same one. */
  | { readonly kind: "same"; readonly is: DepartmentIdentity }
  /** Neither its code nor its name is known: a new one, or a former one. */
  | { readonly kind: "unknown" }
  /** Its code is known under another name, and its name is new. */
  | { readonly kind: "renamed"; readonly is: DepartmentIdentity }
  /** Its name is known under another code, and its code is new. */
  | { readonly kind: "recoded"; readonly is: DepartmentIdentity }
  /** Its code is one department's and its name another's. */
  | { readonly kind: "crossed"; readonly byCode: DepartmentIdentity; readonly byName: DepartmentIdentity }
  /** Its name is that of several. */
  | { readonly kind: "ambiguous"; readonly among: readonly DepartmentIdentity[] };

/**
 * The departments of one file, as another file's are looked up in it: never by code alone, never by position. A file
 * that goes back in time (发放登记) may know one code by several names, of which the last one is its name now.
 */
export class DepartmentDirectory {
  private readonly byCode = new Map<string, readonly DepartmentIdentity[]>();
  private readonly byName = new Map<string, readonly DepartmentIdentity[]>();

  constructor(readonly departments: readonly DepartmentIdentity[]) {
    for (const { code, name } of departments) {
      const [coded, named] = [this.byCode.get(foldedText(code)) ?? [], this.byName.get(foldedText(name)) ?? []];
      if (coded.some((each) => named.includes(each))) continue;
      const department = { code, name };
      this.byCode.set(foldedText(code), [...coded, department]);
      this.byName.set(foldedText(name), [...named, department]);
    }
  }

  identify({ code, name }: DepartmentIdentity): Identification {
    const coded = this.byCode.get(foldedText(code)) ?? [];
    const named = this.byName.get(foldedText(name)) ?? [];
    const both = coded.find((each) => named.includes(each));
    if (both) return { kind: "same", is: both };
    const [byName, second] = named;
    const byCode = coded.at(-1);
    if (second) return { kind: "ambiguous", among: named };
    if (byCode && byName) return { kind: "crossed", byCode, byName };
    if (byCode) return { kind: "renamed", is: byCode };
    return byName ? { kind: "recoded", is: byName } : { kind: "unknown" };
  }

  /** For one workbook, in which the code is the identity. */
  ofCode(code: string): DepartmentIdentity | undefined {
    return this.byCode.get(foldedText(code))?.at(-1);
  }

  /** All that have the name, by whatever code. */
  allOfName(name: string): readonly DepartmentIdentity[] {
    return this.byName.get(foldedText(name)) ?? [];
  }

  /** @returns undefined where none, or more than one, has the name */
  ofName(name: string): DepartmentIdentity | undefined {
    const [found, second] = this.byName.get(foldedText(name)) ?? [];
    return second ? undefined : found;
  }
}
