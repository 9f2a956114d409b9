import { citationProblems } from "./check/citations.js";
import { clauseFigures } from "./check/clauseFigures.js";
import { codeProblems } from "./check/codes.js";
import { depthProblems } from "./check/depth.js";
import { engineParameterProblems } from "./check/engineParameters.js";
import { itemProblems } from "./check/items.js";
import { levelProblems } from "./check/levels.js";
import { onTopProblems } from "./check/onTop.js";
import { oddFigures } from "./check/oddFigures.js";
import { parameterProblems } from "./check/parameters.js";
import { readingProblems } from "./check/readings.js";
import { structureProblems } from "./check/structure.js";
import { sumProblems } from "./check/sums.js";
import { totalProblems } from "./check/total.js";
import type { SchemeDefinition } from "./definition.js";
import type { SchemeProblem } from "./schemeError.js";
import { shaped } from "./shape/shapeProblems.js";

/**
 * What is wrong with a scheme, all at once, each with its place and where it stands in the definition; nothing when it
 * can be used. Problems that do not stand in the way are warnings.
 *
 * @param scheme anything: types have checked part of it for schemes written here, and one from elsewhere may say anything
 */
export function checkScheme(scheme: unknown): readonly SchemeProblem[] {
  const { problems, mended } = shaped(scheme);
  if (!mended) return problems;
  const known = new Set(problems.map(({ at }) => JSON.stringify(at?.path)));
  /** What is of another kind than it should be is not looked at for what it says. */
  const isNew = ({ at }: SchemeProblem) =>
    !(at?.path ?? []).some((_, end) => known.has(JSON.stringify(at?.path.slice(0, end + 1))));
  return [...problems, ...meaningProblems(mended).filter(isNew)];
}

/** What is wrong with what it says. */
const meaningProblems = (scheme: SchemeDefinition): readonly SchemeProblem[] => [
  ...codeProblems(scheme),
  ...parameterProblems(scheme),
  ...engineParameterProblems(scheme),
  ...readingProblems(scheme),
  ...citationProblems(scheme),
  ...scheme.sections.flatMap((section, at) => {
    const path = ["sections", at];
    return [
      ...levelProblems(section, path),
      ...structureProblems(section, path),
      ...section.items.flatMap((item, position) =>
        itemProblems(item, section, scheme.parameters, scheme.final, [...path, "items", position]),
      ),
      ...depthProblems(section, scheme.parameters, path),
      ...sumProblems(section, path),
    ];
  }),
  ...onTopProblems(scheme),
  ...totalProblems(scheme),
  ...clauseFigures(scheme),
  ...oddFigures(scheme),
];
