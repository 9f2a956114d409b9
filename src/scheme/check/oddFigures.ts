import { Fraction } from "../../exact/fraction.js";
import type { FinalScore, SchemeDefinition } from "../definition.js";
import type { SchemeProblem } from "../schemeError.js";
import { pointsOf, sumOf } from "./points.js";
import { warningAt } from "./problem.js";
import { fault } from "../fault.js";

/** Figures that may be meant, and are more likely a slip: they are told, and stand in nobody's way. */
export const oddFigures = (scheme: SchemeDefinition): readonly SchemeProblem[] => [
  ...smallPercentages(scheme),
  ...gradesOutOfReach(scheme),
];

/** A baseline in per cent that was written as a share: 0.95 for 95. */
const smallPercentages = ({ sections }: SchemeDefinition): readonly SchemeProblem[] =>
  sections.flatMap(({ items }, section) =>
    items.flatMap(({ code, rule, params }, at) => {
      if (rule !== "rateDrop") return [];
      const from = pointsOf(params.from);
      if (!from || from.compare(Fraction.one) > 0) return [];
      const meant = from.times(Fraction.of(100)).toString();
      return [
        warningAt(
          code,
          fault("基准 {0} 是 {1}%；基准为 {2}% 的应写 {3}", from.toString(), from.toString(), meant, meant),
          [...["sections", section, "items", at, "params", "from"]],
        ),
      ];
    }),
  );

/** Grades that begin above what anybody can have. */
function gradesOutOfReach({ parameters, sections, final }: SchemeDefinition): readonly SchemeProblem[] {
  const most = highestTotal(sections, final);
  return parameters.flatMap(({ name, kind, default: value }, at) => {
    if (kind !== "grades" || !Array.isArray(value)) return [];
    return (value as readonly (readonly [unknown, unknown])[]).flatMap(([from, grade], row) => {
      const lowest = pointsOf(from);
      return lowest && most && lowest.compare(most) > 0
        ? [
            warningAt(
              `参数 ${name}`,
              fault(
                "等次“{0}”从 {1} 分起，而总分最高为 {2} 分，无人能得",
                String(grade),
                lowest.toString(),
                most.toString(),
              ),
              ["parameters", at, "default", row],
            ),
          ]
        : [];
    });
  });
}

/** The highest total; null where bonuses within sections leave it open. */
function highestTotal(sections: SchemeDefinition["sections"], final: FinalScore): Fraction | null {
  const { full = "100", most, additions = [] } = final;
  if (most !== undefined) return pointsOf(most);
  if (sections.some(({ levels }) => levels.some(({ extra }) => extra))) return null;
  const added = additions.map(({ section, limit }) =>
    pointsOf(limit ?? sections.find(({ code }) => code === section)?.full),
  );
  const highest = pointsOf(full);
  return highest && sumOf([highest, ...added]);
}
