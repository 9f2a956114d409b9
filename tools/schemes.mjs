// npm run schemes: what comes with the program, from schemes/*.json. Each file is read by the product's own strict reader,
// which names all that is wrong with line and column, and is written as a module of src/scheme/shipped/, so that neither
// the add-in nor the command line reads files to know it: Node 20 warns at every start of a program that imports JSON.
// The modules are checked in: test/scheme/shipped.test.ts holds them to the files. So is the reference of sheets, columns
// and rules in docs/schemes.md: test/schemes/schemesPage.test.ts holds it to the product.
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { basename, join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { install } from "./install.mjs";

const files = "schemes";
const modules = "src/scheme/shipped";

/** @returns {string[]} the ids of the schemes that come with the program */
export const shippedIds = () =>
  readdirSync(files)
    .filter((name) => name.endsWith(".json") && name !== "scheme.schema.json")
    .map((name) => basename(name, ".json"))
    .sort();

/**
 * The parameters have a module of their own: the functions need their words, and load nothing else of a scheme.
 *
 * @param {string} id
 * @param {{ parameters: unknown }} definition
 * @returns {Record<string, string>} the texts of its modules, by their names
 */
export function modulesOf(id, definition) {
  const head = `// From ${files}/${id}.json by npm run schemes.\n`;
  const name = `${id[0]?.toUpperCase()}${id.slice(1)}`;
  const parameters = JSON.stringify(definition.parameters, null, 2);
  const whole = JSON.stringify({ ...definition, parameters: null }, null, 2);
  return {
    [`${id}.parameters.ts`]:
      `${head}import type { ParameterDefinition } from "../definition.js";\n\n` +
      `export const parameters${name}: readonly ParameterDefinition[] = ${parameters};\n`,
    [`${id}.ts`]:
      `${head}import type { SchemeDefinition } from "../definition.js";\n` +
      `import { parameters${name} } from "./${id}.parameters.js";\n\n` +
      `export const scheme${name}: SchemeDefinition = ${whole.replace('"parameters": null', `"parameters": parameters${name}`)};\n`,
  };
}

/** The page for those who write schemes: what it tells of sheets, columns and rules is the product's own. */
export const page = "docs/schemes.md";
const marked = /(<!-- reference: npm run schemes -->\n)[\s\S]*?(<!-- end of reference -->)/;

/** @param {string} text @param {string} reference @returns {string} the page, with the reference as the product has it */
export const withReference = (text, reference) =>
  text.replace(marked, (_, open, close) => `${open}\n${reference}\n${close}`);

/** The reader of the product, and its reference, compiled on the spot. */
async function product() {
  const { build } = createRequire(import.meta.url)("esbuild");
  const outfile = resolve("out/schemeReader.mjs");
  await build({
    stdin: {
      contents: `export { readSchemeText } from "./scheme/schemeText.ts";
export { schemeReference } from "./workbook/scheme/pages/schemeReference.ts";`,
      resolveDir: resolve("src"),
      loader: "ts",
    },
    bundle: true,
    format: "esm",
    platform: "node",
    outfile,
  });
  return import(pathToFileURL(outfile).href);
}

async function writeAll() {
  install();
  const { readSchemeText, schemeReference } = await product();
  for (const id of shippedIds()) {
    const path = join(files, `${id}.json`);
    const read = readSchemeText(readFileSync(path, "utf8"));
    for (const { place, message, at } of read.problems ?? read.warnings)
      console.error(`${path}:${at?.where ?? ""}: ${place}: ${message}`);
    if (!read.definition) process.exit(1);
    for (const [name, text] of Object.entries(modulesOf(id, read.definition))) writeFileSync(join(modules, name), text);
    console.log(`${path}: ${read.definition.title}`);
  }
  writeFileSync(page, withReference(readFileSync(page, "utf8"), schemeReference()));
  console.log(`${page}: the reference`);
}

// without waiting: the rooms of the tests, which import what is above, are scripts
if (process.argv[1] && pathToFileURL(resolve(process.argv[1])).href === import.meta.url) void writeAll();
