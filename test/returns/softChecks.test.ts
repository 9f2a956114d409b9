import { expect, test } from "@jest/globals";
import { Fraction } from "../../src/exact/fraction.js";
import { refusedReturn } from "../../src/returns/check/checkedReturn.js";
import type { CheckedReturn } from "../../src/returns/check/checkedReturn.js";
import { accepted } from "../../src/returns/values/cellReading.js";
import { softChecks } from "../../src/returns/settle/softChecks.js";
import { scheme } from "./support/issued.js";

const numeric = scheme.items.flatMap((item) =>
  item.inputs
    .filter(({ type }) => type.kind === "whole" || type.kind === "decimal")
    .flatMap((input) => input.keys.map((key) => ({ key, item: item.code }))),
);

/** A return that says one figure. */
const says = (
  at: number,
  { key, item }: { readonly key: string; readonly item: string },
  value: string,
): CheckedReturn => ({
  ...refusedReturn({ name: `${at}.xlsx`, digest: String(at) }, []),
  state: "accepted",
  department: { code: `D${at}`, name: `单位${at}` },
  inputs: [
    { key, item, name: { item, label: key }, place: "填报!I7", shown: value, reading: accepted(Fraction.parse(value)) },
  ],
});

const asked = (input: { readonly key: string; readonly item: string }, values: readonly string[]): readonly string[] =>
  softChecks(
    scheme,
    values.map((value, at) => says(at, input, value)),
    () => undefined,
    [],
  )
    .filter(({ state }) => state === "asked")
    .flatMap(({ inputs }) => inputs.map(({ shown }) => shown));

const eight = (value: string, last: string): readonly string[] => [...Array<string>(8).fill(value), last];

test.each(numeric)(
  "$key: more than a thousand times the middle of at least eight returns is asked about, a thousand times is not",
  (input) => {
    expect(asked(input, eight("7", "7001"))).toEqual(["7001"]);
    expect(asked(input, eight("7", "7000"))).toEqual([]);
    expect(asked(input, ["7", "7", "7001"])).toEqual([]);
  },
);

test.each(numeric)("$key: where most report nothing, one is the middle", (input) => {
  expect(asked(input, eight("0", "100000"))).toEqual(["100000"]);
  expect(asked(input, eight("0", "1000"))).toEqual([]);
});

test("small figures may be a thousand times a middle far below one", () => {
  const [input] = numeric;
  if (!input) throw new Error("no numeric input");
  expect(asked(input, eight("0.001", "99"))).toEqual([]);
  expect(asked(input, eight("0.001", "100"))).toEqual(["100"]);
});
