import { expect, test } from "@jest/globals";
import { sampleRecord } from "../../../src/sample/sampleRecord.js";
import { openItems } from "../../../src/analysis/stillOpen/openItems.js";
import { stillOpen } from "../../../src/analysis/stillOpen/stillOpen.js";
import { seedOffset } from "../../support/seedOffset.js";
import { assessRecord, scheme } from "../support/assessed.js";
import { expectSound } from "./support/expectSound.js";

const itemOf = (key: string): string => key.replace(/\.[^.]*$/, "");

test("no completion lies outside, some ends come about, and filling in never widens", async () => {
  await expectSound([1, 2, 6].map((seed) => seed + seedOffset), 8, 8); // prettier-ignore
});

test("a form that is not in and a blank rating are open; what a department left blank is its answer", async () => {
  const record = sampleRecord(scheme, { departments: 4, seed: 7 });
  const [first, second, ...others] = record.departments;
  if (!first || !second) throw new Error("the sample has no departments");
  const rating = [...second.rated.keys()].find((key) => !second.overrides.has(key)) ?? "";
  const [left = ""] = [...second.reported.keys()];
  const without = <Value>(all: ReadonlyMap<string, Value>, key: string) =>
    new Map([...all].filter(([each]) => itemOf(each) !== itemOf(key)));
  const assessment = assessRecord({
    ...record,
    departments: [
      { ...first, reported: new Map(), overrides: new Map() },
      { ...second, reported: without(second.reported, left), rated: without(second.rated, rating) },
      ...others,
    ],
  });
  const open = openItems(assessment, []);
  const codes = (code: string) => [...(open.get(code) ?? [])].map((item) => item.code);
  expect(codes(first.code).length).toBeGreaterThan(10);
  expect(codes(second.code)).toEqual([itemOf(rating)]);
  expect(others.map(({ code }) => codes(code))).toEqual(others.map(() => []));
  const found = await stillOpen(assessment, open);
  const told = new Map(found?.departments.map((department) => [department.code, department]));
  expect(told.get(first.code)).toMatchObject({ totals: { isHighAttained: true }, settled: false });
  // ranked items hang on figures that are not in, and so do the totals of those of whom all is in
  expect(
    others.some(
      ({ code }) =>
        !told.get(code)?.totals?.low.equals(told.get(code)?.totals?.high ?? (told.get(code)?.total as never)),
    ),
  ).toBe(true);
});

test("where nothing is open, everything is settled as it stands", async () => {
  const assessment = assessRecord(sampleRecord(scheme, { departments: 4, seed: 7 }));
  const found = await stillOpen(assessment, new Map());
  for (const { total, place, totals, places, settled } of found?.departments ?? [])
    expect({
      low: totals?.low.toString(),
      high: totals?.high.toString(),
      places: [places?.low, places?.high],
      settled,
    }).toEqual({
      low: total?.toString(),
      high: total?.toString(),
      places: [place, place],
      settled: true,
    });
});
