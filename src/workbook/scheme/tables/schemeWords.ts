import { choiceWords } from "../../../rules/contract/choiceWords.js";
import { ruleNamed, rules, type RuleName } from "../../../rules/index.js";
import type { AbsentPoints, Method, ParameterKind, Supplier, VetoEffect } from "../../../scheme/definition.js";
import type { WordList } from "./schemeSheets.js";

/** The words of the workbook for what a definition says in its own. */
const list = <Value extends string>(words: Readonly<Record<Value, string>>): WordList =>
  new Map(Object.entries<string>(words).map(([value, word]) => [word, value]));

export const ruleList: WordList = new Map(
  (Object.keys(rules) as readonly RuleName[]).map((name) => [ruleNamed(name).title.zh, name]),
);

export const supplierList = list<Supplier>({ department: "单位填报", office: "考核方评定", ledger: "台账合计" });

export const methodList = list<Method>({ 日常监测: "日常监测", 年底综合考核: "年底综合考核" });

export const treeList = list({ section: "部分", level: "指标" });

export const lateList = list({ working: choiceWords.working.zh, calendar: choiceWords.calendar.zh });

export const parameterKinds = list<ParameterKind>({
  choice: "选一项",
  truth: "是或否",
  share: "比例",
  whole: "整数",
  amounts: "一组分值",
  bands: "名次分档",
  grades: "等次",
});

export const absentList = list<AbsentPoints>({
  inProportion: "其余部分折算到满分",
  equally: "平均分给其余部分",
  full: "计满分",
  nothing: "计 0 分",
});

export const vetoList = list<VetoEffect["effect"]>({
  section: "所在部分",
  total: "总分",
  grade: "只定为不合格",
});

/** How a section counts in the total. */
export type Way = "standing" | "pool" | "weighted" | "addition" | "subtraction";

export const wayList = list<Way>({
  standing: "按原分",
  pool: "合并计分",
  weighted: "按比例计分",
  addition: "加到总分",
  subtraction: "从总分减",
});

export const settlesList = list({ cap: "扣分上限" });

/** The share of a pool that the others leave. */
export const rest = "其余";

/** The word for a value; the value itself where there is none, so that nothing is lost that is only wrong. */
export const wordFor = (words: WordList, value: string | undefined): string | undefined =>
  value === undefined ? undefined : ([...words].find(([, meant]) => meant === value)?.[0] ?? value);

const choices: Readonly<Record<string, { readonly zh: string } | undefined>> = choiceWords;

/** The values that a parameter of a rule chooses from, as people read them. */
export const choiceList = (values: readonly string[]): WordList =>
  new Map(values.map((value) => [choices[value]?.zh ?? value, value]));
