import type { Words } from "../../words/words.js";
import { codesAbove } from "../code.js";
import type { SectionDefinition } from "../definition.js";
import type { SchemeProblem } from "../schemeError.js";
import { pointsOf } from "./points.js";
import { problemAt, type Path } from "./problem.js";
import { fault } from "../fault.js";

/** A section and its levels: their points, their place, and what may come on top. */
export function levelProblems(section: SectionDefinition, path: Path): readonly SchemeProblem[] {
  const { code, full, clause, levels } = section;
  const extras = new Set(levels.filter(({ extra }) => extra).map((level) => level.code));
  const isExtra = (level: string) => [level, ...codesAbove(level)].some((above) => extras.has(above));
  return [
    ...(pointsOf(full) ? [] : [problemAt(code, fault("满分不是分值"), [...path, "full"])]),
    ...(clause ? [] : [problemAt(code, fault("没有注明条款"), [...path, "clause"])]),
    ...orphans(section, path),
    ...levels.flatMap((level, at) => {
      const problem = (message: Words, field: string) => problemAt(level.code, message, [...path, "levels", at, field]);
      return [
        ...(pointsOf(level.full) ? [] : [problem(fault("满分不是分值"), "full")]),
        ...(level.extra && codesAbove(level.code)[0] !== code
          ? [problem(fault("加分的一级须直接属于一个部分"), "extra")]
          : []),
        ...(level.group && isExtra(level.code)
          ? [problem(fault("加分的一级及其下级不能合并扣分：合并扣分从满分扣起，无事可扣反而加分"), "group")]
          : []),
      ];
    }),
  ];
}

function orphans({ code: own, levels, items }: SectionDefinition, path: Path): readonly SchemeProblem[] {
  const known = new Set([own, ...levels.map(({ code }) => code)]);
  const below = (list: readonly { readonly code: string }[], name: string) =>
    list.flatMap(({ code }, at) =>
      codesAbove(code).some((above) => known.has(above))
        ? []
        : [problemAt(code, fault("不属于第 {0} 部分的任何一级", own), [...path, name, at, "code"])],
    );
  return [...below(levels, "levels"), ...below(items, "items")];
}
