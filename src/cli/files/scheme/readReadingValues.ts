import { parameterFault } from "../../../analysis/effects/alternativesOf.js";
import type { ParameterValue } from "../../../scheme/definition.js";
import type { Scheme } from "../../../scheme/scheme.js";
import { Failure } from "../../terminal/failure.js";
import { readJson } from "../readJson.js";

/** More make more combinations than anybody reads. */
const mostValues = 50;

/**
 * The values to try of parameters, by their names: {"siteShare": ["0.6", "0.7"]}.
 * @throws Failure with the path and the place in it
 */
export function readReadingValues(
  scheme: Scheme,
  path: string | undefined,
): ReadonlyMap<string, readonly ParameterValue[]> | undefined {
  if (path === undefined) return undefined;
  const value = readJson(path, "values");
  if (typeof value !== "object" || value === null || Array.isArray(value))
    throw new Failure({
      zh: `${path}：应为 {"参数名": [取值, …]}`,
      en: `${path}: should be {"parameter": [value, …]}`,
    });
  const known = new Set(scheme.readings.flatMap(({ parameters }) => parameters));
  return new Map(
    Object.entries(value).map(([name, values]: [string, unknown]) => {
      if (!known.has(name))
        throw new Failure({
          zh: `${path}：没有一条口径用到参数 ${name}；可用的有：${[...known].join("、")}`,
          en: `${path}: no reading has the parameter ${name}; there are: ${[...known].join(", ")}`,
        });
      if (!Array.isArray(values) || values.length === 0 || values.length > mostValues)
        throw new Failure({
          zh: `${path}：${name} 应为 1 至 ${mostValues} 个取值的列表，例如 [取值, …]`,
          en: `${path}: ${name} should be a list of 1 to ${mostValues} values, such as [value, …]`,
        });
      values.forEach((each: unknown, at) => {
        const fault = parameterFault(scheme, name, each);
        if (fault)
          throw new Failure({
            zh: `${path}：${name}[${at}] 应为${fault.zh}，实为 ${JSON.stringify(each)}`,
            en: `${path}: ${name}[${at}] should be ${fault.en}, not ${JSON.stringify(each)}`,
          });
      });
      return [name, values as readonly ParameterValue[]];
    }),
  );
}
