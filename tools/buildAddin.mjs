// Builds the add-in into dist-addin/, ready to be served from one address. npm run build:addin, and npm start when stale.
// npm run build:addin -- --base-url https://server/scorebook
import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { buildWhenStale } from "./build.mjs";
import { contentSecurityPolicy } from "./contentSecurityPolicy.mjs";
import { copyOfficeJs } from "./officeJs.mjs";
import { paneStyles } from "./paneStyles.mjs";
import { isStale } from "./stale.mjs";

export const addinFolder = "dist-addin";
/** The address that stands in manifest.xml, for trying on this computer. */
export const localBaseUrl = "https://localhost:3000";
/** Holds the address of the build; its time says when dist-addin/ was last made. */
const stamp = join(addinFolder, ".built");
const sources = {
  folders: ["src", "assets", "tools"],
  files: ["manifest.xml", "webpack.config.js", "package-lock.json", "tsconfig.json", "tsconfig.addin.json"],
};

/**
 * @param {string} baseUrl https, without a slash at the end
 * @param {boolean} areTypesChecked by somebody else, who checks all there is
 * @returns {Promise<boolean>} whether the build succeeded
 */
async function build(baseUrl, areTypesChecked = false) {
  // The pages and lists of functions come from the compiled register.
  if (!buildWhenStale()) return false;
  const started = new Date();
  if (!areTypesChecked && !node("node_modules/typescript/bin/tsc", "--noEmit", "-p", "tsconfig.addin.json"))
    return false;
  if (!node("node_modules/webpack/bin/webpack.js", "--stats=errors-warnings")) return false;
  cpSync("assets", join(addinFolder, "assets"), { recursive: true });
  cpSync("assets/icon-32.png", join(addinFolder, "favicon.ico"));
  copyOfficeJs(join(addinFolder, "office-js"));
  writeStyles();
  write(
    "taskpane.html",
    readFileSync("src/taskpane/taskpane.html", "utf8").replace("%CONTENT_SECURITY_POLICY%", contentSecurityPolicy),
  );
  // Not by office-addin-manifest: it changes an id and a display name, and the address is neither. It reads the result in
  // the tests.
  write("manifest.xml", readFileSync("manifest.xml", "utf8").replaceAll(localBaseUrl, baseUrl));
  await writeFunctions(baseUrl);
  writeFileSync(stamp, `${baseUrl}\n${started.toISOString()}\n`);
  tellSizes();
  return true;
}

/** @param {string} baseUrl functions.json in both languages, and a page for each function */
async function writeFunctions(baseUrl) {
  const { functionsMetadata } = await import(compiled("functions/pages/functionsMetadata.js"));
  const { docPages } = await import(compiled("functions/pages/docPages.js"));
  write("functions.json", JSON.stringify(functionsMetadata("zh-CN", baseUrl), null, 1));
  write("functions.en-US.json", JSON.stringify(functionsMetadata("en-US", baseUrl), null, 1));
  for (const [path, text] of Object.entries(docPages())) write(path, text);
}

export function writeStyles() {
  write("taskpane.css", paneStyles());
}

/** @param {string} path */
function compiled(path) {
  return new URL(`../dist/${path}`, import.meta.url).href;
}

/**
 * @param {string} path
 * @param {string} text
 */
function write(path, text) {
  const file = join(addinFolder, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

/** @param {string[]} args */
function node(...args) {
  const { status } = spawnSync(process.execPath, args, { stdio: "inherit" });
  if (status !== 0) console.error("The add-in was not built: see the messages above.");
  return status === 0;
}

function tellSizes() {
  const kilobytes = (/** @type {string[]} */ paths) =>
    `${Math.round(paths.reduce((sum, path) => sum + statSync(path).size, 0) / 1024)} KB`;
  const [functions, pane] = [join(addinFolder, "functions.js"), join(addinFolder, "taskpane.js")];
  const scripts = readdirSync(addinFolder, { encoding: "utf8" }).filter((name) => name.endsWith(".js"));
  const chunks = scripts.map((name) => join(addinFolder, name)).filter((path) => path !== functions && path !== pane);
  console.log(
    `  functions.js ${kilobytes([functions])}, taskpane.js ${kilobytes([pane])}, ${chunks.length} chunks ${kilobytes(chunks)}`,
  );
  console.log(`  ${addinFolder}/ as a whole ${kilobytes(filesIn(addinFolder))}, mostly office.js`);
}

/** @param {string} folder */
function filesIn(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

/**
 * @param {string} baseUrl
 * @param {boolean} areTypesChecked
 * @returns {Promise<boolean>} whether dist-addin/ is up to date now
 */
export async function buildAddinWhenStale(baseUrl = localBaseUrl, areTypesChecked = false) {
  const isFresh = addressOfBuild() === baseUrl && !isStale(stamp, sources);
  return isFresh || build(baseUrl, areTypesChecked);
}

/** @returns {string} the address that dist-addin/ was built for; "" where there is none */
export const addressOfBuild = () => (existsSync(stamp) ? (readFileSync(stamp, "utf8").split("\n")[0] ?? "") : "");

/** @param {string | undefined} text @returns {string} @throws Error for what is no https address */
function checkedBaseUrl(text) {
  const url = new URL(text ?? localBaseUrl);
  if (url.protocol !== "https:" || url.search !== "" || url.hash !== "")
    throw new Error(`not an https address of a folder: ${text}`);
  return url.href.replace(/\/+$/, "");
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { values } = parseArgs({ options: { "base-url": { type: "string" } } });
  const baseUrl = checkedBaseUrl(values["base-url"] ?? process.env["SCOREBOOK_BASE_URL"]);
  // No await at the top: what only imports this file need not be an ES module.
  void build(baseUrl).then((isBuilt) => {
    if (!isBuilt) process.exit(1);
    console.log(
      `The add-in for ${baseUrl} is in ${relative(".", addinFolder)}/; Excel takes ${join(addinFolder, "manifest.xml")}.`,
    );
  });
}
