import { Fraction } from "../../exact/fraction.js";
import { finalScore } from "../../engine/model/finalScore.js";
import { highestScore } from "../../engine/model/issuedTotal.js";
import { keyOf } from "../../engine/model/keys.js";
import type { ModelRef } from "../../engine/model/modelRef.js";
import { poolShare } from "../../engine/model/poolShare.js";
import { normalStatus, outcomeWords } from "../../engine/model/outcome.js";
import { evaluate } from "../../formula/evaluate.js";
import { literal, type Ref } from "../../formula/expr.js";
import type { Scalar } from "../../formula/value.js";
import type { Scheme, Section } from "../../scheme/scheme.js";
import { single } from "../arguments/argumentKind.js";
import { cellRules } from "../arguments/argumentTable.js";
import type { Argument, CustomFunction } from "../customFunction.js";

/**
 * The final score of a scheme from the scores of its sections, by the engine's own expression.
 * @param scheme one whose pool, if it has one, is shared by a parameter
 */
export function weightedTotal(scheme: Scheme): CustomFunction {
  return {
    name: "WEIGHTEDTOTAL",
    title: { zh: "加权总分", en: "Weighted total" },
    about: {
      zh: "由各部分得分得出总分：综合部分直接计入，网站与新媒体按所占比例折算为 35 分；不适用的部分由其余部分顶替。",
      en: "The total from the scores of the sections: the first as it is, website and new media within their 35 points by their shares. What does not apply leaves its share to the others.",
    },
    arguments: [...counted(scheme).map(sectionArgument), ...shareArgument(scheme)],
    result: {
      about: { zh: "总分，不四舍五入（分）", en: "the total in points, not rounded" },
      dimensionality: "scalar",
    },
    examples: [
      { shows: "三部分都参加考核，网站与新媒体按参数的缺省比例合成", args: [60, 80, 90], result: "89.225" },
      { shows: "没有网站：新媒体占全部 35 分", args: [60, "不适用", 90], result: "91.5" },
      { shows: "网站与新媒体各占一半", args: [60, 80, 90, 0.5], result: "89.75" },
    ],
    compute: (values) => total(scheme, values as Values),
  };
}

type Values = Readonly<Record<string, Fraction | null | undefined>>;

/** In the order in which a live workbook writes them. */
const counted = ({ final, sections }: Scheme): readonly Section[] =>
  [...final.standing, ...(final.pool?.parts ?? []).map(({ section }) => section)].flatMap((code) =>
    sections.filter((section) => section.code === code),
  );

const argumentName = ({ code }: Pick<Section, "code">): string => `section${code}`;

const sectionArgument = (section: Section): Argument => ({
  name: argumentName(section),
  title: { zh: `第${section.code}部分“${section.name}”的得分`, en: `score of section ${section.code}` },
  kind: single(
    section.optional ? cellRules.sectionScore(highestScore(section)) : cellRules.standingScore(highestScore(section)),
  ),
  optional: false,
});

function shareArgument(scheme: Scheme): readonly Argument[] {
  const definition = scheme.final.pool && scheme.parameters.get(poolShare(scheme));
  if (!definition) return [];
  const { meaning, default: byDefault } = definition;
  const title = {
    zh: `${meaning.zh}，省略时为 ${String(byDefault)}`,
    en: `${meaning.en}; ${String(byDefault)} when left out`,
  };
  return [{ name: definition.name, title, kind: single(cellRules.share()), optional: true }];
}

function total(scheme: Scheme, values: Values): Fraction {
  const scoreOf = (section: Pick<Section, "code">): Fraction | null => values[argumentName(section)] ?? null;
  const status = new Map(
    scheme.sections.map((section) => [
      keyOf.status(section.code),
      scoreOf(section) ? normalStatus : outcomeWords.notApplicable,
    ]),
  );
  const resolve = (to: Ref): Scalar => {
    const cell = to as ModelRef;
    if (cell.at === "own") return status.get(cell.key) ?? null;
    if (cell.at === "parameter") return values[cell.name] ?? defaultOf(scheme, cell.name);
    throw new TypeError("the final score reads sections and parameters only");
  };
  const result = evaluate(
    finalScore(scheme, (section) => literal(scoreOf(section))),
    resolve,
  );
  if (!(result instanceof Fraction)) throw new TypeError(`the final score is ${String(result)}`);
  return result;
}

function defaultOf({ parameters }: Scheme, name: string): Fraction {
  return Fraction.parse(String(parameters.get(name)?.default));
}
