import { Fraction } from "../../exact/fraction.js";
import type { FinalScore, SchemeDefinition, SectionDefinition } from "../definition.js";
import type { SchemeProblem } from "../schemeError.js";
import { isAboveZero, pointsOf, sumOf } from "./points.js";
import { problemAt, type Path } from "./problem.js";
import { totalProblem } from "./totalProblem.js";
import { shareProblems } from "./totalShares.js";
import { vetoProblems } from "./totalVeto.js";
import { fault } from "../fault.js";

/** What of the total does not hold: each section once, points that add up, shares, limits and marks in their range. */
export function totalProblems(scheme: SchemeDefinition): readonly SchemeProblem[] {
  return [
    ...placeProblems(scheme),
    ...partProblems(scheme),
    ...sumProblems(scheme),
    ...shareProblems(scheme),
    ...adjustmentProblems(scheme),
    ...markProblems(scheme.final),
    ...vetoProblems(scheme),
  ];
}

interface Named {
  readonly section: string;
  readonly path: Path;
}

/** Where the total names sections. */
function named({ standing, pool, weighted, additions, subtractions }: FinalScore): readonly Named[] {
  const inList = (list: readonly { readonly section: string }[] | undefined, ...path: Path): readonly Named[] =>
    (list ?? []).map(({ section }, at) => ({ section, path: [...path, at, "section"] }));
  return [
    ...standing.map((section, at) => ({ section, path: ["standing", at] })),
    ...inList(pool?.parts, "pool", "parts"),
    ...inList(weighted, "weighted"),
    ...inList(additions, "additions"),
    ...inList(subtractions, "subtractions"),
  ];
}

function placeProblems({ sections, final }: SchemeDefinition): readonly SchemeProblem[] {
  const places = named(final);
  const codes = sections.map(({ code }) => code);
  return [
    ...places
      .filter(({ section }) => !codes.includes(section))
      .map(({ section, path }) => totalProblem(fault("没有第 {0} 部分", section), ...path)),
    ...codes.flatMap((code, at) =>
      places.some(({ section }) => section === code)
        ? []
        : [
            {
              ...problemAt(code, fault("没有计入总分"), ["sections", at, "code"]),
              about: "total" as const,
            },
          ],
    ),
    ...places.flatMap(({ section, path }, at) =>
      places.findIndex((other) => other.section === section) < at
        ? [problemAt(section, fault("在总分中重复计入"), ["final", ...path])]
        : [],
    ),
  ];
}

const sectionIn = (
  { sections }: SchemeDefinition,
  code: string,
): { readonly section: SectionDefinition; readonly at: number } | null => {
  const at = sections.findIndex((section) => section.code === code);
  const section = sections[at];
  return section ? { section, at } : null;
};

/** What is counted in proportion is divided by the full mark of its section. */
function partProblems(scheme: SchemeDefinition): readonly SchemeProblem[] {
  const { pool, weighted = [] } = scheme.final;
  const divided = [...(pool?.parts ?? []), ...weighted].flatMap(({ section: code }) => {
    const found = sectionIn(scheme, code);
    if (!found || isAboveZero(pointsOf(found.section.full))) return [];
    const message = fault("按比例计入总分的部分，满分须大于 0");
    return [problemAt(code, message, ["sections", found.at, "full"])];
  });
  return [
    ...divided,
    ...weighted.flatMap(({ points }, at) =>
      isAboveZero(pointsOf(points)) ? [] : [totalProblem(fault("折合的分值须大于 0"), "weighted", at, "points")],
    ),
    ...(pool && !isAboveZero(pointsOf(pool.points))
      ? [totalProblem(fault("合并计分的分值须大于 0"), "pool", "points")]
      : []),
    ...(pool && !pool.name.trim() ? [totalProblem(fault("合并计分的部分没有名称"), "pool", "name")] : []),
  ];
}

function sumProblems(scheme: SchemeDefinition): readonly SchemeProblem[] {
  const { standing, pool, weighted = [], full = "100" } = scheme.final;
  if (!isAboveZero(pointsOf(full))) return [totalProblem(fault("满分不是分值"), "full")];
  const parts = [
    ...scheme.sections.filter(({ code }) => standing.includes(code)).map((section) => pointsOf(section.full)),
    ...weighted.map(({ points }) => pointsOf(points)),
    ...(pool ? [pointsOf(pool.points)] : []),
  ];
  // what is no figure, or no section, is told where it stands
  const isUnclear = parts.includes(null) || named(scheme.final).some(({ section }) => !sectionIn(scheme, section));
  if (isUnclear) return [];
  const sum = sumOf(parts);
  return sum.equals(Fraction.parse(full))
    ? []
    : [{ ...totalProblem(fault("各部分合计为 {0}，应为 {1}", sum.toString(), full), "full"), about: "total" }];
}

function adjustmentProblems({ final }: SchemeDefinition): readonly SchemeProblem[] {
  const { additions = [], subtractions = [], full = "100" } = final;
  const limits = (list: readonly { readonly limit?: string }[], name: string) =>
    list.flatMap(({ limit }, at) =>
      limit === undefined || isAboveZero(pointsOf(limit))
        ? []
        : [totalProblem(fault("最多计的分值须大于 0；不设上限的，不写"), name, at, "limit")],
    );
  return [
    ...limits(additions, "additions"),
    ...limits(subtractions, "subtractions"),
    ...additions.flatMap(({ above }, at) => {
      if (above === undefined) return [];
      const mark = pointsOf(above);
      if (!mark) return [totalProblem(fault("计入加分的分数线不是分值"), "additions", at, "above")];
      const highest = pointsOf(full);
      return highest && mark.compare(highest) >= 0
        ? [totalProblem(fault("超过 {0} 分才计入的加分永不计入：满分为 {1} 分", above, full), "additions", at, "above")]
        : [];
    }),
  ];
}

/** The limit of the total and the mark below which it fails. */
function markProblems({ full = "100", most, failBelow }: FinalScore): readonly SchemeProblem[] {
  const highest = pointsOf(full);
  const [limit, mark] = [pointsOf(most), pointsOf(failBelow)];
  return [
    ...(most !== undefined && !limit ? [totalProblem(fault("总分的上限不是分值"), "most")] : []),
    ...(limit && highest && limit.compare(highest) < 0
      ? [totalProblem(fault("总分的上限 {0} 低于满分 {1}", String(most), full), "most")]
      : []),
    ...(failBelow !== undefined && !isAboveZero(mark)
      ? [totalProblem(fault("不合格的分数线须大于 0"), "failBelow")]
      : []),
    ...(mark && highest && mark.compare(highest) > 0
      ? [totalProblem(fault("不合格的分数线 {0} 高于满分 {1}，无人合格", String(failBelow), full), "failBelow")]
      : []),
  ];
}
