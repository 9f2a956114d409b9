import { Fraction } from "../../exact/fraction.js";
import { readingsSetBy } from "../../scheme/schemeWords.js";
import { isArray } from "../../formula/value.js";
import { equalsPoints, percentText } from "../../rules/contract/figureText.js";
import type { Section } from "../../scheme/scheme.js";
import { resultTold, type Explained, type Told } from "./explanation.js";
import { quoted } from "../answers/quoted.js";
import { addend, addendText } from "./explainSubtotal.js";
import { sectionOf, sectionTrouble } from "./explainStatus.js";
import { keyOf } from "../model/keys.js";
import { poolShare } from "../model/poolShare.js";
import { schemeParameter } from "../model/schemeParameters.js";

/** The final score with the weights as in the document. */
export function totalTold(explained: Explained): Told {
  const { scheme } = explained.assessment;
  const { standing, pool } = scheme.final;
  const unclear = scheme.sections.filter(
    (section) => addend(explained, section.code) === null && !isLeftOut(explained, section),
  );
  if (unclear.length > 0) return { words: `${named(unclear)}没有得分，总分不能得出`, readings: [] };

  const sections = standing.map((code) => sectionOf(scheme, code));
  const stands = sections.reduce((sum, { code }) => sum.plus(scoreOf(explained, code)), Fraction.zero);
  const terms = sections.map(({ code, name }) => `${name} ${addendText(explained, scoreOf(explained, code))}`);
  const shared = pool ? poolTerm(explained, Fraction.parse(pool.points)) : null;
  if (!shared) {
    const full = sections.reduce((sum, section) => sum.plus(section.full), Fraction.zero);
    const exact = pool ? stands.times(scheme.full).over(full) : stands;
    const standingText = terms.length > 1 && pool ? `(${terms.join(" + ")})` : terms.join(" + ");
    const scaling = pool ? ` × ${scheme.full.toString()} ÷ ${full.toString()}` : "";
    return withTroubles(explained, `${standingText}${scaling}`, exact, keyOf.total);
  }
  return withTroubles(
    explained,
    [...terms, shared.words].join(" + "),
    stands.plus(shared.value),
    keyOf.total,
    shared.readings,
  );
}

/** The sections of the pool on their own, out of 100. */
export function poolTold(explained: Explained): Told {
  const { pool } = explained.assessment.scheme.final;
  const parts = poolSections(explained);
  const unclear = parts.filter((section) => addend(explained, section.code) === null && !isLeftOut(explained, section));
  if (unclear.length > 0) return { words: `${named(unclear)}没有得分，不能得出`, readings: [] };
  const shared = pool && poolTerm(explained, Fraction.of(100));
  if (!shared) return withTroubles(explained, "", null, keyOf.pool);
  return withTroubles(explained, shared.words, shared.value, keyOf.pool, shared.readings);
}

/** Adds what is unusual about sections, the result, and the grade. */
function withTroubles(
  explained: Explained,
  arithmetic: string,
  exact: Fraction | null,
  key: string,
  readings: readonly number[] = [],
): Told {
  const { assessment, department } = explained;
  const { scheme, decimals } = assessment;
  const concerned = key === keyOf.pool ? poolSections(explained) : scheme.sections;
  const troubles = concerned.flatMap((section) => sectionTrouble(explained, section) ?? []);
  const told = troubles.map(({ words }) => words).join("；");
  const whenTroubled = troubles.flatMap((trouble) => trouble.readings);
  if (exact === null) return { words: `${told}，没有得分`, readings: whenTroubled };
  const printed = department.valueOf(key);
  const isSum = /[+×]/.test(arithmetic);
  const result = resultTold(scheme, exact, printed instanceof Fraction ? printed : exact, decimals);
  const grade = key === keyOf.total ? gradeTold(explained) : { words: "", readings: [] };
  return {
    words: `${told && `${told}；`}${isSum ? `${arithmetic} ${equalsPoints(exact)}` : arithmetic} 分，${result.words}${grade.words}`,
    readings: [...readings, ...whenTroubled, ...result.readings, ...grade.readings],
  };
}

function gradeTold({ assessment, department }: Explained): Told {
  const grade = department.valueOf(keyOf.grade);
  if (typeof grade !== "string" || grade === "") return { words: "", readings: [] };
  const failed = department.valueOf(keyOf.vetoed) === true;
  return { words: `，等次为${grade}`, readings: failed ? [] : readingsSetBy(assessment.scheme, "grades") };
}

interface PoolTerm extends Told {
  readonly value: Fraction;
}

/** @returns null when nothing of the pool applies to the department */
function poolTerm(explained: Explained, points: Fraction): PoolTerm | null {
  const { scheme } = explained.assessment;
  const { pool } = scheme.final;
  const sections = poolSections(explained);
  const [first, second] = sections.filter((section) => !isLeftOut(explained, section));
  if (!pool || !first) return null;
  if (!second) {
    const value = scoreOf(explained, first.code).times(points).over(first.full);
    return { words: weighted(points.over(first.full), scored(explained, first)), value, readings: [] };
  }
  const share = shareOf(explained, poolShare(scheme));
  const rest = Fraction.one.minus(share);
  const ratios = [points.over(first.full), points.over(second.full)] as const;
  const value = share
    .times(ratios[0])
    .times(scoreOf(explained, first.code))
    .plus(rest.times(ratios[1]).times(scoreOf(explained, second.code)));
  const readings = readingsSetBy(scheme, poolShare(scheme));
  const [a, b] = [scored(explained, first), scored(explained, second)];
  if (!ratios[0].equals(ratios[1]))
    return {
      words: `${percentText(share)} × ${weighted(ratios[0], a)} + ${percentText(rest)} × ${weighted(ratios[1], b)}`,
      value,
      readings,
    };
  const inner = `${percentText(share)} × ${a} + ${percentText(rest)} × ${b}`;
  return { words: ratios[0].equals(Fraction.one) ? inner : `${percentText(ratios[0])} × (${inner})`, value, readings };
}

const weighted = (ratio: Fraction, what: string): string =>
  ratio.equals(Fraction.one) ? what : `${percentText(ratio)} × ${what}`;

const scored = (explained: Explained, { code, name }: Section): string =>
  `${name} ${addendText(explained, scoreOf(explained, code))}`;

const poolSections = ({ assessment: { scheme } }: Explained): readonly Section[] =>
  (scheme.final.pool?.parts ?? []).map(({ section }) => sectionOf(scheme, section));

const scoreOf = (explained: Explained, code: string): Fraction => addend(explained, code) ?? Fraction.zero;

const isLeftOut = (explained: Explained, section: Section): boolean =>
  sectionTrouble(explained, section)?.status === "notApplicable";

function shareOf({ assessment, department }: Explained, parameter: string): Fraction {
  const value = department.evaluate(schemeParameter(assessment.scheme, parameter));
  if (isArray(value) || !(value instanceof Fraction)) throw new TypeError(`${parameter} is not a share`);
  return value;
}

const named = (sections: readonly Section[]): string => sections.map(({ name }) => quoted(name)).join("、");

/** The place: by the printed total, ties share the better one, those with a veto after all others. */
export function placeTold(explained: Explained): Told {
  const { assessment, department } = explained;
  const { scheme, decimals } = assessment;
  const place = department.valueOf(keyOf.place);
  const total = department.valueOf(keyOf.total);
  if (!(place instanceof Fraction) || !(total instanceof Fraction))
    return { words: "总分不能得出，不参加排名", readings: [] };
  const placed = assessment.departments.filter((other) => other.valueOf(keyOf.place) instanceof Fraction);
  const ties = placed.filter((other) => other !== department && place.equals(other.valueOf(keyOf.place) as Fraction));
  const failed = department.valueOf(keyOf.vetoed) === true;
  const after = failed ? "，因单项否决排在所有没有否决的单位之后" : "";
  const shared =
    ties.length > 0 ? `，与 ${ties.length} 个单位并列（${namesOf(ties.map(({ answers }) => answers.name))}）` : "";
  const vetoed = failed
    ? scheme.sections
        .flatMap((section) => sectionTrouble(explained, section) ?? [])
        .filter(({ status }) => status === "vetoed")
    : [];
  return {
    words: `总分 ${total.toFixed(decimals)} 分，在参加排名的 ${placed.length} 个单位中列第 ${place.toString()} 名${after}${shared}`,
    readings: [
      ...(ties.length > 0 ? readingsSetBy(scheme, "ties") : []),
      ...vetoed.flatMap(({ readings }) => readings),
    ],
  };
}

const namesOf = (names: readonly string[]): string =>
  names.length > 3 ? `${names.slice(0, 3).join("、")}等` : names.join("、");
