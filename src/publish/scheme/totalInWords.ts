import { absentPoints, sectionNamed, totalParts } from "../../engine/model/totalParts.js";
import { vetoText } from "../../scheme/ruleText.js";
import type { PoolPart } from "../../scheme/definition.js";
import { isReference, type Scheme, type Section } from "../../scheme/scheme.js";
import { percentText } from "../../rules/contract/figureText.js";
import { Fraction } from "../../exact/fraction.js";
import { quoted } from "../../words/quoted.js";

/** How the sections make the total, step by step in the order in which the engine takes them. */
export function totalInWords(scheme: Scheme): readonly string[] {
  return [
    ...partWords(scheme),
    ...absentWords(scheme),
    ...subtractionWords(scheme),
    ...additionWords(scheme),
    ...endWords(scheme),
    ...vetoWords(scheme),
  ];
}

/** How a section counts, for the table of sections. */
export function wayInWords(scheme: Scheme, { code, full }: Section): { readonly way: string; readonly points: string } {
  const { standing, pool, weighted = [], additions = [], subtractions = [] } = scheme.final;
  if (standing.includes(code)) return { way: "按原分计入", points: full.toString() };
  const share = pool?.parts.find(({ section }) => section === code);
  if (pool && share)
    return { way: `与其他部分合并计分（${quoted(pool.name)}），占 ${shareWords(scheme, share)}`, points: "合并" };
  const weight = weighted.find(({ section }) => section === code);
  if (weight) return { way: `得分 × ${weight.points} ÷ ${full.toString()}`, points: weight.points };
  const addition = additions.find(({ section }) => section === code);
  if (addition) return { way: `加到总分${limited(addition.limit)}`, points: "加分" };
  const subtraction = subtractions.find(({ section }) => section === code);
  return { way: `从总分中减去${limited(subtraction?.limit)}`, points: "减分" };
}

const limited = (limit: string | undefined): string => (limit === undefined ? "" : `，最多 ${limit} 分`);

const named = ({ code, name }: Section): string => `第 ${code} 部分${quoted(name)}`;

/** A share as it is set: a figure, what the others leave, or a parameter with what it is unless a round sets it. */
function shareWords({ parameters }: Scheme, { share }: PoolPart): string {
  if (share === "rest") return "其余";
  if (!isReference(share)) return percentText(Fraction.parse(share));
  const value = parameters.get(share.parameter)?.default;
  return `参数 ${share.parameter} 所定（缺省 ${percentText(Fraction.parse(String(value)))}）`;
}

function partWords(scheme: Scheme): readonly string[] {
  const { pool } = scheme.final;
  const parts = totalParts(scheme);
  const points = parts.map(({ kind, sections: [first], points: worth }) => {
    const name = kind === "pool" ? pool?.name : first?.name;
    return `${name ?? ""} ${worth.toString()}`;
  });
  const sum = parts.reduce((so, part) => so.plus(part.points), Fraction.zero);
  const fits = sum.equals(scheme.full) ? "与总分满分相符" : `与总分满分 ${scheme.full.toString()} 分不符`;
  const shared = pool
    ? [
        `${quoted(pool.name)}共 ${pool.points} 分：各部分的得分折成 ${pool.points} 分制，再按所占比例相加：${pool.parts
          .map((part) => `第 ${part.section} 部分占 ${shareWords(scheme, part)}`)
          .join("，")}。不适用的部分，其比例由这里的其余部分按各自比例分享。`,
      ]
    : [];
  return [`总分为各部分之和：${points.join("＋")}＝${sum.toString()} 分，${fits}。`, ...shared];
}

const absentKinds = {
  inProportion: "其余部分的得分折算到总分满分",
  equally: "其分值平均分给其余各部分",
  full: "该部分计满分",
  nothing: "该部分计 0 分",
} as const;

function absentWords(scheme: Scheme): readonly string[] {
  const optional = totalParts(scheme).filter((part) => part.optional);
  if (optional.length === 0) return [];
  const which = optional.map(({ kind, sections: [first] }) =>
    kind === "pool" || !first ? `${quoted(scheme.final.pool?.name ?? "")}的全部各部分` : named(first),
  );
  return [`${which.join("、或")}不适用于一个单位时，${absentKinds[absentPoints(scheme)]}。`];
}

function subtractionWords(scheme: Scheme): readonly string[] {
  const { subtractions = [] } = scheme.final;
  if (subtractions.length === 0) return [];
  const taken = subtractions.map(
    ({ section, limit }) => `${named(sectionNamed(scheme, section))}的得分${limited(limit)}`,
  );
  return [`再减去${taken.join("；")}，减到 0 分为止。`];
}

function additionWords(scheme: Scheme): readonly string[] {
  return (scheme.final.additions ?? []).map(({ section, above, limit }) => {
    const only = above === undefined ? "" : `；只在加分前的分数超过 ${above} 分时才加`;
    return `再加上${named(sectionNamed(scheme, section))}的得分${limited(limit)}${only}。`;
  });
}

function endWords({ final: { most, failBelow } }: Scheme): readonly string[] {
  return [
    ...(most === undefined ? [] : [`加分以后总分最高为 ${most} 分，超过的不计。`]),
    ...(failBelow === undefined ? [] : [`总分低于 ${failBelow} 分的为不合格，仍与其他单位一同排名。`]),
  ];
}

function vetoWords(scheme: Scheme): readonly string[] {
  const count = scheme.items.filter(({ rule }) => rule.vetoes !== undefined).length;
  if (count === 0) return [];
  return [
    `可以作出单项否决的考核项有 ${count} 项；被否决的，${vetoText(scheme.final)}，等次为不合格，名次排在所有没有被否决的单位之后。`,
  ];
}
