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
  const ruleWord = (name: string) => (isRule(name) ? ruleNamed(name).title.zh : undefined);
  const headingOf = (name: string) => rule && columnOf(rule, name)?.heading;
  const inputWord = (name: string) => rule && wordFor(inputList(rule), name);
  const kindWord = (kind: string) => (isKind(kind) ? (wordFor(parameterKinds, kind) ?? kind) : undefined);
  const message = problem.message
    .replace(
      /规则 (\w+)/g,
      instead(ruleWord, (word) => `规则“${word}”`),
    )
    .replace(
      /参数 (\w+)/g,
      instead(headingOf, (word) => `“${word}”`),
    )
    .replace(
      /输入项 (\w+)/g,
      instead(inputWord, (word) => `输入项“${word}”`),
    )
    .replace(
      /(?<=应为|实为|只有|只用于) (\w+)/g,
      instead(kindWord, (word) => `“${word}”`),
    )
    .replaceAll("其余（rest）", `“${rest}”`)
    .replace(/（(?:kinds|office|choices|labels|share|points|zh|en)）/g, "")
    .replace(/，?写成文本(?=[，）])/g, "")
    .replace("（）", "")
    .replace(/”\s(?=[\u4e00-\u9fff])/g, "”")
    .replace(/"([\d.-]+)"/g, "$1");
  const english = problem.english
    .replace(
      /(?<=\brule )(\w+)/g,
      instead(ruleWord, (word) => `“${word}”`),
    )
    .replace(
      /\bparameter (\w+)/g,
      instead(headingOf, (word) => `“${word}”`),
    )
    .replace(
      /(?<=\binput )(\w+)/g,
      instead(inputWord, (word) => `“${word}”`),
    )
    .replace(
      /(?<=\bkind )(\w+)/g,
      instead(kindWord, (word) => `“${word}”`),
    )
    .replaceAll("the remainder (rest)", `“${rest}”`)
    .replace(/ \((?:kinds|office|choices|labels|share|points|zh|en)\)/g, "")
    .replace(/"([\d.-]+)"/g, "$1");
  return { ...problem, message, english };
}

/** Puts a word in the place of a name, as it is said; a name that has none stays. */
const instead =
  (wordOf: (name: string) => string | undefined, said: (word: string) => string) =>
  (whole: string, name: string): string => {
    const word = wordOf(name);
    return word === undefined ? whole : said(word);
  };

const isRule = (name: string): name is RuleName => Object.hasOwn(rules, name);
const isKind = (name: string): boolean => [...parameterKinds.values()].includes(name);
