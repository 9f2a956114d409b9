import fc from "fast-check";
import { Fraction } from "../../../src/exact/fraction.js";
import { daySerial } from "../../../src/exact/daySerial.js";
import type { Scalar, Value } from "../../../src/formula/value.js";
import type { AnyRule } from "../../../src/rules/index.js";
import type { InputType } from "../../../src/rules/contract/inputType.js";
import type { ParamType } from "../../../src/rules/contract/paramType.js";

/**
 * Random inputs and parameters of any rule. A parameter is told only by what it refuses, so candidates of
 * many kinds are tried on it; a new kind of parameter that none of them suits fails with its name.
 */
const decimalText = (highest: number, places: number) =>
  fc
    .integer({ min: 0, max: highest * 10 ** places })
    .map((digits) => Fraction.of(digits, 10 ** places).toFixed(places));

/** Round figures as schemes have them, and odd ones on which doubles stumble. */
const figures = fc.oneof(
  fc.constantFrom("0.1", "0.2", "0.3", "0.5", "1", "2", "3", "5", "10", "0.025", "0.05", "100"),
  decimalText(12, 1),
  decimalText(6, 2),
  decimalText(3, 3),
);

const pairs = fc
  .uniqueArray(fc.integer({ min: 1, max: 99 }), { maxLength: 4 })
  .chain((bounds) => fc.tuple(fc.constant(bounds), fc.array(decimalText(1, 2), { minLength: 5, maxLength: 5 })))
  .map(([bounds, shares]) => [
    ...[...bounds].sort((a, b) => a - b).map((bound, at) => [Fraction.of(bound, 100).toFixed(2), shares[at] ?? "1"]),
    ["1", shares[4] ?? "0"],
  ]);

const steps = (least: string) =>
  fc
    .uniqueArray(fc.oneof(fc.integer({ min: 1, max: 20 }), fc.integer({ min: 0, max: 100 })), {
      minLength: 1,
      maxLength: 5,
    })
    .chain((bounds) =>
      fc
        .array(figures, { minLength: bounds.length, maxLength: bounds.length })
        .map((points) =>
          [...bounds]
            .sort((a, b) => a - b)
            .map((bound, at) => [
              least === "share" ? Fraction.of(bound, 100).toFixed(2) : String(bound),
              points[at] ?? "1",
            ]),
        ),
    );

const candidates: readonly fc.Arbitrary<unknown>[] = [
  figures,
  decimalText(1, 3),
  fc.integer({ min: 0, max: 12 }),
  fc.boolean(),
  fc.constantFrom("2021-01-01", "2021-01-10", "2020-02-29", "2020-12-31"),
  pairs,
  steps("count"),
  steps("share"),
  ...Array.from({ length: 10 }, (_, at) => fc.array(figures, { minLength: at + 1, maxLength: at + 1 })),
];

export function paramArbitrary(name: string, type: ParamType): fc.Arbitrary<unknown> {
  const words = /^one of (.+)$/.exec(type.expected.en)?.[1]?.split(", ");
  const all = words ? [fc.constantFrom(...words)] : candidates;
  const suiting = all.find(
    (arbitrary) =>
      fc.sample(arbitrary, { seed: 1, numRuns: 30 }).filter((value) => type.problem(value) === null).length > 10,
  );
  if (!suiting)
    throw new Error(
      `no values are known for the parameter ${name} (${type.expected.en}): add them to ruleArbitrary.ts`,
    );
  const valid = suiting.filter((value) => type.problem(value) === null);
  return type.optional ? fc.option(valid, { nil: undefined }) : valid;
}

const whole = (highest: number) => fc.integer({ min: 0, max: highest }).map((count) => Fraction.of(count));
const counts = fc.oneof(
  whole(5),
  whole(45),
  fc.constantFrom(0n, 1n, 39n, 99n, 100n, 9900n, 10_000n, 999_982n, 999_983n).map((count) => Fraction.of(count)),
);
const firstDay = daySerial("2020-12-25") ?? 0;

/** Values that an input of this type may hold. */
export function inputArbitrary(type: InputType): fc.Arbitrary<Value> {
  const one = oneInput(type);
  return type.cells === undefined ? one : fc.array(one, { minLength: type.cells, maxLength: type.cells });
}

function oneInput(type: InputType): fc.Arbitrary<Scalar> {
  switch (type.kind) {
    case "whole":
      return counts;
    case "decimal":
      return decimalText(6, type.bounds?.decimals ?? 4).map((written) => Fraction.parse(written));
    case "yesNo":
      return fc.constantFrom("是", "否");
    case "date":
      return fc.oneof(
        { weight: 1, arbitrary: fc.constant(type.word ?? "") },
        {
          weight: 6,
          arbitrary: fc.integer({ min: firstDay, max: firstDay + 30 }).map((serial) => Fraction.of(serial)),
        },
      );
    case "text":
      return fc.constantFrom("首页无法访问", " ", "", "a");
  }
}

/** What people also put into cells. */
export const anyCell: fc.Arbitrary<Scalar> = fc.oneof(
  fc.constantFrom<Scalar>(null, "", "12", "是", "否", "不适用", "未发布", "abc", true, false),
  fc.constantFrom("-1", "0", "2.5", "3", "1.005", "4.55", "-0.01", "44200").map((written) => Fraction.parse(written)),
);

export interface RuleCase {
  readonly inputs: Readonly<Record<string, Value>>;
  readonly params: Readonly<Record<string, unknown>>;
}

/** An input of kinds has as many cells as it has amounts or weights. */
export const ruleCases = (rule: AnyRule): fc.Arbitrary<RuleCase> =>
  Object.values(rule.inputs).some(({ kinds }) => kinds !== undefined)
    ? fc.integer({ min: 1, max: 9 }).chain((kinds) => casesOf(rule, kinds))
    : casesOf(rule, 1);

const casesOf = (rule: AnyRule, kinds: number): fc.Arbitrary<RuleCase> =>
  fc.record({
    inputs: fc.record(
      Object.fromEntries(
        Object.entries(rule.inputs).map(([name, type]) => [
          name,
          inputArbitrary(type.kinds ? { ...type, cells: kinds } : type),
        ]),
      ),
    ),
    params: fc.record(
      Object.fromEntries(
        Object.entries(rule.params).map(([name, type]) => [
          name,
          type.form?.kind === "amounts" && type.form.length === undefined
            ? fc.array(
                figures.filter((figure) => type.problem([figure]) === null),
                { minLength: kinds, maxLength: kinds },
              )
            : paramArbitrary(name, type),
        ]),
      ),
    ),
  });
