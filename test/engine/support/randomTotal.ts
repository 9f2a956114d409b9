import fc from "fast-check";
import type {
  AbsentPoints,
  ItemDefinition,
  LevelDefinition,
  ParameterDefinition,
  PoolPart,
  SchemeDefinition,
  SectionDefinition,
  VetoEffect,
} from "../../../src/scheme/definition.js";

/** How a section of a random total counts, and what it has beside its one rated item. */
export interface SectionShape {
  readonly role: "standing" | "pool" | "weighted" | "addition" | "subtraction";
  readonly full: number;
  /** Points of the total, of a weighted section. */
  readonly points: number;
  readonly optional: boolean;
  /** Points of a level on top, and of a level that is taken off; 0 for none. */
  readonly extra: number;
  readonly subtracts: number;
  readonly veto: boolean;
  /** In hundredths; of additions and subtractions. */
  readonly limit: number | null;
  readonly above: number | null;
}

export interface TotalShape {
  readonly sections: readonly SectionShape[];
  /** Shares of the pool in hundredths; "rest" or a parameter with its default. */
  readonly shares: readonly (number | "rest" | { readonly parameter: number })[];
  readonly poolPoints: number;
  readonly absent: AbsentPoints | null;
  readonly most: number | null;
  readonly failBelow: number | null;
  readonly veto: VetoEffect | null;
  readonly decimals: number;
  readonly rounding: "items" | "final";
  readonly bonusOver100: boolean;
}

export interface DepartmentShape {
  readonly sections: readonly {
    readonly applies: boolean;
    /** In hundredths of the full mark; null is not filled, "不适用" does not apply. */
    readonly mark: number | null | "不适用";
    readonly extra: number | null | "不适用";
    readonly subtracts: number | null | "不适用";
    readonly veto: boolean;
  }[];
}

const roles = ["standing", "pool", "weighted", "addition", "subtraction"] as const;

const section: fc.Arbitrary<SectionShape> = fc.record({
  role: fc.constantFrom(...roles),
  full: fc.constantFrom(7, 10, 30, 65, 100, 110),
  points: fc.constantFrom(3, 12, 35, 50),
  optional: fc.boolean(),
  extra: fc.constantFrom(0, 0, 8),
  subtracts: fc.constantFrom(0, 0, 40),
  veto: fc.boolean(),
  limit: fc.option(fc.constantFrom(250, 500, 20_000)),
  above: fc.option(fc.integer({ min: 0, max: 95 })),
});

const share = fc.integer({ min: 5, max: 60 });

export const totalShape: fc.Arbitrary<TotalShape> = fc
  .record({
    sections: fc.array(section, { minLength: 1, maxLength: 6 }),
    seeds: fc.array(share, { minLength: 6, maxLength: 6 }),
    parameterAt: fc.option(fc.nat(5)),
    poolPoints: fc.constantFrom(20, 35, 100),
    absent: fc.option(fc.constantFrom("inProportion", "equally", "full", "nothing")),
    most: fc.option(fc.constantFrom(0, 1, 5)),
    failBelow: fc.option(fc.integer({ min: 1, max: 99 })),
    veto: fc.option(
      fc.record({
        effect: fc.constantFrom("section", "total", "grade"),
        mark: fc.constantFrom(null, "0", "5.9"),
      }),
    ),
    decimals: fc.constantFrom(0, 1, 2, 3),
    rounding: fc.constantFrom("items", "final"),
    bonusOver100: fc.boolean(),
  })
  .map(({ seeds, parameterAt, veto, most, failBelow, ...drawn }): TotalShape => {
    const pooled = drawn.sections.filter(({ role }) => role === "pool").length;
    // a pool of one section is none
    const sections = drawn.sections.map((each): SectionShape => {
      const role = each.role === "pool" && pooled < 2 ? "standing" : each.role;
      const onTop = role === "addition" || role === "subtraction";
      return { ...each, role, ...(onTop && { extra: 0, subtracts: 0 }) };
    });
    const first = sections[0];
    const counted = sections.some(({ role }) => role === "standing" || role === "weighted" || role === "pool");
    const usable = counted || !first ? sections : [{ ...first, role: "standing" as const }, ...sections.slice(1)];
    const full = fullOf(usable, drawn.poolPoints);
    const shares = sharesOf(usable.filter(({ role }) => role === "pool").length, seeds, parameterAt);
    const effect = veto?.effect ?? "section";
    return {
      ...drawn,
      sections: usable.map((each) => ({
        ...each,
        veto: each.veto && (effect !== "section" || (each.role !== "addition" && each.role !== "subtraction")),
        above: each.above === null ? null : Math.floor((each.above * full) / 100),
      })),
      shares,
      most: most === null ? null : full + most,
      failBelow: failBelow === null ? null : Math.max(1, Math.floor((failBelow * full) / 100)),
      veto: veto && { effect: veto.effect, ...(veto.mark !== null && veto.effect !== "grade" && { mark: veto.mark }) },
    };
  })
  .filter(({ veto, ...shape }) => veto?.mark === undefined || fullOf(shape.sections, shape.poolPoints) >= 6);

export const fullOf = (sections: readonly SectionShape[], poolPoints: number): number =>
  sections.reduce(
    (sum, { role, full, points }) => sum + (role === "standing" ? full : role === "weighted" ? points : 0),
    sections.some(({ role }) => role === "pool") ? poolPoints : 0,
  );

/** Shares that make up a whole: the last is the rest, or what is left as a figure. */
function sharesOf(count: number, seeds: readonly number[], parameterAt: number | null): TotalShape["shares"] {
  if (count === 0) return [];
  const set = seeds.slice(0, count - 1).map((each) => Math.max(1, Math.floor(each / count)));
  const left = 100 - set.reduce((sum, each) => sum + each, 0);
  if (parameterAt === null) return [...set, left];
  const at = parameterAt % (count - 1);
  return [...set.map((each, place) => (place === at ? { parameter: each } : each)), "rest"];
}

/** Answers of departments to a shape. */
export const departmentsOf = ({ sections }: TotalShape): fc.Arbitrary<readonly DepartmentShape[]> => {
  const answer = (full: number) =>
    fc.oneof(
      { weight: 6, arbitrary: fc.integer({ min: 0, max: full * 100 }) },
      { weight: 2, arbitrary: fc.constant(full * 100) },
      { weight: 1, arbitrary: fc.constant(null) },
      { weight: 1, arbitrary: fc.constant("不适用" as const) },
    );
  return fc.array(
    fc.record({
      sections: fc.tuple(
        ...sections.map(({ full, extra, subtracts, optional, veto, role }) =>
          fc.record({
            applies: optional || role === "pool" ? fc.boolean() : fc.constant(true),
            mark: answer(full),
            extra: answer(extra),
            subtracts: answer(subtracts),
            veto: veto ? fc.integer({ min: 0, max: 5 }).map((drawn) => drawn === 0) : fc.constant(false),
          }),
        ),
      ),
    }),
    { minLength: 1, maxLength: 4 },
  );
};

const hundredths = (value: number): string => (value / 100).toFixed(2);
const codeAt = (at: number): string => String(at + 1);

const basics = { method: "年底综合考核", by: "office", clause: "示例", about: "示例。", evidence: "示例。" } as const;

function sectionDefinition({ role, full, extra, subtracts, optional, veto }: SectionShape, at: number) {
  const code = codeAt(at);
  const onTop = role === "addition" || role === "subtraction";
  const points = (item: string, name: string, most: number): ItemDefinition => ({
    ...basics,
    code: item,
    name,
    full: String(most),
    rule: "bonus",
    params: {},
    inputs: { points: { name: "points", label: name, unit: "分" } },
  });
  const level = (last: number, name: string, most: number, how: "extra" | "subtracts"): LevelDefinition[] =>
    most === 0 ? [] : [{ code: `${code}.${last}`, name, full: String(most), [how]: true }];
  const items: ItemDefinition[] = [
    onTop
      ? points(`${code}.1`, "计分", full)
      : {
          ...basics,
          code: `${code}.1`,
          name: "评定",
          full: String(full),
          rule: "rating",
          params: {},
          inputs: { rating: { name: "mark", label: "评定", unit: "分" } },
        },
    ...(extra > 0 ? [points(`${code}.8.1`, "创新", extra)] : []),
    ...(subtracts > 0 ? [points(`${code}.9.1`, "通报", subtracts)] : []),
    ...(veto
      ? [
          {
            ...basics,
            code: `${code}.0`,
            name: "否决",
            rule: "veto",
            params: {},
            inputs: {
              veto: { name: "veto", label: "否决", unit: "" },
              reason: { name: "reason", label: "事由", unit: "" },
            },
          } as const,
        ]
      : []),
  ];
  return {
    code,
    name: `示例${code}`,
    full: String(full),
    clause: "示例",
    ...(optional && { optional }),
    levels: [...level(8, "加分", extra, "extra"), ...level(9, "减分", subtracts, "subtracts")],
    items,
  } satisfies SectionDefinition;
}

/** The scheme of a shape. */
export function schemeOf(shape: TotalShape): SchemeDefinition {
  const { sections, shares, absent, most, failBelow, veto } = shape;
  const inRole = (role: SectionShape["role"]) =>
    sections.map((each, at) => ({ ...each, code: codeAt(at) })).filter((each) => each.role === role);
  const pooled = inRole("pool");
  const parts = pooled.map(({ code }, at): PoolPart => {
    const own = shares[at] ?? "rest";
    if (own === "rest") return { section: code, share: "rest" };
    return { section: code, share: typeof own === "number" ? hundredths(own) : { parameter: "share" } };
  });
  const parameter = shares.find((each) => typeof each === "object");
  const adjusted = (role: "addition" | "subtraction") =>
    inRole(role).map(({ code, limit, above }) => ({
      section: code,
      ...(limit !== null && { limit: hundredths(limit) }),
      ...(above !== null && role === "addition" && { above: String(above) }),
    }));
  const words = { zh: "示例", en: "example" };
  const choice = (name: string, ...values: readonly string[]): ParameterDefinition => ({
    name,
    kind: "choice",
    meaning: words,
    default: values[0] ?? "",
    choices: values.map((value) => ({ value, label: value })),
  });
  return {
    id: "random",
    title: "示例",
    parameters: [
      choice("rounding", ...(shape.rounding === "items" ? ["items", "final"] : ["final", "items"])),
      { name: "decimals", kind: "whole", meaning: words, default: shape.decimals, range: [0, 4] },
      { name: "bonusOver100", kind: "truth", meaning: words, default: shape.bonusOver100 },
      ...(parameter
        ? [{ name: "share", kind: "share", meaning: words, default: hundredths(parameter.parameter) } as const]
        : []),
    ],
    readings: [],
    sections: sections.map(sectionDefinition),
    final: {
      full: String(fullOf(sections, shape.poolPoints)),
      standing: inRole("standing").map(({ code }) => code),
      ...(parts.length > 0 && { pool: { points: String(shape.poolPoints), name: "合计", parts } }),
      weighted: inRole("weighted").map(({ code, points }) => ({ section: code, points: String(points) })),
      additions: adjusted("addition"),
      subtractions: adjusted("subtraction"),
      ...(absent !== null && { absent }),
      ...(most !== null && { most: String(most) }),
      ...(failBelow !== null && { failBelow: String(failBelow) }),
      ...(veto && { veto }),
    },
  };
}

/** An answers file. */
export const answersFileOf = (
  shape: TotalShape,
  departments: readonly DepartmentShape[],
  parameters: Readonly<Record<string, unknown>> = {},
): unknown => ({
  scheme: "random",
  parameters,
  departments: departments.map(({ sections }, at) => ({
    code: `D${at}`,
    name: `示例${at}局`,
    sectionsNotApplicable: sections.flatMap(({ applies }, place) => (applies ? [] : [codeAt(place)])),
    answers: Object.fromEntries<unknown>(
      sections.flatMap<readonly [string, unknown]>(({ mark, extra, subtracts, veto }, place) => {
        const code = codeAt(place);
        const shown = shape.sections[place];
        const onTop = shown?.role === "addition" || shown?.role === "subtraction";
        const answer = (item: string, name: string, value: number | null | "不适用") =>
          value === null
            ? []
            : [[item, value === "不适用" ? { notApplicable: true } : { [name]: hundredths(value) }] as const];
        return [
          ...answer(`${code}.1`, onTop ? "points" : "mark", mark),
          ...((shown?.extra ?? 0) > 0 ? answer(`${code}.8.1`, "points", extra) : []),
          ...((shown?.subtracts ?? 0) > 0 ? answer(`${code}.9.1`, "points", subtracts) : []),
          ...(shown?.veto ? [[`${code}.0`, { veto, ...(veto && { reason: "示例" }) }] as const] : []),
        ];
      }),
    ),
  })),
});
