import { Fraction } from "./fraction.js";

/** Figures by their names; a name that is missing stands for 0. */
export type Figures = ReadonlyMap<string, Fraction>;

/**
 * What each of several causes contributes to a difference, by Shapley: its effect when it comes to those that are there
 * already, on average over all orders in which they may come. The contributions add up to the value of all less the value
 * of none, exactly; a cause that never makes a difference has 0, and two that always make the same have the same.
 *
 * @param valueOf of the causes that are there; it is asked once for each of the 2ⁿ sets
 */
export function shapley<Cause extends string>(
  causes: readonly Cause[],
  valueOf: (there: ReadonlySet<Cause>) => Figures,
): ReadonlyMap<Cause, Figures> {
  const values = Array.from({ length: 2 ** causes.length }, (_, set) =>
    valueOf(new Set(causes.filter((__, at) => has(set, at)))),
  );
  const orders = factorial(causes.length);
  return new Map(
    causes.map((cause, at) => {
      const sums = new Map<string, Fraction>();
      for (const [set, without] of values.entries()) {
        const size = causes.filter((_, other) => has(set, other)).length;
        const joined = values[set + 2 ** at];
        if (has(set, at) || !joined) continue;
        // in so many orders exactly these come before it
        const weight = Fraction.of(factorial(size) * factorial(causes.length - size - 1), orders);
        addTo(sums, joined, weight);
        addTo(sums, without, weight.negated());
      }
      return [cause, new Map([...sums].filter(([, sum]) => !sum.equals(Fraction.zero)))] as const;
    }),
  );
}

const has = (set: number, at: number): boolean => Math.floor(set / 2 ** at) % 2 === 1;

const factorial = (of: number): bigint => (of <= 1 ? 1n : BigInt(of) * factorial(of - 1));

function addTo(sums: Map<string, Fraction>, figures: Figures, weight: Fraction): void {
  for (const [name, figure] of figures) sums.set(name, (sums.get(name) ?? Fraction.zero).plus(figure.times(weight)));
}
