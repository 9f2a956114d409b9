import type { Words } from "../../words/words.js";
import { Fraction } from "../../exact/fraction.js";
import { isFigure } from "../../exact/isFigure.js";
import type { ParameterDefinition, SchemeDefinition } from "../definition.js";
import { parameterType } from "../parameterType.js";
import type { SchemeProblem } from "../schemeError.js";
import { problemAt, type Path } from "./problem.js";
import { fault } from "../fault.js";

/** Parameters have names of their own, what their kind needs, and a default that is one of their values. */
export const parameterProblems = ({ parameters }: SchemeDefinition): readonly SchemeProblem[] =>
  parameters.flatMap((definition, at) => {
    const { name } = definition;
    const place = `参数 ${name}`;
    const problem = (message: Words, ...below: Path) => problemAt(place, message, ["parameters", at, ...below]);
    const unready = needs(definition).map(([field, message]) => problem(message, field));
    const wrong = unready.length > 0 ? null : parameterType(definition).problem(definition.default);
    return [
      ...(/^[A-Za-z]\w*$/.test(name)
        ? []
        : [problem(fault("参数名应以英文字母开头，其余为字母、数字和下划线"), "name")]),
      ...(parameters.findIndex((other) => other.name === name) < at ? [problem(fault("代码重复"), "name")] : []),
      ...unready,
      ...(wrong ? [problem(fault("缺省值不合要求，应为{0}", wrong), "default")] : []),
    ];
  });

/** What a kind needs, or has no use for. */
function needs({ kind, choices, labels, range }: ParameterDefinition): readonly (readonly [string, Words])[] {
  const found: [string, Words][] = [];
  const values = choices?.map(({ value }) => value) ?? [];
  const twice = values.find((value, at) => values.indexOf(value) < at);
  if (kind === "choice" && values.length === 0) found.push(["choices", fault("没有写明选项（choices）")]);
  if (kind !== "choice" && choices) found.push(["choices", fault("只有 choice 类的参数有选项")]);
  if (twice !== undefined) found.push(["choices", fault("选项“{0}”重复", twice)]);
  found.push(...labelProblems(choices ?? []).map((message): [string, Words] => ["choices", message]));
  if (kind === "amounts" && !labels?.length) found.push(["labels", fault("没有写明各分值的名称（labels）")]);
  if (kind !== "amounts" && labels) found.push(["labels", fault("只有 amounts 类的参数有各分值的名称")]);
  if (range && (kind !== "whole" || range.length !== 2 || range[0] > range[1]))
    found.push(["range", fault("范围应为两个整数，从小到大，只用于 whole 类的参数")]);
  return found;
}

/** A choice is made by its label, which programs read without regard to case, and as a number where it is one. */
function labelProblems(choices: NonNullable<ParameterDefinition["choices"]>): readonly Words[] {
  const values = choices.map(({ value }) => read(value));
  return choices.flatMap(({ value, label }, at) => {
    if (read(label) === read(value)) return [];
    if (values.includes(read(label))) return [fault("选项“{0}”的说明“{1}”是另一个选项的值", value, label)];
    if (isFigure(label)) return [fault("选项“{0}”的说明“{1}”是另一个数；请改为文字说明", value, label)];
    const before = choices.findIndex((other) => read(other.label) === read(label));
    return before < at
      ? [fault("选项“{0}”与“{1}”的说明同为“{2}”，分不清选的是哪一个", choices[before]?.value ?? "", value, label)]
      : [];
  });
}

const read = (text: string): string => (isFigure(text) ? Fraction.parse(text).toString() : text.toLowerCase());
