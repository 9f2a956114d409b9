import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/**
 * What src exports, another file of src imports. What a file also needs itself, a test may look at; what only tests
 * need is theirs, and leaves src. Types are not counted: signatures carry them.
 */
const forOthers = new Map([
  [
    "engine/assess/assessColumns.ts: assessColumns",
    "docs/scale.md and npm run bench: as many departments as there are",
  ],
  ["engine/assess/reassess.ts: reassess", "npm run bench: one changed answer"],
  ["functions/pages/docPages.ts: docPages", "tools/buildAddin.mjs"],
  ["functions/pages/functionsMetadata.ts: functionsMetadata", "tools/buildAddin.mjs"],
  ["workbook/scheme/pages/schemeReference.ts: schemeReference", "npm run schemes: docs/schemes.md"],
]);

const textsIn = (folder: string): ReadonlyMap<string, string> =>
  new Map(
    readdirSync(folder, { recursive: true, encoding: "utf8" })
      .filter((path) => /\.(tsx?|mjs)$/.test(path))
      .map((path) => [join(folder, path), readFileSync(join(folder, path), "utf8")]),
  );

const sources = textsIn("src");
const lists = /(?:import|export)\s+(?:type\s+)?\{([^}]*)\}\s*from\s*"(\.[^"]+)"/g;
const wholes =
  /(?:import\s*\*\s*as\s+\w+\s+from\s*|export\s*\*\s*from\s*|import\(\s*(?:\/\*[^*]*\*\/\s*)?)"(\.[^"]+)"/g;

/** Names that the files import, each behind its file. Where a whole module is imported, any word may be a name. */
function importedBy(files: ReadonlyMap<string, string>): ReadonlySet<string> {
  const found = new Set<string>();
  for (const [file, text] of files) {
    const add = (target: string, name: string) => found.add(`${join(file, "..", target)}: ${name}`);
    for (const [, names = "", target = ""] of text.matchAll(lists))
      for (const name of names.split(","))
        add(
          target,
          name
            .trim()
            .replace(/^type\s+/, "")
            .replace(/\s+as\s.*$/s, ""),
        );
    for (const [, target = ""] of text.matchAll(wholes)) for (const [word] of text.matchAll(/\w+/g)) add(target, word);
  }
  return found;
}

function strayExports(files: ReadonlyMap<string, string>, tests: ReadonlyMap<string, string>): string[] {
  const [inside, lookedAt] = [importedBy(files), importedBy(tests)];
  return [...files].flatMap(([file, text]) =>
    [...text.matchAll(/^export (?:async |abstract )*(?:const|let|function\*?|class|enum) (\w+)/gm)].flatMap(
      ([, name = ""]) => {
        const key = `${file.replace(/tsx?$/, "js")}: ${name}`;
        const isNeededHere = text.match(new RegExp(`\\b${name}\\b`, "g"))?.length !== 1;
        return inside.has(key) || (isNeededHere && lookedAt.has(key)) ? [] : [`${file.slice("src/".length)}: ${name}`];
      },
    ),
  );
}

test("every export is for another file of src", () => {
  expect(sources.size).toBeGreaterThan(0);
  expect(strayExports(sources, textsIn("test")).sort()).toEqual([...forOthers.keys()].sort());
});

test("an export that nobody imports is found, however the others are imported", () => {
  const exporting =
    "export const a = 1;\nexport const b = a;\nexport async function c() {}\nexport class D {}\nconst e = a;";
  const importing = 'import {\n  type D,\n} from "./one.js";\nconst { c } = await import("./one.js");';
  const files = new Map([
    ["src/x/one.ts", exporting],
    ["src/x/two.ts", importing],
  ]);
  expect(strayExports(files, new Map())).toEqual(["x/one.ts: a", "x/one.ts: b"]);
  const tests = new Map([["test/x/one.test.ts", 'import { a as first, b } from "../../src/x/one.js";']]);
  expect(strayExports(files, tests)).toEqual(["x/one.ts: b"]);
});
