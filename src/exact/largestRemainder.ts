import { Fraction } from "./fraction.js";

/**
 * Parts as they are printed, so that they add up to their sum as that is printed: each is cut to so many decimals, and
 * the steps that are missing go to those from which most was cut, of equals to the earlier one.
 *
 * @param sum what the parts come to where it is printed otherwise than by rounding their sum
 * @returns as many decimal strings as there are parts
 */
export function printedParts(parts: readonly Fraction[], decimals: number, sum?: Fraction): readonly string[] {
  const step = Fraction.of(1n, 10n ** BigInt(decimals));
  const whole = sum ?? parts.reduce((so, part) => so.plus(part), Fraction.zero);
  const cut = parts.map((part) => part.over(step).floor().times(step));
  const printed = Fraction.parse(whole.toFixed(decimals));
  const missing = printed
    .minus(cut.reduce((so, part) => so.plus(part), Fraction.zero))
    .over(step)
    .toNumber();
  const remainders = parts.map((part, at) => ({ at, left: part.minus(cut[at] ?? part) }));
  remainders.sort((one, other) => other.left.compare(one.left) || one.at - other.at);
  const raised = new Set(remainders.slice(0, missing).map(({ at }) => at));
  return cut.map((part, at) => (raised.has(at) ? part.plus(step) : part).toFixed(decimals));
}
