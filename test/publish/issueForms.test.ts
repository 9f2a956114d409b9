import fc from "fast-check";
import { unzipSync } from "fflate";
import { departmentFileNames } from "../../src/publish/fileNames.js";
import { issueForms, zipOf, type IssuedFile } from "../../src/publish/forms/issueForms.js";
import { newestScheme } from "../../src/scheme/schemes.js";
import { identityOf } from "../../src/workbook/identity.js";
import { readBook } from "../support/officeFigures.js";

const scheme = newestScheme();
const departments = [
  { code: "A/1", name: "甲&乙局" },
  { code: "A:1", name: "甲&乙局" },
  { code: "CON", name: "CON" },
];

async function all(): Promise<readonly IssuedFile[]> {
  const files: IssuedFile[] = [];
  for await (const file of issueForms(scheme, departments)) files.push(file);
  return files;
}

test("every department has a form under a name of its own", async () => {
  const files = await all();
  expect(files.map(({ fileName }) => fileName)).toEqual([
    "填报表 A_1 甲&乙局.xlsx",
    "填报表 A_1 甲&乙局（2）.xlsx",
    "填报表 CON.xlsx",
  ]);
  for (const { bytes } of files)
    expect(identityOf(readBook(bytes))).toMatchObject({ kind: "form", schemeId: scheme.id });
  const zipped = unzipSync(zipOf(files));
  expect(Object.keys(zipped)).toEqual(files.map(({ fileName }) => fileName));
  expect(zipped["填报表 CON.xlsx"]).toEqual(files[2]?.bytes);
});

test("forms hold plain formulas, and the same list gives the same bytes", async () => {
  const [first, again] = [await all(), await all()];
  expect(zipOf(again)).toEqual(zipOf(first));
  const formulas = readBook(first[0]?.bytes ?? new Uint8Array()).sheets.flatMap(({ cells }) =>
    [...cells.values()].flatMap(({ formula }) => (formula === undefined ? [] : [formula])),
  );
  expect(formulas.length).toBeGreaterThan(50);
  expect(formulas.filter((formula) => formula.includes("_xldudf_"))).toEqual([]);
});

test("whoever stops taking forms stops their making", async () => {
  const taken: string[] = [];
  for await (const { code } of issueForms(scheme, departments)) {
    taken.push(code);
    break;
  }
  expect(taken).toEqual(["A/1"]);
});

test("names of files are safe and differ, whatever departments are called", () => {
  const text = fc.oneof(
    fc.string({ unit: "grapheme", maxLength: 120 }),
    fc.constantFrom("con", "NUL.txt", "..", "a/b\\c", " ", "甲*?", "\u0000\u202e", "甲\u2028乙"),
  );
  fc.assert(
    fc.property(fc.array(fc.record({ code: text, name: text }), { maxLength: 12 }), (list) => {
      const names = departmentFileNames("成绩单", list);
      expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(list.length);
      for (const name of names) {
        expect(name).toMatch(/^成绩单.*\.xlsx$/u);
        expect(name).not.toMatch(/[\\/:*?"<>|\p{Cc}\p{Cf}]|[ .]\.xlsx$/u);
        expect(name.length).toBeLessThan(200);
      }
    }),
  );
});
