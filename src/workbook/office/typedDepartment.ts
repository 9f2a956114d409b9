import { DepartmentDirectory, type DepartmentIdentity } from "../../departments/departmentDirectory.js";
import type { Scalar } from "../../formula/value.js";

/** Whom a cell means, such as one of 台账. */
export type TypedDepartment =
  /** The name beside the code is another than that in 单位; null where it is the same, or none is given. */
  | { readonly kind: "known"; readonly is: DepartmentIdentity; readonly otherName: string | null }
  /** @param meant who it would be if it were spelled otherwise: formulas cannot fold, so it does not count */
  | { readonly kind: "unknown"; readonly meant: DepartmentIdentity | null };

/**
 * Who is meant by what people type within one office workbook: "D07 示例厅", where the code counts and the name is noted
 * when it differs; a code alone; or a name alone that only one department has. The formulas of the sheet say the same,
 * to the letter: case makes no difference, nor do spaces round the text. What only `foldedText` makes equal, such as
 * full-width letters, is for neither, and the cell is reported with the spelling that counts.
 */
export class TypedDepartments {
  private readonly byCode = new Map<string, DepartmentIdentity>();
  /** Null for a name that several have, or that is a code. */
  private readonly byName = new Map<string, DepartmentIdentity | null>();
  private readonly folded: DepartmentDirectory;

  constructor(departments: readonly DepartmentIdentity[]) {
    this.folded = new DepartmentDirectory(departments);
    for (const department of departments) this.byCode.set(plain(department.code), department);
    for (const department of departments) {
      const name = plain(department.name);
      this.byName.set(name, this.byName.has(name) || this.byCode.has(name) ? null : department);
    }
  }

  of(cell: Scalar): TypedDepartment {
    if (typeof cell !== "string") return { kind: "unknown", meant: null };
    const text = spaced(cell);
    const [code = ""] = text.split(" ", 1);
    const coded = this.byCode.get(plain(code));
    if (coded) {
      const name = text.slice(code.length + 1);
      return {
        kind: "known",
        is: coded,
        otherName: name === "" || plain(name) === plain(coded.name) || plain(text) === plain(coded.name) ? null : name,
      };
    }
    const named = this.byName.get(plain(text));
    return named ? { kind: "known", is: named, otherName: null } : { kind: "unknown", meant: this.meant(text) };
  }

  private meant(text: string): DepartmentIdentity | null {
    const [code = ""] = text.trim().split(/\s/u, 1);
    return this.folded.ofCode(code) ?? this.folded.ofName(text) ?? null;
  }
}

/** As TRIM makes it: other white space stays. */
export const spaced = (text: string): string => text.replace(/ +/g, " ").replace(/^ | $/g, "");

/** What a comparison in a formula makes no difference of. */
export const plain = (text: string): string => spaced(text).toLowerCase();
