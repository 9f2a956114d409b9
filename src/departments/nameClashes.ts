import type { DepartmentIdentity } from "./departmentDirectory.js";
import { foldedText } from "./foldedText.js";

/** A name by which another department would be meant as well, so that no office workbook can have both. */
export interface NameClash {
  readonly kind: "sameName" | "nameIsCode";
  /** Whose name it is, and whom it means too: positions in the list. */
  readonly at: number;
  readonly other: number;
}

/** In the order of the list; of two with one name the second is reported. */
export function nameClashes(departments: readonly DepartmentIdentity[]): readonly NameClash[] {
  const named = new Map<string, number>();
  const coded = new Map(departments.map(({ code }, at) => [foldedText(code), at]));
  return departments.flatMap(({ name }, at): readonly NameClash[] => {
    const folded = foldedText(name);
    if (folded === "") return [];
    const [before, code] = [named.get(folded), coded.get(folded)];
    if (before === undefined) named.set(folded, at);
    return [
      ...(before === undefined ? [] : [{ kind: "sameName" as const, at, other: before }]),
      ...(code === undefined || code === at ? [] : [{ kind: "nameIsCode" as const, at, other: code }]),
    ];
  });
}
