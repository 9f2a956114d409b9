import type { ReasonRow } from "../../engine/answers/officeRecord.js";
import type { Note } from "../../engine/answers/problems.js";
import type { Scheme } from "../../scheme/scheme.js";
import type { KeyedSheet } from "../keyedSheet.js";
import type { TypedDepartments } from "./typedDepartment.js";
import { typedAbout, whyUnknown } from "./typedAbout.js";
import { belowTyped, typedRows } from "./typedRows.js";

export interface ReadReasons {
  readonly rows: readonly ReasonRow[];
  /** By "D01|1.1.1.1"; "" where there is none. */
  readonly reasonOf: (department: string, item: string) => string;
  readonly decidedBy: (department: string, item: string) => string;
  readonly notes: readonly Note[];
  readonly room: { readonly toEnd: number; readonly checked: number };
}

/** Every filled row of 核定理由: it gives a reason, or is reported with its cell. */
export function readReasons(scheme: Scheme, sheet: KeyedSheet, departments: TypedDepartments): ReadReasons {
  const typedHere = typedRows(sheet, ["department", "item", "reason"]);
  const { head, end, checked, rows: filled } = typedHere;
  const items = scheme.items.filter(({ definition }) => definition.by !== "office");
  const reasons = new Map<string, string[]>();
  const deciders = new Map<string, string[]>();
  const notes = [...belowTyped(sheet, typedHere, "核定理由", "没有采用")];
  const rows = filled.map((at): ReasonRow => {
    const { typed, item, meantItem, kept, about, otherNames } = typedAbout(sheet, at, departments, items);
    const [reason, decidedBy] = [sheet.textAt(at, "reason"), sheet.textAt(at, "decidedBy")];
    const note = (column: string, message: string) =>
      notes.push({ ...about, place: sheet.placeOf(at, column), message: `核定理由此行没有采用：${message}` });
    if (typed.kind === "unknown") note("department", `${whyUnknown(typed)}，实为“${about.department}”`);
    else if (!item) note("item", `不是可以核定的考核项，实为“${about.item}”${meantItem}`);
    else if (reason === "") note("reason", "没有写理由");
    else {
      const key = `${typed.is.code}|${item.code}`;
      reasons.set(key, [...(reasons.get(key) ?? []), reason]);
      if (decidedBy !== "") deciders.set(key, [...(deciders.get(key) ?? []), decidedBy]);
      notes.push(...otherNames((code) => `理由已按代码 ${code} 采用`));
    }
    const dated = sheet.has("decidedOn") ? { decidedOn: sheet.dayAt(at, "decidedOn") } : {};
    return { ...kept, reason, decidedBy, ...dated, position: at - head };
  });
  const joined = (map: ReadonlyMap<string, readonly string[]>) => (department: string, item: string) =>
    (map.get(`${department}|${item}`) ?? []).join("；");
  return { rows, reasonOf: joined(reasons), decidedBy: joined(deciders), notes, room: { toEnd: end - head, checked } };
}
