import type { Opened } from "../worker/openBook.js";
import type { DepartmentsList } from "./departmentsState.js";
import { linesOf } from "./linesOf.js";

/** 单位 of the open office workbook as a list; null where there is none to take. */
export function listOfBook(opened: Opened | null): Pick<DepartmentsList, "text" | "source"> | null {
  if (opened?.kind !== "office") return null;
  // a department left out of the round gets no form unless it is typed
  const assessed = opened.departments.filter(({ isLeftOut }) => !isLeftOut);
  if (assessed.length === 0) return null;
  return {
    text: linesOf(assessed.map(({ code, name }) => [code, name])),
    source: { leftOut: opened.departments.length - assessed.length },
  };
}

/** Where nobody has given a list, and the workbook has none. */
export const nobodys: Pick<DepartmentsList, "text" | "source"> = { text: "", source: "" };

export const isSameList = (
  a: Pick<DepartmentsList, "text" | "source">,
  b: Pick<DepartmentsList, "text" | "source">,
): boolean => a.text === b.text && JSON.stringify(a.source) === JSON.stringify(b.source);

export const isOfBook = ({ source }: DepartmentsList): boolean => typeof source === "object";

/** Nobody has given this list: nothing was typed or taken, or it is that of the workbook. */
export const isNobodys = (list: DepartmentsList): boolean => isOfBook(list) || (list.source === "" && !list.isTyped);
