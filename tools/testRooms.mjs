// The tests as npm test runs them: compiled beforehand, and the files of one folder as one script, a room. Jest gives
// every script a new world, in which each module is read, linked and compiled again and every hot loop starts cold;
// with a world for each file that was more than half of all the work. By hand (npm test -- rules/deduct)
// Jest runs the files one by one, as they are.
import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";

export const roomFolder = "out/rooms";

/** Packages that are ES modules only, or small and hot: compiled into the room. All others are loaded as they are. */
const compiledIn = /^(hucre|@ironcalc\/wasm|fflate|saxes|xmlchars)(\/|$)/;

/** A room takes about so long, in seconds of CPU; a file that alone takes longer has a room to itself. */
const fairShare = 45;

/** @type {Record<string, number>} files that take longer than a second or two */
const measured = JSON.parse(readFileSync("test/seconds.json", "utf8"));

/**
 * What the language itself brings and no test puts something else in the place of. In one of Jest's worlds each look at
 * a global goes through an interceptor; a constant of the script is as quick as anywhere. A fifth of the time.
 */
const intrinsics = [
  ...["Object", "Array", "Map", "Set", "WeakMap", "WeakSet", "Promise", "Reflect", "Proxy", "RegExp", "JSON"],
  ...[
    "Math",
    "Number",
    "BigInt",
    "String",
    "Boolean",
    "Symbol",
    "NaN",
    "Infinity",
    "isNaN",
    "isFinite",
    "parseInt",
    "parseFloat",
  ],
  ...["Error", "TypeError", "RangeError", "SyntaxError", "ArrayBuffer", "DataView"],
  ...["Int8Array", "Uint8Array", "Uint8ClampedArray", "Int16Array", "Uint16Array", "Int32Array", "Uint32Array"],
  ...["Float32Array", "Float64Array", "BigInt64Array", "BigUint64Array"],
];

/** @typedef {{ title: string, files: string[], docblock: string, seconds: number }} Room */

/** @returns {string[]} every test file of npm test, with "/" on all systems */
export const testFiles = () => allFiles().filter((path) => !isLong.test(path));

/** @returns {string[]} those that npm run test:long begins with, and npm test leaves out */
export const longFiles = () => allFiles().filter((path) => isLong.test(path));

const isLong = /\.long\.test\.tsx?$/;

/** @returns {string[]} both */
export function allFiles() {
  const found = readdirSync("test", { recursive: true, encoding: "utf8" }).map(
    (path) => `test/${path.replaceAll("\\", "/")}`,
  );
  return found.filter((path) => /\.test\.tsx?$/.test(path)).sort();
}

/**
 * Files that put other modules in the place of some: in a room these are compiled in. Jest runs them as they are.
 *
 * @param {string[]} files
 * @returns {string[]}
 */
export const withOtherModules = (files) =>
  files.filter((file) => readFileSync(file, "utf8").includes("unstable_mockModule("));

/** Writes a script for each room, the longest first by name. @param {string[]} files */
export async function buildRooms(files = testFiles()) {
  rmSync(roomFolder, { recursive: true, force: true });
  mkdirSync(roomFolder, { recursive: true });
  const { build } = createRequire(import.meta.url)("esbuild");
  const apart = withOtherModules(files);
  /** @param {Room} room @param {number} at */
  const script = ({ title }, at) => join(roomFolder, `${String(at + 1).padStart(2, "0")}-${title}.test.cjs`);
  const divided = roomsOf(files.filter((file) => !apart.includes(file)));
  await Promise.all(divided.map((room, at) => buildRoom(build, room, script(room, at))));
}

/**
 * By folder and by what Jest is told at the head of a file; a room that would be too long is divided. A file that listens
 * to what is said on the console has a room to itself: it would hear the others.
 *
 * @param {string[]} files
 * @returns {Room[]}
 */
export function roomsOf(files) {
  /** @type {Map<string, Room[]>} */
  const kinds = new Map();
  for (const file of files) {
    const seconds = measured[file] ?? 1;
    const text = readFileSync(file, "utf8");
    const docblock = docblockOf(text);
    const title = file.split("/").slice(1, -1)[0] ?? "root";
    const kind = listensToConsole(text) ? file : `${title} ${createHash("sha256").update(docblock).digest("hex")}`;
    const rooms = kinds.get(kind) ?? [];
    kinds.set(kind, rooms);
    const room = rooms.find((each) => each.seconds + seconds <= fairShare);
    if (!room) rooms.push({ title, files: [file], docblock, seconds });
    else {
      room.files.push(file);
      room.seconds += seconds;
    }
  }
  return [...kinds.values()].flat().sort((a, b) => b.seconds - a.seconds || (a.title < b.title ? -1 : 1));
}

/** @param {string} text of a test file @returns {boolean} whether it would hear what other files have said */
export const listensToConsole = (text) => text.includes(".spyOn(console");

/** @param {string} text @returns {string} what Jest is told of the environment; "" for none */
export function docblockOf(text) {
  const [head = ""] = /^\/\*\*[\s\S]*?\*\//.exec(text) ?? [];
  const told = head.match(/@jest-environment\S* .*?(?= *(\*\/|\n))/g) ?? [];
  return told.length === 0 ? "" : ["/**", ...told.map((each) => ` * ${each}`), " */"].join("\n");
}

/**
 * Each file in a block of its own, so that what it does before and after its tests stays with it.
 *
 * @param {(options: object) => Promise<unknown>} build
 * @param {Pick<Room, "title" | "files" | "docblock">} room
 * @param {string} outfile
 */
export async function buildRoom(build, { title, files, docblock }, outfile) {
  const blocks = files.map(
    (file) => `describe(${JSON.stringify(file)}, () => {
  require(${JSON.stringify(`./${file}`)});
  afterAll(() => require("./test/support/propertyRuns.ts").tellRuns(${JSON.stringify(file)}));
});`,
  );
  await build({
    ...bundling,
    stdin: { contents: blocks.join("\n"), resolveDir: resolve("."), sourcefile: `${title}.room.js` },
    outfile,
    banner: { js: `${docblock}\nconst { ${intrinsics.join(", ")} } = globalThis;` },
    sourcemap: true,
    sourcesContent: false,
  });
}

/** But where it is talked of, in quotes. */
const ownUrl = /\bimport\.meta\.url\b(?!["'`])/g;

/** @type {{ name: string, setup: (build: any) => void }} */
const rooms = {
  name: "rooms",
  setup(compiler) {
    const counted = resolve("test/support/countedFastCheck.ts");
    compiler.onResolve({ filter: /^[^./]/ }, (/** @type {{ path: string, importer: string }} */ { path, importer }) => {
      if (path === "fast-check" && importer !== counted) return { path: counted };
      return compiledIn.test(path) ? undefined : { path, external: true };
    });
    // a module knows where it is, which a script does not
    compiler.onLoad(
      { filter: /[\\/](src|test|tools)[\\/].*\.(ts|tsx|mjs)$/ },
      (/** @type {{ path: string }} */ { path }) => {
        const text = readFileSync(path, "utf8");
        if (text.search(ownUrl) < 0) return undefined;
        const contents = text.replaceAll(ownUrl, JSON.stringify(pathToFileURL(path).href));
        return { contents, loader: path.endsWith(".mjs") ? "js" : path.endsWith("x") ? "tsx" : "ts" };
      },
    );
  },
};

/** How test files become one script. */
export const bundling = {
  bundle: true,
  platform: "node",
  format: "cjs",
  target: "node20",
  // of packages that are compiled in, the form for bundlers: it is ES modules too, and linked without wrappers
  mainFields: ["module", "main"],
  jsx: "transform",
  define: { "import.meta.jest": "jest" },
  logLevel: "warning",
  plugins: [rooms],
};
