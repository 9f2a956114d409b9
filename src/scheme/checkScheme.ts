import { codeProblems } from "./check/codes.js";
import { depthProblems } from "./check/depth.js";
import { engineParameterProblems } from "./check/engineParameters.js";
import { itemProblems } from "./check/items.js";
import { levelProblems } from "./check/levels.js";
import { onTopProblems } from "./check/onTop.js";
import { parameterProblems } from "./check/parameters.js";
import { readingProblems } from "./check/readings.js";
import { sumProblems } from "./check/sums.js";
import { totalProblems } from "./check/total.js";
import type { SchemeDefinition } from "./definition.js";
import type { SchemeProblem } from "./schemeError.js";

/**
 * What is wrong with a scheme, each with its place and where it stands in the definition; nothing when it can be used.
 * Types have checked part of it for schemes written here; a scheme from elsewhere may say anything.
 */
export const checkScheme = (scheme: SchemeDefinition): readonly SchemeProblem[] => [
  ...codeProblems(scheme),
  ...parameterProblems(scheme),
  ...engineParameterProblems(scheme),
  ...readingProblems(scheme),
  ...scheme.sections.flatMap((section, at) => {
    const path = ["sections", at];
    return [
      ...levelProblems(section, path),
      ...section.items.flatMap((item, position) =>
        itemProblems(item, section, scheme.parameters, scheme.final, [...path, "items", position]),
      ),
      ...depthProblems(section, scheme.parameters, path),
      ...sumProblems(section, path),
    ];
  }),
  ...onTopProblems(scheme),
  ...totalProblems(scheme),
];
