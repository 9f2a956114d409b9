import type { Words } from "../../words/words.js";
import { withoutLast } from "../code.js";
import type { LevelDefinition, SchemeDefinition, SectionDefinition } from "../definition.js";
import type { SchemeProblem } from "../schemeError.js";
import { problemAt, type Path } from "./problem.js";
import { fault } from "../fault.js";

/**
 * Points that come on top of a sum or are taken off it begin at 0: a group, which begins at its full mark and is
 * deducted, would add where nothing is found, or take off.
 */
export const onTopProblems = ({ sections, final }: SchemeDefinition): readonly SchemeProblem[] =>
  sections.flatMap((section, at) => {
    const lists = [...(final.additions ?? []), ...(final.subtractions ?? [])];
    const whole = lists.some(({ section: code }) => code === section.code);
    return section.levels.flatMap((level, levelAt) =>
      levelProblems(section, level, whole, ["sections", at, "levels", levelAt]),
    );
  });

function levelProblems(
  section: SectionDefinition,
  level: LevelDefinition,
  whole: boolean,
  path: Path,
): readonly SchemeProblem[] {
  const problem = (message: Words, field: string): SchemeProblem => problemAt(level.code, message, [...path, field]);
  const taken = section.levels.filter(({ subtracts }) => subtracts).map(({ code }) => code);
  const isTaken = taken.some((code) => level.code === code || level.code.startsWith(`${code}.`));
  const found: SchemeProblem[] = [];
  if (level.subtracts && withoutLast(level.code) !== section.code)
    found.push(problem(fault("减分的一级须直接属于一个部分"), "subtracts"));
  if (level.subtracts && level.extra) found.push(problem(fault("一级不能既加分又减分"), "subtracts"));
  if (level.group && isTaken)
    found.push(problem(fault("减分的一级及其下级不能合并扣分：合并扣分从满分扣起，无事可扣反而减分"), "group"));
  if (!whole) return found;
  if (level.subtracts)
    found.push(problem(fault("整个部分加在总分上或从总分中扣，其中不能再有减分的一级"), "subtracts"));
  if (level.extra) found.push(problem(fault("整个部分加在总分上或从总分中扣，其中不能再有加分的一级"), "extra"));
  if (level.group)
    found.push(problem(fault("整个部分加在总分上或从总分中扣，其中不能合并扣分：合并扣分从满分扣起"), "group"));
  return found;
}
