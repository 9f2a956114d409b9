import type { Words } from "../../words/words.js";
import { Fraction } from "../../exact/fraction.js";
import type { PoolPart, SchemeDefinition } from "../definition.js";
import { isReference } from "../scheme.js";
import type { SchemeProblem } from "../schemeError.js";
import { isAboveZero, pointsOf, sumOf } from "./points.js";
import { totalProblem } from "./totalProblem.js";
import { fault } from "../fault.js";

/** The shares of the pool make up the whole of it, whatever the parameters are within their range. */
export function shareProblems({ parameters, final: { pool } }: SchemeDefinition): readonly SchemeProblem[] {
  if (!pool) return [];
  const { parts } = pool;
  if (parts.length < 2)
    return [totalProblem(fault("合并计分的应有两个以上部分，写了 {0} 个", parts.length), "pool", "parts")];
  const single = parts.flatMap(({ share }, at): readonly SchemeProblem[] => {
    const problem = (message: Words) => [totalProblem(message, "pool", "parts", at, "share")];
    if (isReference(share)) {
      const definition = parameters.find(({ name }) => name === share.parameter);
      if (!definition) return problem(fault("所占比例引用的参数 {0} 不存在", share.parameter));
      return definition.kind === "share" ? [] : problem(fault("参数 {0} 不是比例", share.parameter));
    }
    const figure = pointsOf(share);
    return share === "rest" || (isAboveZero(figure) && figure.compare(Fraction.one) < 0)
      ? []
      : problem(fault("所占比例应为大于 0、小于 1 的小数，或参数，或其余（rest）"));
  });
  if (single.length > 0) return single;
  // a default that is no share is told at the parameter
  const isUnclear = parts.some(
    ({ share }) =>
      isReference(share) && parameters.some((each) => each.name === share.parameter && isNoShare(each.default)),
  );
  if (isUnclear) return [];
  return wholeProblems(parts, (name) => parameters.find((each) => each.name === name)?.default);
}

function wholeProblems(parts: readonly PoolPart[], defaultOf: (name: string) => unknown): readonly SchemeProblem[] {
  const rests = parts.filter(({ share }) => share === "rest").length;
  const problem = (message: Words) => [totalProblem(message, "pool", "parts")];
  if (rests > 1) return problem(fault("合并计分只能有一个部分占其余（rest）"));
  const hasParameter = parts.some(({ share }) => isReference(share));
  if (hasParameter && rests === 0) return problem(fault("所占比例有参数的，须有一个部分占其余（rest）"));
  const fixed = sumOf(parts.map(({ share }) => pointsOf(share)));
  const usual = sumOf(parts.map(({ share }) => pointsOf(isReference(share) ? defaultOf(share.parameter) : share)));
  if (rests === 0)
    return fixed.equals(Fraction.one) ? [] : problem(fault("所占比例合计为 {0}，应为 1", fixed.toString()));
  if (fixed.compare(Fraction.one) >= 0) return problem(fault("所占比例合计为 {0}，没有留下其余", fixed.toString()));
  return usual.compare(Fraction.one) > 0
    ? problem(fault("所占比例按参数的缺省值合计为 {0}，超过 1", usual.toString()))
    : [];
}

const isNoShare = (value: unknown): boolean => {
  const figure = pointsOf(value);
  return !figure || figure.compare(Fraction.one) > 0;
};
