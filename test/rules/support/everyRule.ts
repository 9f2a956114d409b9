import { Fraction } from "../../../src/exact/fraction.js";
import { buildScheme } from "../../../src/scheme/buildScheme.js";
import type {
  InputDefinition,
  ItemDefinition,
  LevelDefinition,
  SchemeDefinition,
} from "../../../src/scheme/definition.js";
import { allRules, type Example } from "./ruleValues.js";
import type { AnyRule, RuleName } from "../../../src/rules/index.js";

/**
 * A scheme in which every rule of the register has an item, each with the figures of its first example: a rule that is
 * added is in it. It has another year, other words and no full mark of 100.
 */
const sumOf = (fulls: readonly (string | undefined)[]): string =>
  fulls.reduce((sum, full) => sum.plus(Fraction.parse(full ?? "0")), Fraction.zero).toString();

const words = ["甲类", "乙类", "丙类", "丁类", "戊类", "己类", "庚类"];

function itemOf(code: string, name: RuleName, rule: AnyRule): ItemDefinition {
  const [example] = rule.examples as readonly Example[];
  if (!example) throw new Error(`${name} has no example`);
  const { full, ...params } = example.params as Readonly<Record<string, unknown>>;
  const inputs = Object.entries(rule.inputs).map(([formal, { kinds }], at): [string, InputDefinition] => {
    const cells = [example.inputs[formal]].flat().length;
    const input = { name: `in${at}`, label: `${rule.title.zh}之${at + 1}`, unit: "件" };
    return [formal, kinds ? { ...input, kinds: words.slice(0, cells) } : input];
  });
  // the types of a definition know one rule at a time
  return {
    code,
    name: rule.title.zh,
    ...(full !== undefined && { full }),
    by: rule.judged || hasKinds(rule) ? "office" : isCounted(rule) ? "ledger" : "department",
    clause: `第${code}条`,
    about: "看数据。",
    evidence: "统计表。",
    rule: name,
    params,
    inputs: Object.fromEntries(inputs),
  } as unknown as ItemDefinition;
}

const hasKinds = ({ inputs }: AnyRule): boolean => Object.values(inputs).some(({ kinds }) => kinds !== undefined);

/** Findings, or pieces, that the office enters one by one. */
const isCounted = ({ inputs }: AnyRule): boolean => Object.keys(inputs).join() === "count" && !inputs["count"]?.kinds;

const itemsOf = (section: string, wanted: (rule: AnyRule) => boolean): readonly ItemDefinition[] =>
  allRules.filter(([, rule]) => wanted(rule)).map(([name, rule], at) => itemOf(`${section}.${at + 1}`, name, rule));

const scored = itemsOf("1.1", (rule) => "full" in rule.params && !rule.takesOff);
const grouped = itemsOf("2.1", (rule) => rule.inGroup === true);
const vetoes = itemsOf("2.2", (rule) => !("full" in rule.params) && !rule.inGroup);
const taken = itemsOf("3.1", (rule) => rule.takesOff === true);
const group: LevelDefinition = { code: "2.1", name: "合并扣分", full: "10", group: true };
const scoredFull = sumOf(scored.map(({ full }) => full));
const takenFull = sumOf(taken.map(({ full }) => full));

export const everyRule: SchemeDefinition = {
  id: "示例规则-2031",
  title: "示例市2031年度政务服务考核办法",
  parameters: [
    {
      name: "notApplicable",
      kind: "choice",
      meaning: { zh: "不适用的项怎样计分", en: "how an item counts that does not apply" },
      default: "equal",
      choices: [
        { value: "full", label: "计满分" },
        { value: "rescale", label: "按比例分给其余各项" },
        { value: "equal", label: "平均分给其余各项" },
      ],
    },
  ],
  readings: [
    {
      number: 1,
      question: "不适用的怎样计？",
      clause: "第一条",
      reading: "平均分给其余各项。",
      alternatives: "计满分。",
      parameters: ["notApplicable"],
    },
  ],
  sections: [
    {
      code: "1",
      name: "各项",
      full: scoredFull,
      clause: "第一条",
      indicatorDepth: 1,
      levels: [{ code: "1.1", name: "全部", full: scoredFull }],
      items: scored,
    },
    {
      code: "2",
      name: "合并与否决",
      full: "10",
      clause: "第二条",
      indicatorDepth: 1,
      levels: [group, { code: "2.2", name: "否决", full: "0" }],
      items: [...grouped, ...vetoes],
    },
    {
      code: "3",
      name: "减分",
      full: takenFull,
      clause: "第三条",
      indicatorDepth: 1,
      levels: [{ code: "3.1", name: "减分项", full: takenFull }],
      items: taken,
    },
  ],
  final: {
    full: sumOf([scoredFull, "10"]),
    standing: ["1", "2"],
    subtractions: [{ section: "3" }],
  },
  words: { among: "全市", assessor: "评审组" },
};

export const everyRuleScheme = buildScheme(everyRule);
