// The rooms of src/, and the simulator beside it: who may import whom, and what really does. test/architecture.test.ts
// holds the code to the table; npm run rooms draws the picture of docs/architecture.md from the imports themselves.
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join, relative, resolve, sep } from "node:path";
import { pathToFileURL } from "node:url";

/** @param {string} names with blanks between them */
const named = (names) => names.split(" ");

/**
 * From the ground up. Each may import only from rooms above it in this table, and of those only the ones named: so
 * there are no circles, and each part can be read without the parts below it.
 *
 * `packages` are the only npm packages it may import. `node` says that it may use Node's own modules; all others also
 * run in a browser, inside Excel.
 *
 * @type {Record<string, { imports: string[], packages?: string[], node?: boolean }>}
 */
export const rooms = {
  // Text in the product's two languages.
  words: { imports: [] },
  // Things done several at a time, by whatever does them.
  parallel: { imports: [] },
  // Exact numbers.
  exact: { imports: [] },
  // Who a department is, within one file and between two.
  departments: { imports: named("words") },
  // Which one people mean when they type a code or a name.
  choice: { imports: named("words departments") },
  // Expressions: exact evaluation and Excel's spelling of them. Knows nothing of scoring.
  formula: { imports: named("exact") },
  // Expressions for many rows at once, in columns of doubles that are exact. Knows nothing of scoring.
  columns: { imports: named("exact formula") },
  // How points are earned. Knows no cell, no item, no department.
  rules: { imports: named("words exact formula") },
  // The published assessment as data.
  scheme: { imports: named("words exact choice formula rules") },
  // Answers in, scorecard out. Knows neither files nor clocks.
  engine: { imports: named("words exact departments choice formula columns rules scheme") },
  // The State Council's working days.
  calendar: { imports: named("exact") },
  // What can be read off an assessment: rankings, cards, close places, effects of a change. Plain data that crosses to a worker.
  analysis: { imports: named("words exact departments formula rules scheme engine calendar") },
  // Excel's custom functions, made from the rules; what a cell holds becomes an exact value and back.
  functions: { imports: named("words exact choice formula columns rules scheme engine calendar") },
  // The file format. Knows nothing of scoring, and is the only one that knows the packages that read and write it.
  xlsx: { imports: named("words exact"), packages: named("fflate saxes") },
  // Papers for Word: how they are set by GB/T 9704, and nothing of what stands in them. Opens the archive as a workbook.
  word: { imports: named("words xlsx"), packages: named("docx") },
  // What people send each other: form and office workbook, built and read.
  workbook: {
    imports: named("words exact departments choice formula rules scheme engine calendar analysis xlsx"),
  },
  // What proves what was issued and from what a result was computed: manifests, signatures, ledger, receipts.
  evidence: {
    imports: named("words exact departments formula rules scheme engine calendar xlsx workbook"),
  },
  // What the office gives out: shared copies, report cards, bulletins, forms for all, the workbook of examples.
  publish: {
    imports: named(
      "words exact departments formula rules scheme engine calendar analysis functions xlsx word workbook evidence parallel",
    ),
  },
  // Whether the program that a workbook is opened in does what the product needs: the checks, their words, the result.
  selfcheck: {
    imports: named("words exact formula rules scheme engine calendar analysis functions xlsx workbook publish"),
  },
  // What departments send back: compared with what was issued, read, asked about, merged.
  returns: {
    imports: named("words exact departments choice formula rules scheme engine calendar xlsx word workbook evidence"),
  },
  // A fictional assessment.
  sample: { imports: named("exact departments formula rules scheme engine calendar") },
  // The command `scorebook`: the only place with files, arguments and exit codes.
  cli: {
    imports: named(
      "words exact departments formula rules scheme engine calendar analysis functions xlsx word workbook evidence returns publish selfcheck sample parallel choice",
    ),
    node: true,
  },
  // What the pane needs of the program that shows the workbook, and Excel as one such program. The port of a merge is
  // defined where the merge is (returns/merge/sheetStore.ts), and Excel answers to it here. Of the self-check it knows
  // where things stand in its workbook, and what is tried out there.
  host: { imports: named("exact departments xlsx returns selfcheck") },
  // The pane and the functions' start in Excel. Knows the program only by the host's port.
  taskpane: {
    imports: named(
      "words exact departments formula rules scheme engine calendar analysis functions xlsx word workbook evidence returns publish selfcheck host parallel choice",
    ),
    packages: named("react react-dom office-ui-fabric-react"),
  },
  // The page that plays Excel, for trying and testing the add-in: a folder beside src/. Nothing imports it.
  simulator: { imports: named("exact xlsx") },
};

/** Where a program begins, and what it is called in the picture. */
const entries = {
  "taskpane/shell/startFunctions.ts": "functions",
  "taskpane/main.tsx": "page",
  "taskpane/worker.ts": "worker",
  "taskpane/worker/readerWorker.ts": "worker",
  "cli/scorebook.ts": "Node",
};

const src = resolve("src");
/** What lies beside src/ is found from there. */
export const beside = "../simulator";

/** @type {string[]} paths from src/, with "/" on all systems */
export const files = ["", beside].flatMap((folder) =>
  readdirSync(join(src, folder), { recursive: true, encoding: "utf8" })
    .filter((path) => /\.tsx?$/.test(path))
    .map((path) => join(folder, path).split(sep).join("/")),
);

/** @param {string} file @returns {string[]} its room, and where it is in it: the simulator is a room like the others */
const placeOf = (file) => file.replace(/^\.\.\/(?=simulator\/)/, "").split("/");

/** @param {string} file @returns {string} its room */
export function roomOf(file) {
  const [room = "", ...rest] = placeOf(file);
  return rest.length > 0 ? room : "(src itself)";
}

/**
 * The folder within a room that a file belongs to, with what lies deeper. What lies in the room itself is its floor, or
 * its roof where it imports what the folders hold: so a list of everything may stand beside what everything knows.
 *
 * @param {string} file
 * @param {ReadonlySet<string>} roofs
 */
function folderOf(file, roofs) {
  const [room = "", folder = "", ...rest] = placeOf(file);
  if (rest.length > 0) return `${room}/${folder}`;
  return roofs.has(file) ? `${room} (roof)` : room;
}

/** Imports that are left when types are gone: those of `import type` are, as `verbatimModuleSyntax` has it. */
const imported =
  /(?:^|\n)\s*(?:import|export)\s(?!type\s)[^;"]*?from\s+"(\.[^"]+)"|\bimport\(\s*(?:\/\*.*?\*\/\s*)?"(\.[^"]+)"|(?:^|\n)import\s+"(\.[^"]+)"/g;

/** @type {ReadonlyMap<string, readonly string[]>} each file with the files that it imports at run time */
export const runTimeImports = new Map(
  files.map((file) => {
    const found = [...readFileSync(join(src, file), "utf8").matchAll(imported)].map(([, from, dynamic, bare]) => {
      const path = relative(src, resolve(src, dirname(file), from ?? dynamic ?? bare ?? ""))
        .split(sep)
        .join("/");
      return [path.replace(/\.js$/, ".ts"), path.replace(/\.js$/, ".tsx")].find((each) => files.includes(each));
    });
    return [file, found.filter((each) => each !== undefined)];
  }),
);

/** @returns {string[][]} files that import each other round in a circle, each as the way round */
export function circlesOfFiles() {
  return circles(runTimeImports);
}

/** @returns {string[][]} folders of one room, or rooms, that import each other round in a circle */
export function circlesOfFolders() {
  const inRoom = (/** @type {string} */ file) =>
    (runTimeImports.get(file) ?? []).filter((each) => roomOf(each) === roomOf(file));
  const reached = (/** @type {string} */ file, /** @type {Set<string>} */ seen) => {
    for (const each of inRoom(file)) if (!seen.has(each)) reached(each, seen.add(each));
    return seen;
  };
  const isInside = (/** @type {string} */ file) => placeOf(file).length > 2;
  const roofs = new Set(
    files.filter((file) => !isInside(file) && [...reached(file, new Set())].some((each) => isInside(each))),
  );
  /** @type {Map<string, Set<string>>} */
  const between = new Map();
  for (const [file, targets] of runTimeImports) {
    const from = folderOf(file, roofs);
    const known = between.get(from) ?? new Set();
    between.set(from, known);
    for (const to of targets.map((target) => folderOf(target, roofs))) if (to !== from) known.add(to);
  }
  return circles(new Map([...between].map(([folder, known]) => [folder, [...known]])));
}

/**
 * @param {ReadonlyMap<string, readonly string[]>} graph
 * @returns {string[][]}
 */
export function circles(graph) {
  /** @type {string[][]} */
  const found = [];
  /** @type {Set<string>} */
  const done = new Set();
  const walk = (/** @type {string} */ node, /** @type {string[]} */ way) => {
    if (way.includes(node)) return void found.push([...way.slice(way.indexOf(node)), node]);
    if (done.has(node)) return;
    for (const next of graph.get(node) ?? []) walk(next, [...way, node]);
    done.add(node);
  };
  for (const node of graph.keys()) walk(node, []);
  return found;
}

/** @returns {string} a Mermaid flowchart: an arrow where one room imports another that none between them does */
export function picture() {
  /** @type {Map<string, Set<string>>} */
  const between = new Map(Object.keys(rooms).map((room) => [room, new Set()]));
  for (const [file, targets] of runTimeImports)
    for (const target of targets) if (roomOf(target) !== roomOf(file)) between.get(roomOf(file))?.add(roomOf(target));
  const below = (/** @type {string} */ room, /** @type {Set<string>} */ seen = new Set()) => {
    for (const next of between.get(room) ?? []) if (!seen.has(next)) below(next, seen.add(next));
    return seen;
  };
  const arrows = [...between].flatMap(([room, known]) =>
    [...known]
      .filter((each) => ![...known].some((other) => other !== each && below(other).has(each)))
      .map((each) => `  ${room} --> ${each}`),
  );
  const names = [...between.keys()].map((room) => `  ${room}["${room}<br/><small>${placesOf(room)}</small>"]`);
  return ["```mermaid", "flowchart TD", ...names.reverse(), ...arrows.reverse(), "```"].join("\n");
}

/** @param {string} room @returns {string} in which programs code of it runs */
function placesOf(room) {
  const places = Object.entries(entries).filter(([entry]) => {
    /** @type {Set<string>} */
    const seen = new Set([entry]);
    for (const file of seen) for (const next of runTimeImports.get(file) ?? []) seen.add(next);
    return [...seen].some((file) => roomOf(file) === room);
  });
  const named = [...new Set(places.map(([, place]) => place))];
  return named.length === 0 ? "never deployed" : named.length === 4 ? "everywhere" : named.join(", ");
}

export const page = "docs/architecture.md";
const marked = /(<!-- rooms -->\n)[\s\S]*?(<!-- \/rooms -->)/;

/** @param {string} text @returns {string} the page, with the picture as the imports are now */
export const withPicture = (text) => text.replace(marked, (_, open, close) => `${open}${picture()}\n${close}`);

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href)
  writeFileSync(page, withPicture(readFileSync(page, "utf8")));
