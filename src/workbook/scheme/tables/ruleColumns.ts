import type { ParamType } from "../../../rules/contract/paramType.js";
import { ruleNamed, rules, type AnyRule, type RuleName } from "../../../rules/index.js";
import type { Column, ColumnKind, WordList } from "./schemeSheets.js";
import { choiceList } from "./schemeWords.js";

/** A column for a figure that rules ask for: those of one name and sort share it. */
export interface RuleColumn extends Column {
  /** The rule's own word for it. */
  readonly param: string;
  readonly type: ParamType;
  readonly usedBy: readonly RuleName[];
  readonly neededBy: readonly RuleName[];
}

/** Headings for figures that several rules have, or that are shorter than their descriptions. */
const headings: Readonly<Record<string, string | undefined>> = {
  per: "每次（件、步）分值",
  cap: "最多扣分",
  steps: "不足一步的",
  step: "步长（百分点）",
  "from positive": "基准（百分数）",
  "from day": "可计分的第一天",
  by: "最后一天（含）",
  method: "名次怎样计分",
  ties: "名次相同的",
  bands: "名次分档",
  order: "怎样排序",
  split: "总量所占比例",
  amounts: "各类每处扣分",
  vetoFrom: "达到多少即否决",
  vetoes: "否决什么",
  atLeast: "最少次数",
  table: "分档（界限→得分）",
  bound: "界限怎样算",
  otherwise: "其余得分",
  side: "哪一边扣分",
  weights: "各方权重",
  "per amounts": "各类每处扣分（类）",
  "from points": "基准",
  "from whole": "否决的数量",
  "from share": "否决的比率",
};

export const ruleNames = Object.keys(rules) as readonly RuleName[];

const formOf = (type: ParamType): string => type.form?.kind ?? "other";

/** The columns for the figures of all rules, but for the full mark, which is the item's own. */
export const ruleColumns: readonly RuleColumn[] = allColumns();

function allColumns(): readonly RuleColumn[] {
  const found = new Map<string, { readonly param: string; readonly uses: [RuleName, ParamType][] }>();
  for (const rule of ruleNames)
    for (const [param, type] of Object.entries<ParamType>(ruleNamed(rule).params)) {
      if (param === "full") continue;
      const key = `${param} ${formOf(type)}`;
      const entry = found.get(key) ?? { param, uses: [] };
      entry.uses.push([rule, type]);
      found.set(key, entry);
    }
  const taken = new Set<string>();
  return [...found].map(([key, { param, uses }]) => {
    const [first] = uses;
    if (!first) throw new TypeError(`no rule uses ${key}`);
    const wanted = headings[key] ?? headings[param] ?? described(first[0], param);
    const heading = taken.has(wanted) ? `${wanted}（${key}）` : wanted;
    taken.add(heading);
    const words = wordsOf(uses.map(([, type]) => type));
    return {
      key: `param ${key}`,
      heading,
      width: words || ["bands", "steps"].includes(first[1].form?.kind ?? "") ? 16 : 11,
      kind: kindOf(first[1]),
      ...(words && { words }),
      param,
      type: first[1],
      usedBy: uses.map(([rule]) => rule),
      neededBy: uses.filter(([, type]) => type.optional !== true).map(([rule]) => rule),
    };
  });
}

/** What the rule itself says of it, up to the first comma or bracket. */
const described = (rule: RuleName, param: string): string =>
  ruleNamed(rule).help?.[param]?.zh.split(/[，（；。]/)[0] ?? param;

function kindOf({ form }: ParamType): ColumnKind {
  switch (form?.kind) {
    case "points":
    case "share":
    case "positive":
      return "figure";
    case "whole":
      return "whole";
    default:
      return "text";
  }
}

function wordsOf(types: readonly ParamType[]): WordList | undefined {
  const values = types.flatMap(({ form }) => (form?.kind === "choice" ? form.values : []));
  return values.length === 0 ? undefined : choiceList([...new Set(values)]);
}

/** The column in which a rule's figure stands. */
export function columnOf(rule: RuleName, param: string): RuleColumn | undefined {
  return ruleColumns.find((column) => column.param === param && column.usedBy.includes(rule));
}

/** The type that a rule gives its figure, which may be narrower than that of another in the same column. */
export const typeIn = (rule: RuleName, param: string): ParamType | undefined => known(rule)?.params[param];

/** A scheme from elsewhere may name a rule that there is none of. */
const known = (rule: RuleName): AnyRule | undefined => (Object.hasOwn(rules, rule) ? ruleNamed(rule) : undefined);

export const inputsNeeded = (rule: RuleName): number => Object.keys(ruleNamed(rule).inputs).length;

/** What people read for an input of a rule: the beginning of its description. */
export function inputList(rule: RuleName): WordList {
  const words = new Map<string, string>();
  for (const name of Object.keys(known(rule)?.inputs ?? {})) {
    const said = inputWords[`${rule} ${name}`] ?? inputWords[name] ?? described(rule, name);
    words.set(words.has(said) ? name : said, name);
  }
  return words;
}

/** Shorter than the descriptions, and for rules without a function. */
const inputWords: Readonly<Record<string, string | undefined>> = {
  "weightedMarks marks": "各方评分",
  "deductByKind count": "各类问题数",
  numerator: "分子",
  denominator: "分母",
  count: "次数",
  met: "是否达到",
  notMet: "是否未落实",
  rating: "评定得分",
  times: "开展次数",
  part: "部分",
  whole: "全部",
  total: "总量",
  added: "增量",
  value: "数值",
  findings: "各类问题数",
  matters: "事项总数",
  mattersLacking: "缺失严重的事项数",
  published: "完成日期",
  veto: "是否否决",
  reason: "理由",
  points: "加分",
};

/** The words for the inputs of all rules. */
export const allInputWords: readonly string[] = [...new Set(ruleNames.flatMap((rule) => [...inputList(rule).keys()]))];
