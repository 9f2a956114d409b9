import type { Words } from "../../words/words.js";
import { nativeGroups, tablesGroup } from "../checks/nativeGroups.js";
import type { NativeGroup } from "../checks/nativeCheck.js";
import { among, type CheckGroup } from "./checkGroup.js";
import { ofFunction } from "./functionCheck.js";

const fails: Words = { zh: "这个程序不能计算这样的公式。", en: "This program cannot calculate such a formula." };
export const nativeRemedy: Words = {
  zh: "不要用这个程序计算汇总簿：请换用较新版本的 Excel、WPS 或 LibreOffice，或用命令行计分；并把本结果交给维护人员。",
  en: "Do not calculate an office workbook with this program: use a newer Excel, WPS or LibreOffice, or the command line, and hand this result to whoever maintains the product.",
};

const wordsOf = ({ title, means, checks }: NativeGroup): CheckGroup => ({
  title,
  differs: means,
  fails,
  remedy: nativeRemedy,
  about: among(Object.fromEntries(checks.map(({ id, about }) => [id, about]))),
});

const ruleWords = {
  title: { zh: "计分规则", en: "Rules of scoring" },
  differs: {
    zh: "按这条规则计算的得分与考核簿不同。",
    en: "Scores by this rule are not those of Scorebook.",
  },
  fails,
  remedy: nativeRemedy,
  about: ofFunction("示例", "example"),
} as const satisfies CheckGroup;

const tablesWords = wordsOf(tablesGroup);

/** What is checked by formulas alone, in a workbook of its own or beside the add-in. */
export const nativeGroupWords: Readonly<Record<string, CheckGroup>> = {
  ...Object.fromEntries(Object.entries(nativeGroups).map(([name, group]) => [name, wordsOf(group)])),
  rules: ruleWords,
  tables: { ...tablesWords, about: (id) => tablesWords.about(id) ?? ruleWords.about(id) },
};
