import type { Words } from "../../words/words.js";
import { ruleNamed, rules } from "../../rules/index.js";
import type { SchemeDefinition } from "../definition.js";
import type { SchemeProblem } from "../schemeError.js";
import { pointsOf } from "./points.js";
import { problemAt } from "./problem.js";
import { totalProblem } from "./totalProblem.js";
import { fault } from "../fault.js";

/** What a veto does: its mark is one that the section or the total can have. */
export function vetoProblems(scheme: SchemeDefinition): readonly SchemeProblem[] {
  const { full = "100", veto, additions = [], subtractions = [] } = scheme.final;
  const effect = veto?.effect ?? "section";
  const vetoed = scheme.sections.filter(({ items }) => items.some(({ rule }) => vetoes(rule)));
  const added = [...additions, ...subtractions].map(({ section }) => section);
  const misplaced = vetoed.flatMap(({ code }) =>
    effect === "section" && added.includes(code)
      ? [
          problemAt(code, fault("加在总分上或从总分中扣的部分不能有只影响本部分的否决项"), [
            "sections",
            scheme.sections.findIndex((section) => section.code === code),
          ]),
        ]
      : [],
  );
  const mark = veto?.mark;
  if (mark === undefined) return misplaced;
  const problem = (message: Words) => [...misplaced, totalProblem(message, "veto", "mark")];
  if (effect === "grade") return problem(fault("只降等次的否决没有分值"));
  const points = pointsOf(mark);
  if (!points) return problem(fault("否决后计的分不是分值"));
  const highest =
    effect === "total" ? [{ name: fault("总分"), full }] : vetoed.map((each) => ({ name: each.name, full: each.full }));
  const below = highest.find((each) => {
    const most = pointsOf(each.full);
    return most !== null && points.compare(most) > 0;
  });
  return below ? problem(fault("否决后计的 {0} 分高于{1}的满分 {2}", mark, below.name, below.full)) : misplaced;
}

const vetoes = (rule: unknown): boolean =>
  typeof rule === "string" && Object.hasOwn(rules, rule) && ruleNamed(rule as keyof typeof rules).vetoes !== undefined;
