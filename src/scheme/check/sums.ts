import { Fraction } from "../../exact/fraction.js";
import { codesAbove } from "../code.js";
import { ruleNamed, rules } from "../../rules/index.js";
import type { ItemDefinition, SectionDefinition } from "../definition.js";
import type { SchemeProblem } from "../schemeError.js";
import { pointsOf } from "./points.js";
import { problemAt, type Path } from "./problem.js";
import { fault } from "../fault.js";

/** The points of the children must add up to those of the parent, at every level. */
export function sumProblems(section: SectionDefinition, path: Path): readonly SchemeProblem[] {
  const levels = new Set(section.levels.map(({ code }) => code));
  const sums = new Map<string, Fraction>();
  const add = (code: string, full: unknown) => {
    const points = pointsOf(full);
    const parent = codesAbove(code).find((above) => levels.has(above) || above === section.code);
    if (points && parent !== undefined) sums.set(parent, (sums.get(parent) ?? Fraction.zero).plus(points));
  };
  for (const level of section.levels) if (!level.extra && !level.subtracts) add(level.code, level.full);
  for (const item of section.items) add(item.code, item.full);
  const unsure = new Set(
    [...section.levels.filter(isUnclear), ...section.items.filter(isUnclearItem)].flatMap(({ code }) =>
      codesAbove(code),
    ),
  );
  const parents = [
    { code: section.code, full: section.full, group: false, path },
    ...section.levels.map(({ code, full, group }, at) => ({ code, full, group, path: [...path, "levels", at] })),
  ];
  return parents.flatMap(({ code, full, group, path: where }) => {
    const points = pointsOf(full);
    if (group || !points || unsure.has(code)) return [];
    const sum = sums.get(code) ?? Fraction.zero;
    return sum.equals(points)
      ? []
      : [
          {
            ...problemAt(code, fault("下级分值合计为 {0}，与满分 {1} 不符", sum.toString(), full), [...where, "full"]),
            about: "sums" as const,
          },
        ];
  });
}

/** Points that are told to be wrong where they stand: what they add up to would be told once more. */
const isUnclear = ({ full }: { readonly full?: unknown }): boolean => !pointsOf(full);

function isUnclearItem({ rule, full }: ItemDefinition): boolean {
  if (!Object.hasOwn(rules, rule)) return full !== undefined && isUnclear({ full });
  return "full" in ruleNamed(rule).params ? isUnclear({ full }) : full !== undefined;
}
