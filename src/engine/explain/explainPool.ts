import { Fraction } from "../../exact/fraction.js";
import { isArray } from "../../formula/value.js";
import { percentText } from "../../rules/contract/figureText.js";
import { isReference, type Section } from "../../scheme/scheme.js";
import { readingsSetBy } from "../../scheme/schemeWords.js";
import { schemeParameter } from "../model/schemeParameters.js";
import { sectionNamed, setShares } from "../model/totalParts.js";
import { addend, addendText } from "./explainSubtotal.js";
import { sectionTrouble } from "./explainStatus.js";
import { sayOf, type Explained, type Told } from "./explanation.js";
import { quoted } from "../../words/quoted.js";

/** A part of a sum: its arithmetic and what it comes to. */
export interface Term extends Told {
  readonly value: Fraction;
}

export const scoreOf = (explained: Explained, code: string): Fraction => addend(explained, code) ?? Fraction.zero;

export const scored = (explained: Explained, { code, name }: Section): string =>
  `${sayOf(explained)({ zh: name, en: quoted(name) })} ${addendText(explained, scoreOf(explained, code))}`;

export const isLeftOut = (explained: Explained, section: Section): boolean =>
  sectionTrouble(explained, section)?.status === "notApplicable";

export const poolSections = ({ assessment: { scheme } }: Explained): readonly Section[] =>
  (scheme.final.pool?.parts ?? []).map(({ section }) => sectionNamed(scheme, section));

/**
 * The sections of the pool that apply, by their shares, as points of the total.
 * @returns null when nothing of the pool applies to the department
 */
export function poolTerm(explained: Explained, points: Fraction): Term | null {
  const present = poolSections(explained).filter((section) => !isLeftOut(explained, section));
  const [first, second] = present;
  if (!first) return null;
  const ratios = present.map(({ full }) => points.over(full));
  const ratioOf = ({ full }: Section) => points.over(full);
  if (!second)
    return {
      words: weighted(ratioOf(first), scored(explained, first)),
      value: scoreOf(explained, first.code).times(ratioOf(first)),
      readings: [],
    };
  const shares = poolShares(explained);
  const shareOf = ({ code }: Section) => shares.get(code) ?? Fraction.zero;
  const whole = sumOf(present.map(shareOf));
  const isEven = whole.equals(Fraction.zero);
  const readings = setShares(explained.assessment.scheme).flatMap(({ share }) =>
    isReference(share) ? readingsSetBy(explained.assessment.scheme, share.parameter) : [],
  );
  const worth = (section: Section) => scoreOf(explained, section.code).times(ratioOf(section));
  const sum = isEven
    ? sumOf(present.map(worth)).over(Fraction.of(present.length))
    : sumOf(present.map((section) => shareOf(section).times(worth(section)))).over(whole);
  const by = (section: Section, what: string) => (isEven ? what : `${percentText(shareOf(section))} × ${what}`);
  const scaling = isEven ? ` ÷ ${present.length}` : whole.equals(Fraction.one) ? "" : ` ÷ ${percentText(whole)}`;
  const bracketed = (inner: string) => (scaling === "" ? inner : `(${inner})${scaling}`);
  const [ratio = Fraction.one] = ratios;
  if (ratios.some((other) => !other.equals(ratio))) {
    const terms = present.map((section) => by(section, weighted(ratioOf(section), scored(explained, section))));
    return { words: bracketed(terms.join(" + ")), value: sum, readings };
  }
  const inner = present.map((section) => by(section, scored(explained, section))).join(" + ");
  const words = ratio.equals(Fraction.one) ? bracketed(inner) : `${percentText(ratio)} × (${inner})${scaling}`;
  return { words, value: sum, readings };
}

/** What every section of the pool has of it. */
export function poolShares({ assessment, department }: Explained): ReadonlyMap<string, Fraction> {
  const { scheme } = assessment;
  const figure = (share: unknown): Fraction => {
    if (!isReference(share)) return Fraction.parse(String(share));
    const value = department.evaluate(schemeParameter(scheme, share.parameter));
    if (isArray(value) || !(value instanceof Fraction)) throw new TypeError(`${share.parameter} is not a share`);
    return value;
  };
  const rest = setShares(scheme).reduce((left, { share }) => left.minus(figure(share)), Fraction.one);
  return new Map(
    (scheme.final.pool?.parts ?? []).map(({ section, share }) => [section, share === "rest" ? rest : figure(share)]),
  );
}

/** Whether the parameters leave something to the rest, where it is asked for: else there is no score. */
export const isWithinWhole = (explained: Explained): boolean =>
  poolSections(explained).every((section) => isLeftOut(explained, section)) ||
  [...poolShares(explained).values()].every((share) => share.compare(Fraction.zero) >= 0);

export const sumOf = (values: readonly Fraction[]): Fraction =>
  values.reduce((sum, value) => sum.plus(value), Fraction.zero);

const weighted = (ratio: Fraction, what: string): string =>
  ratio.equals(Fraction.one) ? what : `${percentText(ratio)} × ${what}`;
