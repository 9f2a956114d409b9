import {
  compare,
  decimal,
  fraction,
  isZero,
  larger,
  minus,
  one,
  over,
  plus,
  round,
  smaller,
  times,
  zero,
  type Fraction,
} from "../../oracle/fraction.js";
import { fullOf, type DepartmentShape, type SectionShape, type TotalShape } from "./randomTotal.js";

/** What a department comes to, worked out from what the definition says in words, with other fractions and other code. */
export interface Expected {
  /** null where nothing applies. */
  readonly total: Fraction | null;
  /** The same before the last rounding. */
  readonly exact: Fraction | null;
  readonly vetoed: boolean;
  readonly failed: boolean;
}

const cents = (value: number): Fraction => fraction(value, 100);
const sum = (values: readonly Fraction[]): Fraction => values.reduce(plus, zero);

interface Scored {
  readonly shape: SectionShape;
  readonly applies: boolean;
  readonly score: Fraction;
}

export function expectedOf(shape: TotalShape, department: DepartmentShape, share?: Fraction): Expected {
  const { decimals, rounding } = shape;
  const asPrinted = (value: Fraction) => (rounding === "items" ? round(value, decimals) : value);
  const effect = shape.veto?.effect ?? "section";
  const mark = decimal(shape.veto?.mark ?? "0");

  const scored = shape.sections.map((each, at): Scored => {
    const answers = department.sections[at];
    if (!answers) throw new Error("no answers");
    return { shape: each, applies: answers.applies, score: scoreOf(shape, each, answers, asPrinted, effect, mark) };
  });
  const inRole = (role: SectionShape["role"]) => scored.filter((each) => each.shape.role === role);

  // a veto in a section that does not apply is none
  const vetoed = department.sections.some(({ veto, applies }) => veto && applies);
  const parts = partsTogether(shape, inRole, share);
  if (parts === null && !(effect === "total" && vetoed)) return { total: null, exact: null, vetoed, failed: vetoed };
  const limited = ({ shape: { limit }, score }: Scored) => (limit === null ? score : smaller(cents(limit), score));
  const there = (role: SectionShape["role"]) => inRole(role).filter(({ applies }) => applies);
  const lessTaken = larger(zero, minus(parts ?? zero, sum(there("subtraction").map(limited))));
  const before = asPrinted(lessTaken);
  const added = there("addition").filter(
    ({ shape: { above } }) => above === null || compare(before, fraction(above)) > 0,
  );
  const all = plus(before, sum(added.map(limited)));
  const within = shape.most === null ? all : smaller(fraction(shape.most), all);
  const exact = effect === "total" && vetoed ? mark : within;
  const total = round(exact, decimals);
  const below = shape.failBelow !== null && compare(total, fraction(shape.failBelow)) < 0;
  return { total, exact, vetoed, failed: vetoed || below };
}

/** Points of a section, as printed where items are rounded. */
function scoreOf(
  { bonusOver100 }: TotalShape,
  { role, full, extra, subtracts }: SectionShape,
  answers: DepartmentShape["sections"][number],
  asPrinted: (value: Fraction) => Fraction,
  effect: string,
  mark: Fraction,
): Fraction {
  if (answers.veto && effect === "section") return asPrinted(mark);
  const onTop = role === "addition" || role === "subtraction";
  const points = (value: number | null | "不适用", whenNotApplicable: Fraction) =>
    value === "不适用" ? whenNotApplicable : asPrinted(cents(value ?? 0));
  const own = points(answers.mark, onTop ? zero : fraction(full));
  const bonus = extra > 0 ? points(answers.extra, zero) : zero;
  const taken = subtracts > 0 ? points(answers.subtracts, zero) : zero;
  const left = larger(zero, minus(plus(own, bonus), taken));
  return extra > 0 && !bonusOver100 ? smaller(fraction(full), left) : left;
}

/** The parts with what becomes of those that do not apply; null where nothing is left to scale. */
function partsTogether(
  shape: TotalShape,
  inRole: (role: SectionShape["role"]) => readonly Scored[],
  share: Fraction | undefined,
): Fraction | null {
  const pool = inRole("pool");
  const shares = sharesOf(shape, share);
  const inPool = pool.flatMap((each, at) => (each.applies ? [{ ...each, share: shares[at] ?? zero }] : []));
  const whole = sum(inPool.map((each) => each.share));
  // where those that are left have no share of their own, each has as much as the other
  const shareOf = (own: Fraction) => (isZero(whole) ? fraction(1, inPool.length) : over(own, whole));
  const poolRatio = sum(inPool.map((each) => times(shareOf(each.share), over(each.score, fraction(each.shape.full)))));
  /** Of its points, how much a part has. */
  const parts = [
    ...inRole("standing").map(({ shape: { full }, score, applies }) => ({
      points: full,
      ratio: over(score, fraction(full)),
      applies,
    })),
    ...inRole("weighted").map(({ shape: { full, points }, score, applies }) => ({
      points,
      ratio: over(score, fraction(full)),
      applies,
    })),
    ...(pool.length > 0 ? [{ points: shape.poolPoints, ratio: poolRatio, applies: inPool.length > 0 }] : []),
  ];
  const present = parts.filter(({ applies }) => applies);
  const absent = parts.filter(({ applies }) => !applies).reduce((so, { points }) => so + points, 0);
  const worth = (more: Fraction) => sum(present.map(({ points, ratio }) => times(plus(fraction(points), more), ratio)));
  switch (shape.absent ?? "inProportion") {
    case "full":
      return plus(worth(zero), fraction(absent));
    case "nothing":
      return worth(zero);
    case "equally":
      return present.length === 0 ? null : worth(fraction(absent, present.length));
    case "inProportion": {
      const full = fullOf(shape.sections, shape.poolPoints);
      return present.length === 0 ? null : over(times(worth(zero), fraction(full)), fraction(full - absent));
    }
  }
}

function sharesOf({ shares }: TotalShape, share: Fraction | undefined): readonly Fraction[] {
  const figures = shares.map((each) =>
    each === "rest" ? null : typeof each === "number" ? cents(each) : (share ?? cents(each.parameter)),
  );
  const rest = minus(one, sum(figures.flatMap((each) => each ?? [])));
  return figures.map((each) => each ?? rest);
}
