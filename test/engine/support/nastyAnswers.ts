import { Fraction } from "../../../src/exact/fraction.js";
import type { Answers, DepartmentAnswers } from "../../../src/engine/answers/answers.js";
import { readParameters } from "../../../src/engine/answers/answersFile.js";
import { FormulaError, type Scalar } from "../../../src/formula/value.js";
import type { Item, ItemInput, Scheme } from "../../../src/scheme/scheme.js";
import { alternatives } from "../../oracle/generate.js";
import { Random } from "../../oracle/random.js";

/**
 * Cells as nobody would fill them in: beside good answers everything that a cell can hold, numbers of 15 digits and of
 * 40, thirds, findings by the million, words in the wrong place, errors.
 */
export function nastyAnswers(scheme: Scheme, seed: number, departments: number): Answers {
  const random = new Random(seed);
  const parameters = readParameters(
    scheme,
    Object.fromEntries(
      Object.entries(alternatives).flatMap(([name, values]) =>
        scheme.parameters.has(name) && random.chance(0.8) ? [[name, random.pick(values)]] : [],
      ),
    ),
    (place, message) => {
      throw new Error(`${place}: ${message.en}`);
    },
  );
  const rates = {
    nasty: random.pick([0, 0, 0, 0.002, 0.02, 0.3]),
    blank: random.pick([0, 0.05, 0.3]),
    notApplicable: random.pick([0, 0.05, 0.3]),
    large: random.pick([0, 0, 0.1, 0.6]),
  };
  const optional = new Set(scheme.sections.flatMap((section) => (section.optional ? [section.code] : [])));
  const made: DepartmentAnswers[] = [];
  for (let at = 0; at < departments; at += 1) {
    const twin = made.length > 0 && random.chance(0.15) ? random.pick(made) : null;
    const cells = twin?.cells ?? new Map(scheme.items.flatMap((item) => itemCells(random, item, rates)));
    made.push({
      code: `D${at}`,
      name: `D${at}`,
      sectionsNotApplicable: (random.chance(0.1) ? random.pick([["2"], ["3"], ["2", "3"]]) : []).filter((section) =>
        optional.has(section),
      ),
      cells,
      malformed: new Map(),
    });
  }
  return { parameters, departments: made };
}

type Rates = Readonly<Record<"nasty" | "blank" | "notApplicable" | "large", number>>;

function itemCells(random: Random, item: Item, rates: Rates): readonly (readonly [string, Scalar])[] {
  const isVeto = item.rule.alwaysApplies === true;
  if (random.chance(isVeto ? 0.8 : rates.blank)) return [];
  if (random.chance(rates.notApplicable))
    return item.inputs.flatMap(({ keys }) => keys.map((key) => [key, "不适用"] as const));
  const large = random.chance(rates.large);
  let whole = largest(random, large);
  const more = large ? 1_000_000 : 4;
  return item.inputs.flatMap((input) =>
    input.keys.flatMap((key): (readonly [string, Scalar])[] => {
      if (random.chance(rates.nasty)) {
        const value = nasty(random);
        return value === null ? [] : [[key, value]];
      }
      // parts are told before wholes, and mostly no larger
      const value = good(random, item, input, large, whole, rates.nasty === 0);
      if (value instanceof Fraction && input.type.kind === "whole")
        whole = random.chance(rates.nasty === 0 ? 1 : 0.95) ? value.plus(Fraction.of(random.whole(0, more))) : whole;
      return [[key, value]];
    }),
  );
}

const largest = (random: Random, large: boolean): Fraction =>
  large
    ? random.pick([
        Fraction.of(1_000_000),
        Fraction.of(999_999_999_999_999n),
        Fraction.of(random.whole(1, 1_000_000_000)),
      ])
    : Fraction.of(random.whole(0, 12));

function good(
  random: Random,
  item: Item,
  { type }: ItemInput,
  large: boolean,
  whole: Fraction,
  valid: boolean,
): Scalar {
  const full = item.full?.toNumber() ?? 0;
  switch (type.kind) {
    case "whole":
      return valid || random.chance(0.5) ? whole : large ? largest(random, true) : Fraction.of(random.whole(0, 12));
    case "decimal":
      if (type.bounds?.decimals === undefined && random.chance(0.5))
        return random.pick([Fraction.of(random.whole(0, 9), 3), Fraction.of(random.whole(0, 999_999), 10_000), whole]);
      return Fraction.of(random.whole(0, Math.round(full * (valid ? 100 : 102))), 100);
    case "yesNo":
      return random.pick(["是", "否"]);
    case "date":
      return random.pick([
        Fraction.of(44_197),
        Fraction.of(44_206),
        Fraction.of(44_207),
        Fraction.parse("44206.75"),
        "未发布",
      ]);
    case "text":
      return random.pick(["停用", " ", "长期无法访问"]);
  }
}

const oddities: readonly Scalar[] = [
  null,
  "",
  " ",
  "不适用",
  "是",
  "否",
  "未发布",
  "12",
  "计分",
  "无效",
  true,
  false,
  new FormulaError("#N/A"),
  new FormulaError("#VALUE!"),
  new FormulaError("#DIV/0!"),
  new FormulaError("#REF!"),
  Fraction.zero,
  Fraction.one,
  Fraction.of(-1),
  Fraction.of(1, 3),
  Fraction.of(2, 3),
  Fraction.of(-7, 3),
  Fraction.parse("0.5"),
  Fraction.parse("0.005"),
  Fraction.parse("4.995"),
  Fraction.parse("0.00001"),
  Fraction.parse("1.23456789012345"),
  Fraction.of(1_000_000),
  Fraction.of(2 ** 31),
  Fraction.of(2 ** 53),
  Fraction.of(2 ** 53 - 1),
  Fraction.of(-(2 ** 53)),
  Fraction.of(-(2 ** 31)),
  Fraction.parse("999999999999999"),
  Fraction.parse("99999999999999.9"),
  Fraction.parse("1234567890123456789012345678901234567890"),
];
const nasty = (random: Random): Scalar => random.pick(oddities);
