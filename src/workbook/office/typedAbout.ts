import type { Note } from "../../engine/answers/problems.js";
import type { Scalar } from "../../formula/value.js";
import type { Item } from "../../scheme/scheme.js";
import { visibleText } from "../../words/visibleText.js";
import type { KeyedSheet } from "../keyedSheet.js";
import { foundIn } from "../lists/foundIn.js";
import type { TypedDepartment, TypedDepartments } from "./typedDepartment.js";
import { meantItem, typedItem, type TypedItem } from "./typedItem.js";

/** Whom and what a typed row is about. */
export interface TypedAbout {
  readonly typed: TypedDepartment;
  readonly item: TypedItem | null;
  /** Where no item is known: which may be meant, in words; otherwise "". */
  readonly meantItem: string;
  /** As the record keeps it: the codes that are meant, otherwise what stands there. */
  readonly kept: { readonly department: Scalar; readonly item: Scalar };
  /** The same for a note. */
  readonly about: Pick<Note, "department" | "name" | "item">;
  /** Names beside their codes that are not those of now; `taken` says of a code what became of the row by it. */
  readonly otherNames: (taken: (code: string) => string) => readonly Note[];
}

/** @param items those that may stand there */
export function typedAbout(
  sheet: KeyedSheet,
  row: number,
  departments: TypedDepartments,
  items: readonly Item[],
): TypedAbout {
  const [department, of] = [sheet.valueAt(row, "department"), sheet.valueAt(row, "item")];
  const typed = departments.of(department);
  const item = typedItem(items, of);
  const known = typed.kind === "known" ? typed.is : null;
  const about = {
    department: known?.code ?? foundIn(sheet, row, "department"),
    name: known?.name ?? "",
    item: item?.code ?? foundIn(sheet, row, "item"),
  };
  const remark = (column: "department" | "item", message: string): Note => ({
    ...about,
    place: sheet.placeOf(row, column),
    message: `${message}，请核对`,
    remark: true,
  });
  return {
    typed,
    item,
    meantItem: item ? "" : meantItem(items, of),
    kept: { department: known?.code ?? department, item: item?.code ?? of },
    about,
    otherNames: (taken) => {
      const notes: Note[] = [];
      if (typed.kind === "known" && typed.otherName !== null) {
        const { code, name } = typed.is;
        const other = visibleText(typed.otherName);
        notes.push(remark("department", `单位名称写为“${other}”，“单位”表中为“${name}”；${taken(code)}`));
      }
      if (item && item.otherName !== null) {
        const other = visibleText(item.otherName);
        notes.push(remark("item", `考核项名称写为“${other}”，与指标体系不同；${taken(item.code)}`));
      }
      return notes;
    },
  };
}

/** Why a department is not known. */
export const whyUnknown = (typed: TypedDepartment): string =>
  typed.kind === "unknown" && typed.meant ? `单位代码写法与名单不一致，请改为 ${typed.meant.code}` : "单位不在名单中";
