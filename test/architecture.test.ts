import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve, sep } from "node:path";
import ts from "typescript";

/**
 * The folders of src/, from the ground up. Each may import only from folders above it in this table, and of
 * those only the ones named: so there are no cycles, and each part can be read without the parts below it.
 *
 * `packages` are the only npm packages it may import. `node` says that it may use Node's own modules; all
 * others also run in a browser, inside Excel.
 */
const folders: Record<string, { imports: string[]; packages?: string[]; node?: boolean }> = {
  // Text in the product's two languages.
  words: { imports: [] },
  // Things done several at a time, by whatever does them.
  parallel: { imports: [] },
  // Exact numbers.
  exact: { imports: [] },
  // Who a department is, within one file and between two.
  departments: { imports: ["words"] },
  // Which one people mean when they type a code or a name.
  choice: { imports: ["departments"] },
  // Expressions: exact evaluation and Excel's spelling of them. Knows nothing of scoring.
  formula: { imports: ["exact"] },
  // Expressions for many rows at once, in columns of doubles that are exact. Knows nothing of scoring.
  columns: { imports: ["exact", "formula"] },
  // How points are earned. Knows no cell, no item, no department.
  rules: { imports: ["words", "exact", "formula"] },
  // The published assessment as data.
  scheme: { imports: ["words", "exact", "formula", "rules"] },
  // Answers in, scorecard out. Knows neither files nor clocks.
  engine: { imports: ["words", "exact", "departments", "formula", "columns", "rules", "scheme"] },
  // The State Council's working days.
  calendar: { imports: ["exact"] },
  // What can be read off an assessment: rankings, cards, close places, effects of a change. Plain data that crosses to a worker.
  analysis: { imports: ["words", "exact", "departments", "formula", "rules", "scheme", "engine", "calendar"] },
  // Excel's custom functions, made from the rules; what a cell holds becomes an exact value and back.
  functions: { imports: ["words", "exact", "formula", "columns", "rules", "scheme", "engine", "calendar"] },
  // The file format. Knows nothing of scoring, and is the only one that knows the packages that read and write it.
  xlsx: { imports: ["words", "exact"], packages: ["fflate", "saxes"] },
  // What people send each other: form and office workbook, built and read.
  workbook: {
    imports: ["words", "exact", "departments", "formula", "rules", "scheme", "engine", "calendar", "analysis", "xlsx"],
  },
  // What proves what was issued and from what a result was computed: manifests, signatures, ledger, receipts.
  evidence: {
    imports: ["words", "exact", "departments", "formula", "rules", "scheme", "engine", "calendar", "xlsx", "workbook"],
  },
  // What the office gives out: shared copies, report cards, bulletins, forms for all, the workbook of examples.
  publish: {
    imports: [
      "words",
      "exact",
      "departments",
      "formula",
      "rules",
      "scheme",
      "engine",
      "calendar",
      "analysis",
      "functions",
      "xlsx",
      "workbook",
      "evidence",
    ],
  },
  // What departments send back: compared with what was issued, read, asked about, merged.
  returns: {
    imports: [
      "words",
      "exact",
      "departments",
      "formula",
      "rules",
      "scheme",
      "engine",
      "calendar",
      "xlsx",
      "workbook",
      "evidence",
    ],
  },
  // A fictional assessment.
  sample: { imports: ["exact", "departments", "rules", "scheme", "engine", "calendar"] },
  // The command `scorebook`: the only place with files, arguments and exit codes.
  cli: {
    imports: [
      "exact",
      "departments",
      "formula",
      "rules",
      "scheme",
      "engine",
      "calendar",
      "analysis",
      "functions",
      "xlsx",
      "workbook",
      "evidence",
      "returns",
      "publish",
      "sample",
      "parallel",
      "choice",
    ],
    node: true,
  },
  // What the pane needs of the program that shows the workbook, and Excel as one such program. The port of a merge is
  // defined where the merge is (returns/sheetStore.ts), and Excel answers to it here.
  host: { imports: ["exact", "departments", "xlsx", "returns"] },
  // The pane and the functions' start in Excel. Knows the program only by the host's port.
  taskpane: {
    imports: [
      "words",
      "exact",
      "departments",
      "formula",
      "rules",
      "scheme",
      "engine",
      "calendar",
      "analysis",
      "functions",
      "xlsx",
      "workbook",
      "evidence",
      "returns",
      "publish",
      "host",
      "parallel",
      "choice",
    ],
    packages: ["react", "react-dom", "office-ui-fabric-react"],
  },
  // The page that plays Excel, for trying and testing the add-in: a folder beside src/. Nothing imports it.
  simulator: { imports: ["exact", "xlsx"] },
};

interface Import {
  file: string;
  target: string;
}

const src = resolve("src");
/** What lies beside src/ is found from there. */
const beside = "../simulator";
const files = ["", beside].flatMap((folder) =>
  readdirSync(join(src, folder), { recursive: true, encoding: "utf8" })
    .filter((path) => /\.tsx?$/.test(path))
    .map((path) => join(folder, path).split(sep).join("/")),
);
const imports = files.flatMap(importsOf);

/** All that a file imports or re-exports, types and dynamic imports included. */
function importsOf(file: string): Import[] {
  const { importedFiles } = ts.preProcessFile(readFileSync(join(src, file), "utf8"));
  return importedFiles.map(({ fileName }) => ({ file, target: fileName }));
}

function folderOf(file: string): string {
  const [folder = "", ...rest] = file.replace(/^\.\.\/(?=simulator\/)/, "").split("/");
  return rest.length > 0 ? folder : "(src itself)";
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

test("of the pane, only its entry knows the folder that knows Excel", () => {
  const importers = imports
    .filter(({ file, target }) => target.includes("host/excel/") && !file.startsWith("host/"))
    .map(({ file }) => file);
  expect(importers).toEqual(["taskpane/main.tsx"]);
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

test("no form of import escapes", () => {
  const text = `
    import "a"; import b from "b"; import type { C } from "c"; import * as d from "d"; export * from "e";
    export { f } from "f"; const g = await import("g"); type H = import("h").H; // import "not";
  `;
  const seen = ts.preProcessFile(text).importedFiles.map(({ fileName }) => fileName);
  expect(seen).toEqual(["a", "b", "c", "d", "e", "f", "g", "h"]);
});
