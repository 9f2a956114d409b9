import { Fraction } from "../exact/fraction.js";
import { ruleNamed, rules } from "../rules/index.js";
import { onTopProblems } from "./check/onTop.js";
import { totalProblems } from "./check/total.js";
import { withoutLast } from "./code.js";
import type {
  ItemDefinition,
  LevelDefinition,
  ParameterDefinition,
  SchemeDefinition,
  SectionDefinition,
} from "./definition.js";
import { parameterType } from "./parameterType.js";
import { isReference } from "./scheme.js";
import type { SchemeProblem } from "./schemeError.js";

/**
 * What is wrong with a scheme, each with its place; nothing when it can be used.
 * Types have checked part of it for schemes written here; a scheme from elsewhere may say anything.
 */
export function checkScheme(scheme: SchemeDefinition): readonly SchemeProblem[] {
  const parameters = new Map(scheme.parameters.map((parameter) => [parameter.name, parameter]));
  return [
    ...repeatedCodes(scheme),
    ...scheme.parameters.flatMap(parameterProblems),
    ...scheme.readings.flatMap(({ number }, at) =>
      scheme.readings.findIndex((other) => other.number === number) < at ? [problem(`口径 ${number}`, "序号重复")] : [],
    ),
    ...scheme.readings.flatMap(({ number, parameters: names }) =>
      names.filter((name) => !parameters.has(name)).map((name) => problem(`口径 ${number}`, `没有名为 ${name} 的参数`)),
    ),
    // two cells for one parameter would differ one day
    ...scheme.readings.flatMap(({ number, parameters: names }, at) =>
      names.flatMap((name) => {
        const before = scheme.readings
          .slice(0, at)
          .find((other) => other.number !== number && other.parameters.includes(name));
        return before ? [problem(`口径 ${number}`, `参数 ${name} 已在口径 ${before.number} 中`)] : [];
      }),
    ),
    ...scheme.sections.flatMap((section) => sectionProblems(section, parameters)),
    ...onTopProblems(scheme),
    ...totalProblems(scheme),
    ...readingOfSections(scheme),
  ];
}

const problem = (place: string, message: string): SchemeProblem => ({ place, message });

function repeatedCodes(scheme: SchemeDefinition): readonly SchemeProblem[] {
  const seen = new Set<string>();
  const names = scheme.sections.flatMap((section) => [
    section.code,
    ...section.levels.map(({ code }) => code),
    ...section.items.map(({ code }) => code),
  ]);
  return [...names, ...scheme.parameters.map(({ name }) => `参数 ${name}`)].flatMap((name) => {
    if (seen.has(name)) return [problem(name, "代码重复")];
    seen.add(name);
    return [];
  });
}

function parameterProblems(definition: ParameterDefinition): readonly SchemeProblem[] {
  const wrong = parameterType(definition).problem(definition.default);
  return wrong ? [problem(`参数 ${definition.name}`, `缺省值不合要求，应为${wrong.zh}`)] : [];
}

type Parameters = ReadonlyMap<string, ParameterDefinition>;

function sectionProblems(section: SectionDefinition, parameters: Parameters): readonly SchemeProblem[] {
  const known = new Set([section.code, ...section.levels.map(({ code }) => code)]);
  const extras = new Set(section.levels.filter(({ extra }) => extra).map(({ code }) => code));
  const isExtra = (code: string) => [code, ...ancestors(code)].some((above) => extras.has(above));
  const orphans = [...section.levels, ...section.items].flatMap(({ code }) =>
    ancestors(code).some((above) => known.has(above)) ? [] : [problem(code, `不属于第 ${section.code} 部分的任何一级`)],
  );
  return [
    ...(isPoints(section.full) ? [] : [problem(section.code, "满分不是分值")]),
    ...(section.clause ? [] : [problem(section.code, "没有注明条款")]),
    ...orphans,
    ...section.levels.flatMap((level) => (isPoints(level.full) ? [] : [problem(level.code, "满分不是分值")])),
    ...section.levels.flatMap((level) =>
      level.extra && ancestors(level.code)[0] !== section.code
        ? [problem(level.code, "加分的一级须直接属于一个部分")]
        : [],
    ),
    ...section.levels.flatMap(({ code, group }) =>
      group && isExtra(code)
        ? [problem(code, "加分的一级及其下级不能合并扣分：合并扣分从满分扣起，无事可扣反而加分")]
        : [],
    ),
    ...section.items.flatMap((item) => itemProblems(item, section, parameters)),
    ...depthProblems(section, parameters),
    ...sumProblems(section),
  ];
}

const partsOf = (code: string): number => code.split(".").length;

/** Where every code is an indicator's, what does not apply keeps its full mark under either reading. */
function depthProblems(
  { code, items, indicatorDepth = 3 }: SectionDefinition,
  parameters: Parameters,
): readonly SchemeProblem[] {
  if (!Number.isInteger(indicatorDepth) || indicatorDepth < 1)
    return [problem(code, `指标的代码段数应为不小于 1 的整数，实为 ${String(indicatorDepth)}`)];
  const isSet = parameters.get("notApplicable")?.choices?.some(({ value }) => value === "rescale") === true;
  const scored = items.filter(({ full }) => full !== undefined);
  if (!isSet || scored.length === 0 || scored.some((item) => partsOf(item.code) > indicatorDepth)) return [];
  return [problem(code, `没有一项的代码多于 ${indicatorDepth} 段，剔除折算永不生效；请写明 indicatorDepth`)];
}

const ancestors = (code: string): readonly string[] => {
  const above = withoutLast(code);
  return above === "" ? [] : [above, ...ancestors(above)];
};

const isPoints = (value: unknown): value is string => typeof value === "string" && /^\d+(\.\d+)?$/.test(value);

/** Names of figures of the model, and of the answers file, which an input of the same name would hide. */
const reserved: readonly string[] = [
  "outcome",
  "score",
  "raw",
  "vetoes",
  "metric",
  "status",
  "applies",
  "notApplicable",
];

function itemProblems(
  item: ItemDefinition,
  section: SectionDefinition,
  parameters: Parameters,
): readonly SchemeProblem[] {
  const { code } = item;
  if (!Object.hasOwn(rules, item.rule)) return [problem(code, `没有名为 ${String(item.rule)} 的规则`)];
  const rule = ruleNamed(item.rule);
  const inGroup = section.levels.some((level) => level.group && ancestors(code)[0] === level.code);
  const needsFull = "full" in rule.params;
  const found: SchemeProblem[] = [];
  if (!/^\d+(\.\d+)+$/.test(code)) found.push(problem(code, "代码应为以点分隔的数字"));
  if (!item.clause) found.push(problem(code, "没有注明条款"));
  if (needsFull && !isPoints(item.full)) found.push(problem(code, "缺少满分，或满分不是分值"));
  if (!needsFull && item.full !== undefined) found.push(problem(code, `规则 ${item.rule} 的项没有自己的满分`));
  const groupRule = rule.inGroup === true;
  if (inGroup && Object.values(item.inputs).some((input: { readonly name: string }) => input.name === "times"))
    found.push(problem(code, "合并扣分的组内，输入项不能命名为“times”"));
  if (groupRule && !inGroup) found.push(problem(code, `规则 ${item.rule} 只能用于合并扣分的组内`));
  if (!groupRule && inGroup) found.push(problem(code, `合并扣分的组内不能使用规则 ${item.rule}`));

  const given: Readonly<Record<string, unknown>> = item.params;
  for (const name of Object.keys(given))
    if (!Object.hasOwn(rule.params, name)) found.push(problem(code, `规则 ${item.rule} 没有参数 ${name}`));
  for (const [name, type] of Object.entries(rule.params)) {
    if (name === "full") continue;
    const value = given[name];
    if (value === undefined) {
      if (!type.optional) found.push(problem(code, `缺少参数 ${name}，应为${type.expected.zh}`));
      continue;
    }
    if (isReference(value) && groupRule) {
      found.push(problem(code, `合并扣分的组内，参数 ${name} 须为定值`));
      continue;
    }
    if (!isReference(value)) {
      const wrong = type.problem(value);
      if (wrong) found.push(problem(code, `参数 ${name} 不合要求，应为${wrong.zh}`));
      continue;
    }
    const definition = parameters.get(value.parameter);
    if (!definition) found.push(problem(code, `参数 ${name} 引用的 ${value.parameter} 不存在`));
    else if (valuesOf(definition).some((possible) => type.problem(possible)))
      found.push(problem(code, `参数 ${name} 不能取 ${value.parameter} 的值`));
  }

  const inputs: Readonly<Record<string, { readonly name: string } | undefined>> = item.inputs;
  for (const formal of Object.keys(rule.inputs)) if (!inputs[formal]) found.push(problem(code, `缺少输入项 ${formal}`));
  for (const formal of Object.keys(inputs))
    if (!Object.hasOwn(rule.inputs, formal)) found.push(problem(code, `规则 ${item.rule} 没有输入项 ${formal}`));
  const names = Object.values(inputs).map((input) => input?.name);
  for (const name of names)
    if (name !== undefined && (!/^[A-Za-z]\w*$/.test(name) || reserved.includes(name)))
      found.push(problem(code, `输入项不能命名为“${name}”`));
  if (new Set(names).size !== names.length) found.push(problem(code, "输入项的名称重复"));
  return found;
}

/** What a parameter may be set to, as far as that is a list; else its default. */
const valuesOf = ({ default: usual, choices }: ParameterDefinition): readonly unknown[] =>
  choices?.map(({ value }) => value) ?? [usual];

/** The points of the children must add up to those of the parent, at every level. */
function sumProblems(section: SectionDefinition): readonly SchemeProblem[] {
  const levels = new Map<string, LevelDefinition>(section.levels.map((level) => [level.code, level]));
  const sums = new Map<string, Fraction>();
  const add = (code: string, full: string | undefined) => {
    if (!isPoints(full)) return;
    const parent = ancestors(code).find((above) => levels.has(above) || above === section.code);
    if (parent === undefined) return;
    sums.set(parent, (sums.get(parent) ?? Fraction.zero).plus(Fraction.parse(full)));
  };
  for (const level of section.levels) if (!level.extra && !level.subtracts) add(level.code, level.full);
  for (const item of section.items) add(item.code, item.full);
  const parents = [{ code: section.code, full: section.full, group: false }, ...section.levels];
  return parents.flatMap(({ code, full, group }) => {
    if (group || !isPoints(full)) return [];
    const sum = sums.get(code) ?? Fraction.zero;
    return sum.equals(Fraction.parse(full))
      ? []
      : [problem(code, `下级分值合计为 ${sum.toString()}，与满分 ${full} 不符`)];
  });
}

const readingOfSections = ({ words, readings }: SchemeDefinition): readonly SchemeProblem[] =>
  words?.sectionReading === undefined || readings.some(({ number }) => number === words.sectionReading)
    ? []
    : [problem("用语", `没有口径 ${words.sectionReading}`)];
