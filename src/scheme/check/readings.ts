import type { SchemeDefinition } from "../definition.js";
import type { SchemeProblem } from "../schemeError.js";
import { problemAt } from "./problem.js";
import { fault } from "../fault.js";

/** Readings have numbers of their own, and name parameters that there are, each once. */
export const readingProblems = (scheme: SchemeDefinition): readonly SchemeProblem[] => [
  ...numberProblems(scheme),
  ...nameProblems(scheme),
  ...readingOfSections(scheme),
];

const placeOf = (number: number): string => `口径 ${number}`;

const numberProblems = ({ readings }: SchemeDefinition): readonly SchemeProblem[] =>
  readings.flatMap(({ number }, at) =>
    readings.findIndex((other) => other.number === number) < at
      ? [problemAt(placeOf(number), fault("序号重复"), ["readings", at, "number"])]
      : [],
  );

/** Two cells for one parameter would differ one day. */
function nameProblems({ parameters, readings }: SchemeDefinition): readonly SchemeProblem[] {
  const known = new Set(parameters.map(({ name }) => name));
  return readings.flatMap(({ number, parameters: names }, at) =>
    names.flatMap((name, position) => {
      const path = ["readings", at, "parameters", position];
      if (!known.has(name)) return [problemAt(placeOf(number), fault("没有名为 {0} 的参数", name), path)];
      const before = readings.slice(0, at).find((other) => other.number !== number && other.parameters.includes(name));
      return before ? [problemAt(placeOf(number), fault("参数 {0} 已在口径 {1} 中", name, before.number), path)] : [];
    }),
  );
}

const readingOfSections = ({ words, readings }: SchemeDefinition): readonly SchemeProblem[] =>
  words?.sectionReading === undefined || readings.some(({ number }) => number === words.sectionReading)
    ? []
    : [
        {
          ...problemAt("用语", fault("没有口径 {0}", words.sectionReading), ["words", "sectionReading"]),
          about: "readings",
        },
      ];
