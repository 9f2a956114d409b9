/**
 * The plain decimal that a double was typed as.
 *
 * A file stores 8.8 as 8.8000000000000007; the shortest decimal that reads back as the same double is
 * "8.8" again, for every number typed with up to 15 digits.
 *
 * @param value a finite number
 * @returns digits with at most one point, no exponent: 1e-7 becomes "0.0000001"
 * @throws RangeError for NaN and the infinities
 */
export function decimalText(value: number): string {
  if (!Number.isFinite(value)) throw new RangeError(`not a finite number: ${value}`);
  const shortest = String(value);
  const match = /^(-?)(\d+)(?:\.(\d+))?e([+-]\d+)$/.exec(shortest);
  if (!match) return shortest;
  const [, sign = "", whole = "", decimals = "", exponent = "0"] = match;
  const digits = whole + decimals;
  const point = whole.length + Number(exponent);
  if (point <= 0) return `${sign}0.${"0".repeat(-point)}${digits}`;
  if (point >= digits.length) return sign + digits + "0".repeat(point - digits.length);
  return `${sign}${digits.slice(0, point)}.${digits.slice(point)}`;
}
