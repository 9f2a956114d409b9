import { copyFileSync, mkdirSync, readdirSync, readFileSync } from "node:fs";
import { afterAll, describe, expect, test } from "@jest/globals";
import { runCompiled, scratchFolder } from "../cli/support/runCli.js";

/**
 * What offices and departments may have of a released version: an issued form that was filled in, the issue register
 * it stands in, and the office workbook that waits for it. Every later version collects and migrates them. A folder is
 * added with each release and never changed; the figures beside are those of the release.
 */
const versions = readdirSync("test/released", { withFileTypes: true }).filter((entry) => entry.isDirectory());
const folder = scratchFolder();
afterAll(() => folder.remove());

interface Scored {
  readonly departments: readonly { readonly code: string; readonly total: string; readonly place: number }[];
}

const ranking = (file: string): unknown => {
  const { code, out, err } = runCompiled("score", file, "--json");
  expect({ code, err }).toEqual({ code: 0, err: "" });
  return (JSON.parse(out) as Scored).departments.map(({ code, total, place }) => ({ code, total, place }));
};

test("there is a release", () => {
  expect(versions.map(({ name }) => name)).toContain("0.2.0");
});

describe.each(versions.map(({ name }) => name))("files of version %s", (version) => {
  const given = (name: string): string => `test/released/${version}/${name}`;
  const expected = JSON.parse(readFileSync(given("expected.json"), "utf8")) as { before: unknown; after: unknown };
  const merged = folder.path(`${version}-merged.xlsx`);

  test("the office workbook scores as it did", () => {
    expect(ranking(given("office.xlsx"))).toEqual(expected.before);
  });

  test("the form is collected without a query, and scores as it did", () => {
    const inbox = folder.path(version);
    mkdirSync(inbox);
    copyFileSync(given("form.xlsx"), folder.path(version, "form.xlsx"));
    const { code, err } = runCompiled(
      ...["collect", inbox, "--ledger", given("ledger.json"), "--office", given("office.xlsx"), "--out", merged],
    );
    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(ranking(merged)).toEqual(expected.after);
  });

  test.each(["live", "native"])("what came of it is converted to %s formulas, with the same figures", (mode) => {
    const converted = folder.path(`${version}-${mode}.xlsx`);
    expect(runCompiled("convert", merged, "--mode", mode, "--out", converted)).toMatchObject({ code: 0, err: "" });
    expect(ranking(converted)).toEqual(expected.after);
  });
});
