import type { Words } from "../../words/words.js";
import { meantWords } from "../../choice/meantWords.js";
import { nearMisses } from "../../choice/nearMisses.js";
import { ruleNamed, rules } from "../../rules/index.js";
import { codesAbove } from "../code.js";
import type { FinalScore, ItemDefinition, ParameterDefinition, SectionDefinition } from "../definition.js";
import type { SchemeProblem } from "../schemeError.js";
import { itemInputProblems } from "./itemInputs.js";
import { itemParameterProblems } from "./itemParameters.js";
import { isAboveZero, pointsOf } from "./points.js";
import { problemAt, type Path } from "./problem.js";
import { codeBelow, wrongCode } from "./structure.js";
import { directionProblems, togetherProblems } from "./ruleProblems.js";
import { supplierProblems } from "./suppliers.js";
import { fault } from "../fault.js";

/** An item: its code, its full mark, its rule where it stands, and what it gives the rule. */
export function itemProblems(
  item: ItemDefinition,
  section: SectionDefinition,
  parameters: readonly ParameterDefinition[],
  final: FinalScore,
  path: Path,
): readonly SchemeProblem[] {
  const { code } = item;
  const problem = (message: Words, ...below: Path) => problemAt(code, message, [...path, ...below]);
  if (!Object.hasOwn(rules, item.rule))
    return [
      problem(
        fault("没有名为 {0} 的规则{1}", item.rule, meantWords(nearMisses(item.rule, Object.keys(rules)))),
        "rule",
      ),
    ];
  const rule = ruleNamed(item.rule);
  const inGroup = section.levels.some((level) => level.group && codesAbove(code)[0] === level.code);
  const needsFull = "full" in rule.params;
  const found: SchemeProblem[] = [];
  if (!codeBelow.test(code)) found.push(problem(wrongCode(), "code"));
  if (!item.clause) found.push(problem(fault("没有注明条款"), "clause"));
  if (needsFull && !pointsOf(item.full)) found.push(problem(fault("缺少满分，或满分不是分值"), "full"));
  else if (needsFull && !isAboveZero(pointsOf(item.full))) found.push(problem(fault("满分须大于 0"), "full"));
  if (!needsFull && item.full !== undefined)
    found.push(problem(fault("规则 {0} 的项没有自己的满分", item.rule), "full"));
  const groupRule = rule.inGroup === true;
  if (groupRule && !inGroup) found.push(problem(fault("规则 {0} 只能用于合并扣分的组内", item.rule), "rule"));
  if (!groupRule && inGroup) found.push(problem(fault("合并扣分的组内不能使用规则 {0}", item.rule), "rule"));
  return [
    ...found,
    ...itemParameterProblems(item, rule, parameters, path),
    ...itemInputProblems(item, rule, inGroup, path),
    ...supplierProblems(item, rule, path),
    ...togetherProblems(item, rule, parameters, path),
    ...directionProblems(item, rule, isTakenOff(item, section, final), path),
  ];
}

/** It stands below a level that subtracts, or in a section that is taken off the total. */
const isTakenOff = ({ code }: ItemDefinition, section: SectionDefinition, { subtractions = [] }: FinalScore): boolean =>
  subtractions.some((taken) => taken.section === section.code) ||
  section.levels.some((level) => level.subtracts && codesAbove(code).includes(level.code));
