import { visibleText } from "../../words/visibleText.js";
import type { ReasonRow } from "../../engine/answers/officeRecord.js";
import type { Note } from "../../engine/answers/problems.js";
import type { Scheme } from "../../scheme/scheme.js";
import { foundIn } from "../lists/foundIn.js";
import type { KeyedSheet } from "../keyedSheet.js";
import type { TypedDepartments } from "./typedDepartment.js";
import { typedItem } from "./typedItem.js";
import { typedRows } from "./typedRows.js";

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
  const { head, end, checked, rows: filled, below } = typedRows(sheet, ["department", "item", "reason"]);
  const items = scheme.items.filter(({ definition }) => definition.by !== "office");
  const reasons = new Map<string, string[]>();
  const deciders = new Map<string, string[]>();
  const notes: Note[] = below.map((row) => ({
    department: "",
    name: "",
    item: "",
    place: `${sheet.name} 第 ${row} 行`,
    message: `此行在核定理由末行（第 ${end} 行）之下，没有采用；请移到上面的空行`,
  }));
  const rows = filled.map((at): ReasonRow => {
    const typed = departments.of(sheet.valueAt(at, "department"));
    const item = typedItem(items, sheet.valueAt(at, "item"));
    const [reason, decidedBy] = [sheet.textAt(at, "reason"), sheet.textAt(at, "decidedBy")];
    const who =
      typed.kind === "known"
        ? { department: typed.is.code, name: typed.is.name }
        : { department: foundIn(sheet, at, "department"), name: "" };
    const about = { ...who, item: item?.code ?? foundIn(sheet, at, "item") };
    const note = (column: string, message: string) =>
      notes.push({ ...about, place: sheet.placeOf(at, column), message: `核定理由此行没有采用：${message}` });
    if (typed.kind === "unknown") {
      const because = typed.meant ? `单位代码写法与名单不一致，请改为 ${typed.meant.code}` : "单位不在名单中";
      note("department", `${because}，实为“${about.department}”`);
    } else if (!item) note("item", `不是可以核定的考核项，实为“${about.item}”`);
    else if (reason === "") note("reason", "没有写理由");
    else {
      const key = `${typed.is.code}|${item.code}`;
      reasons.set(key, [...(reasons.get(key) ?? []), reason]);
      if (decidedBy !== "") deciders.set(key, [...(deciders.get(key) ?? []), decidedBy]);
      if (typed.otherName !== null)
        notes.push({
          ...about,
          place: sheet.placeOf(at, "department"),
          message: `单位名称写为“${visibleText(typed.otherName)}”，“单位”表中为“${typed.is.name}”；理由已按代码 ${typed.is.code} 采用，请核对`,
          remark: true,
        });
    }
    return {
      department: typed.kind === "known" ? typed.is.code : sheet.valueAt(at, "department"),
      item: item?.code ?? sheet.valueAt(at, "item"),
      reason,
      decidedBy,
      position: at - head,
    };
  });
  const joined = (map: ReadonlyMap<string, readonly string[]>) => (department: string, item: string) =>
    (map.get(`${department}|${item}`) ?? []).join("；");
  return { rows, reasonOf: joined(reasons), decidedBy: joined(deciders), notes, room: { toEnd: end - head, checked } };
}
