/** Excel shows, and compares, this many digits of a double. */
const shownDigits = 15;

/** The number by its first 15 digits. */
export const comparable = (value: number): number => (Number.isInteger(value) ? value : shown(value));

/** -1, 0 or 1. Numbers that agree in 15 digits are equal. */
export function compareNumbers(a: number, b: number): number {
  if (a === b) return 0;
  const isFar = Math.abs(a - b) > Math.max(Math.abs(a), Math.abs(b)) * 1e-14;
  if (!isFar && comparable(a) === comparable(b)) return 0;
  return a < b ? -1 : 1;
}

/** A power of ten is exact up to here, so dividing by it rounds only once. */
const exactPowers = 22;
const power = (places: number): number => 10 ** places;

/**
 * ROUND: a half goes away from zero, and what counts as a half are the 15 digits that a person sees:
 * 1.005 is rounded to 1.01 although its double is a little less.
 */
export function roundTo(value: number, places: number): number {
  return rounded(value, places, (scaled) => Math.floor((isNearHalf(scaled) ? shown(scaled) : scaled) + 0.5));
}

/** As some programs round: a half goes to the even neighbour. */
export const roundToEven = (value: number, places: number): number =>
  rounded(value, places, (scaled) => {
    const digits = isNearHalf(scaled) ? shown(scaled) : scaled;
    const low = Math.floor(digits);
    return digits - low === 0.5 ? low + (low % 2) : Math.floor(digits + 0.5);
  });

const shown = (value: number): number => Number(value.toPrecision(shownDigits));
const isNearHalf = (scaled: number): boolean => scaled > 1e8 || Math.abs(scaled - Math.floor(scaled) - 0.5) < 1e-6;

/** ROUNDUP and ROUNDDOWN. */
export const roundUp = (value: number, places: number): number =>
  rounded(value, places, (scaled) => Math.ceil(shown(scaled)));
export const roundDown = (value: number, places: number): number =>
  rounded(value, places, (scaled) => Math.floor(shown(scaled)));

function rounded(value: number, places: number, whole: (digits: number) => number): number {
  if (value === 0 || !Number.isFinite(value) || Math.abs(places) > exactPowers) return places < 0 ? 0 : value;
  const size = Math.abs(value);
  const scaled = places < 0 ? size / power(-places) : size * power(places);
  if (scaled >= 2 ** 52) return value;
  // the error of one multiplication may lift or lower a half; the digits that are shown decide
  const digits = whole(scaled);
  const result = places < 0 ? digits * power(-places) : digits / power(places);
  return value < 0 && result !== 0 ? -result : result;
}

/**
 * The result of an addition that ends a formula. What remains of two numbers that agree in 15 digits is noise,
 * and Excel shows 0.
 */
export function withoutNoise(a: number, b: number, result: number): number {
  return Math.abs(result) < Math.max(Math.abs(a), Math.abs(b)) * 5e-16 ? 0 : result;
}
