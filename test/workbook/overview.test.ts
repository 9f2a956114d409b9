import { describe, expect, test } from "@jest/globals";
import { assess } from "../../src/engine/assess/assess.js";
import { answersOf } from "../../src/engine/answers/officeRecord.js";
import { sampleRecord } from "../../src/sample/sampleRecord.js";
import { buildScheme } from "../../src/scheme/buildScheme.js";
import { newestScheme } from "../../src/scheme/schemes.js";
import { buildOffice } from "../../src/workbook/office/buildOffice.js";
import { inventedScheme } from "../schemes/publishedSchemes.js";
import { readBook } from "../support/officeFigures.js";
import { overviewFigures, overviewOfEngine } from "./support/overviewFigures.js";

const schemes = [newestScheme(), buildScheme(inventedScheme)] as const;

describe.each(schemes.map((scheme) => [scheme.id, scheme] as const))("总览 of %s", (_id, scheme) => {
  const record = sampleRecord(scheme, { departments: 13, seed: 5 });

  test("says what the engine says, of the round and of each department", async () => {
    const found = overviewFigures(readBook(await buildOffice(scheme, record, { mode: "native" })));
    const expected = overviewOfEngine(scheme, record);
    expect(Object.keys(expected).length).toBeGreaterThan(13 * 3);
    expect(found).toMatchObject(expected);
  });

  test("counts ratings that are missing, item by item, and who has reported", async () => {
    const [first, ...others] = record.departments;
    if (!first) throw new Error("no department");
    const blank = { ...first, rated: new Map(), reported: new Map() };
    const found = overviewFigures(
      readBook(await buildOffice(scheme, { ...record, departments: [blank, ...others] }, { mode: "native" })),
    );
    const reports = others.filter(({ reported }) => reported.size > 0).length;
    if (scheme.items.some(({ definition }) => definition.by === "department"))
      expect(Number(found["progress.reported"])).toBe(reports);
    const { departments } = assess(scheme, answersOf(scheme, { ...record, departments: [blank, ...others] }));
    const notFilled = departments.flatMap((department) =>
      scheme.items.filter(({ code }) => department.valueOf(`${code}.outcome`) === "未填"),
    );
    expect(Number(found["progress.notFilled"])).toBe(notFilled.length);
  });
});

test("a department is added below the others and moves nothing above", async () => {
  const scheme = schemes[0];
  const rowsOf = async (departments: number): Promise<readonly string[]> =>
    Object.keys(
      overviewFigures(
        readBook(await buildOffice(scheme, sampleRecord(scheme, { departments, seed: 5 }), { mode: "native" })),
      ),
    ).filter((key) => !key.includes(" "));
  expect(await rowsOf(4)).toEqual(await rowsOf(3));
});
