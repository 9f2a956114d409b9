import type { SchemeDefinition } from "../definition.js";
import { parameterType } from "../parameterType.js";
import type { SchemeProblem } from "../schemeError.js";
import { problemAt } from "./problem.js";

export const parameterProblems = ({ parameters }: SchemeDefinition): readonly SchemeProblem[] =>
  parameters.flatMap((definition, at) => {
    const place = `参数 ${definition.name}`;
    const wrong = parameterType(definition).problem(definition.default);
    return [
      ...(parameters.findIndex(({ name }) => name === definition.name) < at
        ? [problemAt(place, "代码重复", ["parameters", at, "name"])]
        : []),
      ...(wrong ? [problemAt(place, `缺省值不合要求，应为${wrong.zh}`, ["parameters", at, "default"])] : []),
    ];
  });
