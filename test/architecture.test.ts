import { readFileSync } from "node:fs";
import { dirname, join, relative, resolve, sep } from "node:path";
import ts from "typescript";
import {
  beside,
  circles,
  circlesOfFiles,
  circlesOfFolders,
  files,
  page,
  roomOf as folderOf,
  rooms as folders,
  withPicture,
} from "../tools/rooms.mjs";

interface Import {
  file: string;
  target: string;
}

const src = resolve("src");
const imports = files.flatMap(importsOf);

/** All that a file imports or re-exports, types and dynamic imports included. */
function importsOf(file: string): Import[] {
  const { importedFiles } = ts.preProcessFile(readFileSync(join(src, file), "utf8"));
  return importedFiles.map(({ fileName }) => ({ file, target: fileName }));
}

/** @returns why an import is not allowed, or undefined when it is */
function objection({ file, target }: Import): string | undefined {
  const from = folderOf(file);
  const { imports = [], packages = [], node = false } = folders[from] ?? {};
  const refused = `src/${file} imports ${target}`;
  if (target.startsWith("node:")) return node ? undefined : `${refused}, but ${from} must also run inside Excel`;
  if (!target.startsWith(".")) {
    const name = /^(@[^/]+\/)?[^/]+/.exec(target)?.[0] ?? target;
    return packages.includes(name) ? undefined : `${refused}, but ${from} may not use that package`;
  }
  const path = relative(src, resolve(src, dirname(file), target))
    .split(sep)
    .join("/");
  if (path.startsWith("../") && !path.startsWith(`${beside}/`)) return `${refused}, which is outside src`;
  const to = folderOf(path);
  return to === from || imports.includes(to) ? undefined : `${refused}, but ${from} may not import ${to}`;
}

test("the sources were seen, and most of them import something", () => {
  expect(files.length).toBeGreaterThan(0);
  expect(imports.length).toBeGreaterThan(0);
});

test("the table names every folder of src, and the simulator", () => {
  const unnamed = files.map(folderOf).filter((folder) => !(folder in folders));
  expect([...new Set(unnamed)]).toEqual([]);
});

test.each(Object.keys(folders))("%s may import only from folders above it", (folder) => {
  const above = Object.keys(folders).slice(0, Object.keys(folders).indexOf(folder));
  expect(above).toEqual(expect.arrayContaining(folders[folder]?.imports ?? []));
});

test("every import is one that the table allows", () => {
  expect(imports.map(objection).filter((text) => text !== undefined)).toEqual([]);
});

test.each([
  ["exact/fraction.ts", "./decimalText.js", undefined],
  ["engine/score.ts", "../rules/rule.js", undefined],
  ["xlsx/zip.ts", "fflate", undefined],
  ["cli/scorebook.ts", "node:fs", undefined],
  ["taskpane/shell/Pane.tsx", "../host/port.js", undefined],
  ["workbook/build.ts", "../host/port.js", "workbook may not import host"],
  ["host/port.ts", "react", "host may not use that package"],
  ["rules/contract/rule.ts", "../../engine/score.js", "rules may not import engine"],
  ["xlsx/write.ts", "hucre/xlsx", "xlsx may not use that package"],
  ["workbook/build.ts", "fflate", "workbook may not use that package"],
  ["engine/score.ts", "node:fs", "engine must also run inside Excel"],
  ["engine/score.ts", "fs", "engine may not use that package"],
  ["engine/score.ts", "../../test/cases/one.js", "outside src"],
  ["engine/score.ts", "../index.js", "engine may not import (src itself)"],
])("src/%s importing %s: %s", (file, target, reason) => {
  const found = objection({ file, target });
  if (reason === undefined) expect(found).toBeUndefined();
  else expect(found).toContain(reason);
});

/** The folder that knows Excel, and the file that hands it the functions. */
const isOfficeFile = (file: string): boolean =>
  file.startsWith("host/excel/") || file === "taskpane/shell/startFunctions.ts";

test("only the files that are made for it know Office", () => {
  const code = (file: string) =>
    ts.transpileModule(readFileSync(join(src, file), "utf8"), {
      fileName: file,
      compilerOptions: { removeComments: true, jsx: ts.JsxEmit.React, target: ts.ScriptTarget.ES2022 },
    }).outputText;
  const office = /\b(Office|Excel|OfficeExtension|CustomFunctions)\??\.[a-zA-Z]/;
  // only what names it at all, be it in a comment, is worth compiling
  const known = files.filter((file) => office.test(readFileSync(join(src, file), "utf8")) && office.test(code(file)));
  expect(known.length).toBeGreaterThan(2);
  expect(known.filter((file) => !isOfficeFile(file))).toEqual([]);
});

test("of returned forms, the host knows the port of a merge and nothing else", () => {
  const known = imports
    .filter(({ file, target }) => file.startsWith("host/") && target.includes("/returns/"))
    .map(({ target }) => target.split("/").at(-1));
  expect([...new Set(known)]).toEqual(["sheetStore.js"]);
});

test("of the pane, only its entries know the folder that knows Excel", () => {
  const importers = imports
    .filter(({ file, target }) => target.includes("host/excel/") && !file.startsWith("host/"))
    .map(({ file }) => file);
  expect(importers).toEqual(["taskpane/main.tsx", "taskpane/shell/startFunctions.ts"]);
});

test("every summary of the pane is one that Tab stops at in Excel on the web", () => {
  const strays = files.filter(
    (file) =>
      file.startsWith("taskpane/") &&
      file !== "taskpane/kit/Summary.tsx" &&
      readFileSync(join(src, file), "utf8").includes("<summary"),
  );
  expect(strays).toEqual([]);
});

test("no file, and no folder within a room, imports itself round in a circle once types are gone", () => {
  // but Excel's own object model, which the simulator plays: a range knows its sheet, and a sheet makes ranges
  expect(circlesOfFiles().filter(([file = ""]) => !file.startsWith(`${beside}/excel/`))).toEqual([]);
  expect(circlesOfFolders()).toEqual([]);
});

test("a circle is found, with the way round", () => {
  const ways = { a: ["b"], b: ["c", "d"], c: ["b"], d: [] };
  expect(circles(new Map(Object.entries(ways)))).toEqual([["b", "c", "b"]]);
});

test("no folder has more than 25 files in sight", () => {
  const counts = new Map<string, number>();
  for (const file of files) counts.set(dirname(file), (counts.get(dirname(file)) ?? 0) + 1);
  const full = [...counts].filter(([, count]) => count > 25);
  expect(full).toEqual([]);
});

test("no two files of a folder differ by case or ending alone: on Windows, and for an import, they are one", () => {
  const names = files.filter((file) => /\.tsx?$/.test(file)).map((file) => file.replace(/\.tsx?$/, "").toLowerCase());
  expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
});

test("the picture of the rooms is the one that the imports give: npm run rooms draws it", () => {
  const text = readFileSync(page, "utf8");
  expect(text).toBe(withPicture(text));
});

test("no form of import escapes", () => {
  const text = `
    import "a"; import b from "b"; import type { C } from "c"; import * as d from "d"; export * from "e";
    export { f } from "f"; const g = await import("g"); type H = import("h").H; // import "not";
  `;
  const seen = ts.preProcessFile(text).importedFiles.map(({ fileName }) => fileName);
  expect(seen).toEqual(["a", "b", "c", "d", "e", "f", "g", "h"]);
});
