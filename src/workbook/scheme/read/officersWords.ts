import { ruleNamed, rules, type RuleName } from "../../../rules/index.js";
import type { SchemeDefinition } from "../../../scheme/definition.js";
import type { SchemeProblem } from "../../../scheme/schemeError.js";
import { columnOf, inputList } from "../tables/ruleColumns.js";
import { parameterKinds, rest, wordFor } from "../tables/schemeWords.js";

/**
 * What the check of a scheme says, in the words of the workbook: it names rules, figures and inputs as those who write
 * JSON know them, and an officer knows them by titles and headings.
 */
export function inOfficersWords(problem: SchemeProblem, { sections }: SchemeDefinition): SchemeProblem {
  const [list, section, items, at] = problem.at?.path ?? [];
  const item = list === "sections" && items === "items" ? sections[Number(section)]?.items[Number(at)] : undefined;
  const rule = item && isRule(item.rule) ? item.rule : undefined;
  const message = problem.message
    .replace(/规则 (\w+)/g, (said, name: string) => (isRule(name) ? `规则“${ruleNamed(name).title.zh}”` : said))
    .replace(/参数 (\w+)/g, (said, name: string) => {
      const heading = rule && columnOf(rule, name)?.heading;
      return heading === undefined ? said : `“${heading}”`;
    })
    .replace(/输入项 (\w+)/g, (said, name: string) => {
      const word = rule && wordFor(inputList(rule), name);
      return word === undefined ? said : `输入项“${word}”`;
    })
    .replace(/(应为|实为|只有|只用于) (\w+)/g, (said, before: string, kind: string) =>
      isKind(kind) ? `${before}“${wordFor(parameterKinds, kind) ?? kind}”` : said,
    )
    .replaceAll("其余（rest）", `“${rest}”`)
    .replace(/（(?:kinds|office|choices|labels|share|points|zh|en)）/g, "")
    .replace(/，?写成文本(?=[，）])/g, "")
    .replace("（）", "")
    .replace(/”\s(?=[\u4e00-\u9fff])/g, "”")
    .replace(/"([\d.-]+)"/g, "$1");
  return { ...problem, message };
}

const isRule = (name: string): name is RuleName => Object.hasOwn(rules, name);
const isKind = (name: string): boolean => [...parameterKinds.values()].includes(name);
