import { visibleText } from "../../words/visibleText.js";
import type { Words } from "../../words/words.js";
import { checkGroup, groupOrder, timeAbout } from "../words/checkGroups.js";
import type { CheckResult, CheckState, RequirementSet, SelfCheckResult } from "./selfCheckResult.js";
import { verdictOf } from "./verdict.js";

/** One kind of checks as people are told of it: how many work, which do not, what that means and what to do. */
export interface ToldGroup {
  readonly name: string;
  readonly title: Words;
  readonly works: number;
  readonly of: number;
  readonly wrong: readonly ToldCheck[];
  readonly means: readonly Words[];
}

export interface ToldCheck {
  readonly id: string;
  readonly state: CheckState;
  readonly about: Words;
  /** What it should have come to, and what it came to; null where nothing is said of it. */
  readonly figures: Words | null;
}

/** The first thing to read: whether everything is right, and how many are not. */
export function verdictWords(result: SelfCheckResult): Words {
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

/** The program, as far as the result says which it was. */
export const ranIn = ({ host, platform }: SelfCheckResult): readonly Words[] =>
  host === undefined && platform === undefined
    ? []
    : [
        {
          zh: `运行环境：${[host?.program, host?.version, platform].filter((part) => part !== undefined).join(" ")}`,
          en: `Ran in: ${[host?.program, host?.version, platform].filter((part) => part !== undefined).join(" ")}`,
        },
      ];

/** What of Excel's interface is there, of all that the product asks for. */
export function presentSets({ requirementSets }: SelfCheckResult): readonly Words[] {
  const there = requirementSets.filter((set) => set.there).map(({ name, version }) => `${name} ${version}`);
  return there.length === 0 ? [] : [{ zh: `接口：有 ${there.join("、")}`, en: `Interface: ${there.join(", ")}` }];
}

/** What of Excel's interface is not there, and what follows. */
export const missingSets = ({ requirementSets }: SelfCheckResult): readonly Words[] =>
  requirementSets.filter(({ there }) => !there).map(missingSet);

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

/** In the order of this version; groups of a later one stand last. */
export function toldGroups({ checks }: SelfCheckResult): readonly ToldGroup[] {
  const names = [...new Set(checks.map(({ group }) => group))];
  const place = (name: string): number => (groupOrder.includes(name) ? groupOrder.indexOf(name) : groupOrder.length);
  return names
    .sort((a, b) => place(a) - place(b))
    .map((name) =>
      toldGroup(
        name,
        checks.filter(({ group }) => group === name),
      ),
    );
}

function toldGroup(name: string, checks: readonly CheckResult[]): ToldGroup {
  const group = checkGroup(name);
  const wrong = checks.filter(({ state }) => state !== "works");
  const states = new Set(wrong.map(({ state }) => state));
  return {
    name,
    title: group?.title ?? laterVersion(name),
    works: checks.length - wrong.length,
    of: checks.length,
    wrong: wrong.map(toldCheck),
    means: group
      ? [
          ...(states.has("differs") ? [group.differs] : []),
          ...(states.has("fails") ? [group.fails] : []),
          ...(states.has("differs") || states.has("fails") ? [group.remedy] : []),
        ]
      : [],
  };
}

function toldCheck({ id, group, state, expected, found }: CheckResult): ToldCheck {
  const figures = [
    ...(expected === undefined ? [] : [{ zh: `应为 ${quoted(expected)}`, en: `expected ${quoted(expected)}` }]),
    ...(found === undefined ? [] : [{ zh: `实为 ${quoted(found)}`, en: `found ${quoted(found)}` }]),
  ];
  return {
    id,
    state,
    about: checkGroup(group)?.about(id) ?? laterVersion(id),
    figures:
      figures.length === 0
        ? null
        : { zh: figures.map(({ zh }) => zh).join("，"), en: figures.map(({ en }) => en).join(", ") },
  };
}

const quoted = (text: string): string => (text === "" ? "“”" : visibleText(text));

/** An id that this version does not have. */
const laterVersion = (id: string): Words => ({
  zh: `${id}（本版本没有这一项，含义请用生成它的版本查看）`,
  en: `${id} (not known to this version; the version that made it can tell)`,
});

/** How long things took. */
export const toldTimes = ({
  times,
}: SelfCheckResult): readonly { readonly about: Words; readonly milliseconds: number }[] =>
  times.map(({ id, milliseconds }) => ({ about: timeAbout(id) ?? laterVersion(id), milliseconds }));
