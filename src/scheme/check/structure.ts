import type { Words } from "../../words/words.js";
import { codesAbove } from "../code.js";
import type { SectionDefinition } from "../definition.js";
import type { SchemeProblem } from "../schemeError.js";
import { problemAt, type Path } from "./problem.js";
import { fault } from "../fault.js";

/** Longer numbers are not codes, and are not exact where codes are put in order. */
const part = "(0|[1-9]\\d{0,5})";
const sectionCode = new RegExp(`^${part}$`);
export const codeBelow = new RegExp(`^${part}(\\.${part}){1,9}$`);

export const wrongCode = (): Words => fault("代码应为以点分隔的数字，每段不以 0 开头");

/** What stands where: codes of one form, nothing below an item or a group's items, nothing empty. */
export function structureProblems(section: SectionDefinition, path: Path): readonly SchemeProblem[] {
  const { code, levels, items } = section;
  const itemCodes = new Set(items.map((item) => item.code));
  const groups = new Set(levels.filter(({ group }) => group).map((level) => level.code));
  const misplaced = (each: { readonly code: string }): Words | null => {
    const above = codesAbove(each.code).find((one) => itemCodes.has(one));
    return above === undefined ? null : fault("上级代码 {0} 是一项，不是一级", above);
  };
  const found: SchemeProblem[] = [];
  if (!sectionCode.test(code)) found.push(problemAt(code, fault("部分的代码应为一个整数，如 1"), [...path, "code"]));
  if (items.length === 0) found.push(problemAt(code, fault("没有任何项目"), [...path, "items"]));
  levels.forEach((level, at) => {
    const problem = (message: Words, field: string) =>
      found.push(problemAt(level.code, message, [...path, "levels", at, field]));
    if (!codeBelow.test(level.code)) problem(wrongCode(), "code");
    const message = misplaced(level);
    if (message !== null) problem(message, "code");
    if (codesAbove(level.code).some((above) => groups.has(above)))
      problem(fault("合并扣分的一级之下不能再分级"), "code");
    if (level.group && ![...itemCodes].some((item) => item.startsWith(`${level.code}.`)))
      problem(fault("没有任何项目"), "code");
  });
  items.forEach((item, at) => {
    const message = misplaced(item);
    if (message !== null) found.push(problemAt(item.code, message, [...path, "items", at, "code"]));
  });
  return found;
}
