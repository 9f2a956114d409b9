import type { Language } from "../words/language.js";
import { visibleText } from "../words/visibleText.js";
import type { Words } from "../words/words.js";
import type { CheckResult, RequirementSet, SelfCheckResult } from "./result/selfCheckResult.js";
import { verdictOf } from "./result/verdict.js";
import { checkGroup, groupOrder, timeAbout } from "./words/checkGroups.js";
import { kindWords, stateWords } from "./words/stateWords.js";

/** A result as a person reads it: what was found first, then what each difference means and what to do. */
export function resultText(result: SelfCheckResult, language: Language): string {
  const say = (words: Words): string => words[language];
  return [
    say(headWords(result)),
    say(verdictWords(result)),
    ...settings(result).map(say),
    ...result.requirementSets.filter(({ there }) => !there).map((set) => say(missingSet(set))),
    ...groups(result, say),
    ...result.times.map(({ id, milliseconds }) => say(timeWords(id, milliseconds))),
  ].join("\n");
}

const headWords = ({ kind, product }: SelfCheckResult): Words => ({
  zh: `考核簿 ${product} ${kindWords[kind].zh}`,
  en: `Scorebook ${product}, ${kindWords[kind].en}`,
});

/** The first thing to read: whether everything is right, and how many are not. */
function verdictWords(result: SelfCheckResult): Words {
  const { state, counts } = verdictOf(result);
  const skipped =
    counts.skipped > 0 ? { zh: `，${counts.skipped} 项未检查`, en: `, ${counts.skipped} not checked` } : nothing;
  if (state === "works")
    return {
      zh: `全部相符（${counts.works} 项）${skipped.zh}`,
      en: `All agree (${counts.works} checks)${skipped.en}`,
    };
  return {
    zh: `${counts.works} 项正常，${counts.differs} 项有差别，${counts.fails} 项不能用${skipped.zh}`,
    en: `${counts.works} work, ${counts.differs} differ, ${counts.fails} do not work${skipped.en}`,
  };
}

const nothing: Words = { zh: "", en: "" };

const settings = ({ host, platform }: SelfCheckResult): readonly Words[] =>
  host === undefined && platform === undefined
    ? []
    : [
        {
          zh: `运行环境：${[host?.program, host?.version, platform].filter((part) => part !== undefined).join(" ")}`,
          en: `Ran in: ${[host?.program, host?.version, platform].filter((part) => part !== undefined).join(" ")}`,
        },
      ];

function missingSet({ name, version, needed }: RequirementSet): Words {
  return needed
    ? {
        zh: `缺少必需的 ${name} ${version}：这个版本的 Excel 不能使用加载项；请更新 Excel，或用普通公式的汇总簿`,
        en: `${name} ${version} is missing and needed: this Excel cannot run the add-in; update it, or use native formulas`,
      }
    : {
        zh: `没有 ${name} ${version}：用到它的功能不提供，其余照常`,
        en: `${name} ${version} is missing: what uses it is not offered, all else is`,
      };
}

function groups({ checks }: SelfCheckResult, say: (words: Words) => string): readonly string[] {
  const names = [...new Set(checks.map(({ group }) => group))];
  const place = (name: string): number => (groupOrder.includes(name) ? groupOrder.indexOf(name) : groupOrder.length);
  return names
    .sort((a, b) => place(a) - place(b))
    .flatMap((name) =>
      groupLines(
        name,
        checks.filter(({ group }) => group === name),
        say,
      ),
    );
}

function groupLines(name: string, checks: readonly CheckResult[], say: (words: Words) => string): readonly string[] {
  const group = checkGroup(name);
  const wrong = checks.filter(({ state }) => state !== "works");
  const title = group ? say(group.title) : say(laterVersion(name));
  const works = checks.length - wrong.length;
  const lines = [
    `${title}  ${say({ zh: `${works}/${checks.length} 项正常`, en: `${works} of ${checks.length} work` })}`,
  ];
  for (const check of wrong) lines.push(`  ${say(checkLine(check))}`);
  if (!group) return lines;
  const states = new Set(wrong.map(({ state }) => state));
  if (states.has("differs")) lines.push(`  ${say(group.differs)}`);
  if (states.has("fails")) lines.push(`  ${say(group.fails)}`);
  if (states.has("differs") || states.has("fails")) lines.push(`  ${say(group.remedy)}`);
  return lines;
}

/** One check with its state, and both figures where there are some. */
function checkLine({ id, group, state, expected, found }: CheckResult): Words {
  const about = checkGroup(group)?.about(id) ?? laterVersion(id);
  const should =
    expected === undefined ? nothing : { zh: `；应为 ${quoted(expected)}`, en: `; expected ${quoted(expected)}` };
  const is = found === undefined ? nothing : { zh: `，实为 ${quoted(found)}`, en: `, found ${quoted(found)}` };
  return {
    zh: `${stateWords[state].zh}：${about.zh}${should.zh}${is.zh}`,
    en: `${stateWords[state].en}: ${about.en}${should.en}${is.en}`,
  };
}

const quoted = (text: string): string => (text === "" ? "“”" : visibleText(text));

/** An id that this version does not have. */
const laterVersion = (id: string): Words => ({
  zh: `${id}（本版本没有这一项，含义请用生成它的版本查看）`,
  en: `${id} (not known to this version; the version that made it can tell)`,
});

const timeWords = (id: string, milliseconds: number): Words => {
  const about = timeAbout(id) ?? laterVersion(id);
  return { zh: `用时：${about.zh} ${milliseconds} 毫秒`, en: `Time: ${about.en} ${milliseconds} ms` };
};
