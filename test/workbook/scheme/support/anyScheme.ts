import fc from "fast-check";
import { Fraction } from "../../../../src/exact/fraction.js";
import { ruleNamed, rules, type RuleName } from "../../../../src/rules/index.js";
import type {
  FinalScore,
  ItemDefinition,
  LevelDefinition,
  ParameterDefinition,
  SchemeDefinition,
  SectionDefinition,
} from "../../../../src/scheme/definition.js";

/** What people write, and what programs make trouble with. */
const words = fc.oneof(
  fc
    .string({ unit: "grapheme", minLength: 1, maxLength: 12 })
    .map((text) => text.replace(/[\p{C}\p{Z}]/gu, "字") || "字"),
  fc.constantFrom(
    "1.10",
    "007",
    "=1+1",
    "'引号",
    "2020-01-01",
    "“引号”",
    "两\n行",
    " 前后有空格 ",
    "是",
    "参数:x",
    "_x0041_",
    '<&>"',
    "3/4",
  ),
);
const maybe = <Value>(value: fc.Arbitrary<Value>): fc.Arbitrary<Value | undefined> =>
  fc.option(value, { nil: undefined });
const points = fc.constantFrom("1", "2.5", "2.50", "0.1", "10", "12.0001", "3.000");

const sumOf = (fulls: readonly string[]): string =>
  fulls.reduce((sum, full) => sum.plus(Fraction.parse(full)), Fraction.zero).toString();

/** An object without what is undefined: a definition says nothing where it says nothing. */
const without = <T extends object>(value: T): T =>
  Object.fromEntries(Object.entries(value).filter(([, each]) => each !== undefined)) as T;

const names = Object.keys(rules) as readonly RuleName[];
const ordinary = names.filter((name) => {
  const { inGroup, takesOff, params } = ruleNamed(name);
  return !inGroup && !takesOff && "full" in params;
});
const inGroup = names.filter((name) => ruleNamed(name).inGroup === true);

interface ItemShape {
  readonly rule: RuleName;
  readonly full: string;
  readonly example: number;
  readonly isSet: boolean;
  readonly text: string;
  readonly lastYear: string | undefined;
  readonly isOurs: boolean;
  readonly isLate: boolean;
  readonly method: "日常监测" | "年底综合考核" | undefined;
  readonly by: "department" | "office";
}

const itemShape = (of: readonly RuleName[]): fc.Arbitrary<ItemShape> =>
  fc.record({
    rule: fc.constantFrom(...of),
    full: points,
    example: fc.nat(5),
    isSet: fc.boolean(),
    text: words,
    lastYear: maybe(fc.constantFrom("1.1", "1.10", "2.3.4")),
    isOurs: fc.boolean(),
    isLate: fc.boolean(),
    method: maybe(fc.constantFrom("日常监测" as const, "年底综合考核" as const)),
    by: fc.constantFrom("department" as const, "office" as const),
  });

/** An item with the figures of one of its rule's examples; perhaps with the assessment's share for one of them. */
function itemOf(code: string, shape: ItemShape): ItemDefinition {
  const rule = ruleNamed(shape.rule);
  const example = rule.examples[shape.example % rule.examples.length];
  const { full: ownFull, ...params } = { ...example?.params };
  const shares = Object.keys(params).filter((name) => rule.params[name]?.form?.kind === "share");
  const [share] = shape.isSet ? shares : [];
  return without({
    code,
    name: shape.text,
    nameIsOurs: shape.isOurs || undefined,
    lastYear: shape.lastYear,
    full:
      "full" in rule.params
        ? typeof ownFull === "string" && (shape.rule !== "deduct" || "cap" in params)
          ? ownFull
          : shape.full
        : undefined,
    rule: shape.rule,
    params: share === undefined ? params : { ...params, [share]: { parameter: "share" } },
    inputs: Object.fromEntries(
      Object.entries(rule.inputs).map(([formal, { kinds }], at) => [
        formal,
        {
          name: `in${at}`,
          label: `${shape.text}${at}`,
          unit: at === 0 ? "" : "件",
          ...(kinds === "must" && {
            kinds: [example?.inputs[formal] ?? 0].flat().map((_, kind) => `第 ${kind + 1} 种`),
          }),
        },
      ]),
    ),
    method: shape.method,
    by: rule.judged || Object.values(rule.inputs).some(({ cells }) => cells !== undefined) ? "office" : shape.by,
    clause: shape.text,
    about: shape.text,
    evidence: shape.text,
    readings: shape.isSet ? [1, 2] : undefined,
    lateAfter: shape.isLate ? { days: 3, kind: "working" } : undefined,
  }) as unknown as ItemDefinition;
}

const sectionShape = fc.record({
  items: fc.array(itemShape(ordinary), { minLength: 1, maxLength: 3 }),
  group: fc.array(itemShape(inGroup), { maxLength: 2 }),
  extra: maybe(itemShape(["bonus"])),
  name: words,
  optional: fc.boolean(),
  depth: maybe(fc.constantFrom(1, 2)),
});

type SectionShape = typeof sectionShape extends fc.Arbitrary<infer Shape> ? Shape : never;

function sectionOf(code: string, shape: SectionShape): SectionDefinition {
  const items = shape.items.map((item, at) => itemOf(`${code}.1.${at + 1}`, item));
  const group = shape.group.map((item, at) => itemOf(`${code}.2.${at + 1}`, item));
  const extra = shape.extra ? [itemOf(`${code}.10.1`, shape.extra)] : [];
  const own = sumOf(items.map(({ full = "0" }) => full));
  const levels: LevelDefinition[] = [
    { code: `${code}.1`, name: shape.name, full: own },
    ...(group.length > 0 ? [{ code: `${code}.2`, name: shape.name, full: "4.50", group: true as const }] : []),
    ...extra.map(({ full = "0" }) => ({ code: `${code}.10`, name: "加分", full, extra: true as const })),
  ];
  return without({
    code,
    name: shape.name,
    full: sumOf([own, ...(group.length > 0 ? ["4.50"] : [])]),
    clause: shape.name,
    indicatorDepth: shape.depth,
    optional: shape.optional || undefined,
    levels,
    items: [...items, ...group, ...extra],
  }) as SectionDefinition;
}

const parameters: readonly ParameterDefinition[] = [
  { name: "share", kind: "share", meaning: { zh: "比例", en: "share" }, default: "0.50", notInDocument: true },
  {
    name: "chosen",
    kind: "choice",
    meaning: { zh: "选", en: "choice" },
    default: "2.50",
    choices: [
      { value: "2.50", label: "两分半" },
      { value: "2021-01-10", label: "一天" },
    ],
  },
  { name: "yes", kind: "truth", meaning: { zh: "是否", en: "truth" }, default: false },
  { name: "count", kind: "whole", meaning: { zh: "整数", en: "whole" }, default: 2, range: [1, 4] },
  {
    name: "amounts",
    kind: "amounts",
    meaning: { zh: "分值", en: "amounts" },
    default: ["0.5", "0.50"],
    labels: ["（1）甲", "（2）乙"],
  },
  {
    name: "bands",
    kind: "bands",
    meaning: { zh: "档", en: "bands" },
    default: [
      ["0.5", "1"],
      ["1", "0.4"],
    ],
  },
  {
    name: "grades",
    kind: "grades",
    meaning: { zh: "等次", en: "grades" },
    default: [
      ["90", "优秀"],
      ["60.0", "合格"],
    ],
  },
  { name: "noGrades", kind: "grades", meaning: { zh: "等次", en: "grades" }, default: [] },
];

const shape = fc.record({
  sections: fc.array(sectionShape, { minLength: 1, maxLength: 4 }),
  title: words,
  version: maybe(words),
  incomplete: maybe(words),
  among: maybe(words),
  pooled: fc.integer({ min: 0, max: 4 }),
  isShared: fc.boolean(),
  absent: maybe(fc.constantFrom("inProportion" as const, "equally" as const, "full" as const, "nothing" as const)),
  failBelow: maybe(fc.constantFrom("0.1", "0.10")),
  veto: maybe(fc.constantFrom("section" as const, "grade" as const)),
  text: words,
});

/** The first section stands; of the others some share a pool, and the rest are weighted. */
function finalOf(sections: readonly SectionDefinition[], of: { pooled: number; isShared: boolean }): FinalScore {
  const [first, ...others] = sections;
  const pooled = of.pooled >= 2 ? others.slice(0, 2) : [];
  const isPool = pooled.length === 2;
  const weighted = others.slice(isPool ? 2 : 0);
  return without({
    full: sumOf([first?.full ?? "0", ...(isPool ? ["35"] : []), ...weighted.map(() => "12.5")]),
    standing: first ? [first.code] : [],
    pool: isPool
      ? {
          points: "35",
          name: "合并",
          parts: [
            { section: pooled[0]?.code ?? "", share: of.isShared ? { parameter: "share" } : "0.30" },
            { section: pooled[1]?.code ?? "", share: of.isShared ? "rest" : "0.70" },
          ],
        }
      : undefined,
    weighted: weighted.length > 0 ? weighted.map(({ code }) => ({ section: code, points: "12.5" })) : undefined,
  }) as FinalScore;
}

/** Small schemes of every shape, with the figures of the rules' examples and whatever words people write. */
export const anyScheme: fc.Arbitrary<SchemeDefinition> = fc.noShrink(shape).map((of) => {
  const sections = of.sections.map((section, at) => sectionOf(String(at + 1), section));
  return without({
    id: "示例-2031",
    title: of.title,
    version: of.version,
    incomplete: of.incomplete,
    parameters,
    readings: [
      {
        number: 1,
        question: of.text,
        clause: of.text,
        reading: of.text,
        alternatives: "",
        parameters: parameters.map(({ name }) => name),
      },
      {
        number: 2,
        question: of.text,
        clause: of.text,
        reading: of.text,
        alternatives: of.text,
        parameters: [],
        settles: "cap" as const,
      },
    ],
    sections,
    final: without({
      ...finalOf(sections, of),
      absent: of.absent,
      failBelow: of.failBelow,
      veto: of.veto && { effect: of.veto },
    }) as FinalScore,
    words: of.among === undefined ? undefined : { among: of.among, sectionReading: 2 },
  }) as SchemeDefinition;
});
