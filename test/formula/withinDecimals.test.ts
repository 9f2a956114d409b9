import fc from "fast-check";
import { withinDecimals } from "../../src/formula/build.js";
import { ref } from "../../src/formula/expr.js";
import { print } from "../../src/formula/print.js";
import { fitsDecimals, fromNumber } from "../oracle/fraction.js";
import { TestSheet } from "../simulator/support/sheetOf.js";
import { LibreOfficeSheet } from "../support/libreOffice.js";
import { needs } from "../support/needs.js";

/** As the reader of files and the engine have it: of what Excel shows, whether so many decimals say it. */
function expected(value: number, decimals: number): boolean {
  const typed = fromNumber(value);
  return typed !== undefined && fitsDecimals(typed, decimals);
}

const spelled = (address: string, decimals: number): string =>
  print(withinDecimals(ref({ shape: "cell" }), decimals), { mode: "native", address: () => address });

/**
 * Doubles that calculation leaves, and the formula that leaves them. None between 5E-16 and 3.6E-15 beside a figure
 * of few decimals, such as the sum of 87 times 0.05, 4.34999999999999: LibreOffice takes it for 4.35 whatever is asked.
 */
const calculated: readonly (readonly [formula: string, value: number])[] = [
  ["0.1+0.2", 0.1 + 0.2],
  ["0.1*3", 0.1 * 3],
  ["1-0.9", 1 - 0.9],
  ["4.35*100", 4.35 * 100],
  ["1.1*1.1", 1.1 * 1.1],
  ["2*(1+2^-52)", 2.0000000000000004],
  ["10*(1+2^-52)", 10.000000000000002],
  ["1+10*2^-52", 1.0000000000000022],
  ["1/3", 1 / 3],
  ["1/3*3", (1 / 3) * 3],
  ["100/3-33", 100 / 3 - 33],
  ["2.0000000001", 2.0000000001],
  ["-2.0000000001", -2.0000000001],
  ["4.3500000001", 4.3500000001],
  ["10^12+0.5", 1e12 + 0.5],
  ["10^12+0.25", 1e12 + 0.25],
  ["999999.99", 999999.99],
  ["0", 0],
  ["-4.35", -4.35],
  ["0.004", 0.004],
  [`0${"+0.05".repeat(27)}`, Array.from({ length: 27 }).reduce<number>((sum) => sum + 0.05, 0)],
  [`0${"+0.1".repeat(27)}`, Array.from({ length: 27 }).reduce<number>((sum) => sum + 0.1, 0)],
  ...Array.from({ length: 1000 }, (_, at) => [`${at + 1}/100`, (at + 1) / 100] as const),
  ...Array.from({ length: 100 }, (_, at) => [`0.01*${at + 1}`, 0.01 * (at + 1)] as const),
];

test("the list has both kinds, and noise that no comparison of doubles passes", () => {
  expect(calculated.filter(([, value]) => !expected(value, 2)).length).toBeGreaterThan(5);
  const noisy = calculated.filter(([, value]) => expected(value, 2) && Number(value.toFixed(2)) !== value);
  expect(noisy.length).toBeGreaterThan(10);
});

needs("libreoffice")("decimals in LibreOffice", () => {
  test("what is calculated is taken as what Excel shows of it", () => {
    const sheet = new LibreOfficeSheet();
    const places = [0, 1, 2];
    calculated.forEach(([formula], at) => {
      sheet.formula(at + 1, 1, formula);
      for (const decimals of places) sheet.formula(at + 1, 2 + decimals, `IF(${spelled(`A${at + 1}`, decimals)},1,0)`);
    });
    sheet.calculate();
    for (const [at, [formula, value]] of calculated.entries())
      for (const decimals of places)
        expect([value, formula, decimals, sheet.shown(at + 1, 2 + decimals)]).toEqual([
          value,
          formula,
          decimals,
          expected(value, decimals) ? "1" : "0",
        ]);
  });
});

const isPowerOfTen = (value: number): boolean => /^-?10*$/.test(String(value));

test("near any figure of few decimals, the formula decides by the 15 digits and nothing else", () => {
  const sheet = new TestSheet({});
  const figure = fc
    .tuple(fc.integer({ min: -(10 ** 12), max: 10 ** 12 }), fc.nat(4))
    .map(([digits, places]) => digits / 10 ** places);
  // in units of the last binary digit: noise, and what 15 digits tell apart
  const off = fc.oneof(
    { weight: 3, arbitrary: fc.integer({ min: -8, max: 8 }) },
    fc.integer({ min: -60, max: 60 }),
    fc.constantFrom(-1e6, 1e6, 1e9, -1e12),
  );
  let [taken, refused] = [0, 0];
  fc.assert(
    fc.property(figure, off, fc.nat(3), (typed, units, decimals) => {
      const value = typed * (1 + units * 2 ** -53);
      sheet.set({ A1: value, B1: `=${spelled("A1", decimals)}` });
      const within = expected(value, decimals);
      // no logarithm tells 999999999999.999 from a power of ten
      if (isPowerOfTen(Number(value.toPrecision(14)))) return;
      // a double cannot say on which side of half a unit it is
      if (expected(value * (1 + 2 ** -51), decimals) !== expected(value * (1 - 2 ** -51), decimals)) return;
      if (within) taken += 1;
      else refused += 1;
      expect(sheet.value("B1")).toBe(within);
    }),
    { seed: 20_200_101, numRuns: 3000 },
  );
  expect(Math.min(taken, refused)).toBeGreaterThan(500);
});
