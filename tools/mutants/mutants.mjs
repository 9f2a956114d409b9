// npm run mutants -- --seed N --count N [--room xlsx] [--limit seconds] [--only PLACE]: plants slips of a programmer,
// one at a time, and says which of them no test notices. Our own and not Stryker: the tests are ES modules that ts-jest
// transpiles file by file, which takes minutes for each slip; compiled into one script they take seconds.
import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { buildWhenStale } from "../build.mjs";
import { install } from "../install.mjs";

install();
const { values } = parseArgs({
  options: {
    seed: { type: "string", default: String(1 + Math.floor(Math.random() * 1_000_000)) },
    count: { type: "string", default: "60" },
    room: { type: "string" },
    limit: { type: "string", default: "180" },
    only: { type: "string" },
  },
});
const [seed, count, limit] = [numberOf("seed"), numberOf("count"), numberOf("limit")];
if (!buildWhenStale()) process.exit(1);

// Not before the packages are there.
const { typeChecker } = await import("./compiles.mjs");
const { judge } = await import("./judge.mjs");
const { markOf, marks, plantedFiles, roomOf } = await import("./places.mjs");
const { intoCopy, planted } = await import("./plant.mjs");
const { reach } = await import("./reach.mjs");
const { sampled } = await import("./sample.mjs");
const { slipsIn } = await import("./slips.mjs");

/** @typedef {import("./sample.mjs").Place} Place */
/** @typedef {Place & import("./judge.mjs").Verdict} Judged */
/** @typedef {{ file: string, line: string, before: string, after: string, why: string }} Slipped */
/** @type {readonly Slipped[]} */
const equivalent = JSON.parse(readFileSync("tools/mutants/equivalent.json", "utf8"));

intoCopy();
const texts = new Map(plantedFiles().map((path) => [path, readFileSync(path, "utf8")]));
/** @type {Place[]} */
const all = [...texts].flatMap(([path, text]) =>
  slipsIn(path, text).map((slip) => ({ ...slip, path, room: roomOf(path) })),
);
const places = values.room === undefined ? all : all.filter(({ room }) => room === values.room);
const chosen = values.only === undefined ? sampled(places, seed) : all.filter((place) => nameOf(place) === values.only);
const { importersOf, testsOf } = await reach();
const compiles = typeChecker(importersOf);

console.log(`${places.length} places in ${new Set(places.map(({ path }) => path)).size} files; seed ${seed}`);
/** @type {Judged[]} */
const judged = [];
const passedOver = { compiler: 0, equivalent: 0, unreached: 0 };
for (const place of chosen) {
  if (judged.length >= count) break;
  const text = changed(place);
  const tests = testsOf(place.path);
  // entries of programs, which only what was built of them runs
  if (tests.length === 0) passedOver.unreached += 1;
  else if (isEquivalent(place)) passedOver.equivalent += 1;
  else if (!compiles(place.path, text)) passedOver.compiler += 1;
  else {
    const verdict = await judge(place.path, tests, limit, () => planted(place.path, text));
    judged.push({ ...place, ...verdict });
    const became = verdict.caught ? "caught  " : "SURVIVED";
    const how = `[${verdict.seconds.toFixed(0)} s: ${verdict.by.slice(0, 120)}]`;
    console.log(`${String(judged.length).padStart(3)} ${became} ${shown(place)}  ${how}`);
  }
}
report();

function report() {
  const rooms = [...new Set(judged.map(({ room }) => room))].sort();
  const shares = rooms.map((room) =>
    shareOf(
      room,
      judged.filter((each) => each.room === room),
    ),
  );
  console.log(`\n${shares.map(({ words }) => words).join("\n")}`);
  const { compiler, equivalent: same, unreached } = passedOver;
  const elsewhere = `${unreached} in files that no test imports`;
  console.log(`passed over: ${compiler} that do not compile, ${same} that change nothing, ${elsewhere}`);
  const survivors = judged.filter(({ caught }) => !caught);
  for (const each of survivors)
    console.log(`\n${shown(each)}\n  ${each.by}\n  npm run mutants -- --only ${JSON.stringify(nameOf(each))}`);
  const kinds = /** @type {const} */ (["strict", "other"]);
  for (const kind of kinds) {
    const { words, share } = shareOf(
      kind,
      judged.filter(({ room }) => markOf(room) === kind),
    );
    const reached = share >= marks[kind];
    console.log(`\n${words}; the mark is ${marks[kind] * 100} %${reached ? "" : ": NOT REACHED"}`);
    if (!reached) process.exitCode = 1;
  }
  if (judged.length === 0) process.exitCode = 1;
  const inRoom = values.room === undefined ? "" : ` --room ${values.room}`;
  console.log(`\nOnce more the same: npm run mutants -- --seed ${seed} --count ${count}${inRoom}`);
}

/** @param {string} title @param {readonly Judged[]} of */
function shareOf(title, of) {
  const caught = of.filter((each) => each.caught).length;
  const share = of.length === 0 ? 1 : caught / of.length;
  return { share, words: `${title.padEnd(12)} ${caught} of ${of.length} caught, ${(share * 100).toFixed(0)} %` };
}

/** @param {Place} place @returns {string} its text with the slip */
function changed({ path, start, end, after }) {
  const text = texts.get(path) ?? "";
  return text.slice(0, start) + after + text.slice(end);
}

/** @param {Place} place */
function isEquivalent({ path, line, before, after }) {
  const same = (/** @type {Slipped} */ each) => each.before === before && each.after === after;
  const source = texts.get(path)?.split("\n")[line - 1]?.trim();
  return equivalent.some((each) => each.file === path && each.line === source && same(each));
}

/** @param {Place} place @returns {string} by which it is found again, as long as the file is the same */
function nameOf({ path, line, column, kind, after }) {
  return `${path}:${line}:${column}:${kind}${kind === "number" ? `:${after}` : ""}`;
}

/** @param {Place} place */
function shown({ path, line, kind, before, after }) {
  const short = (/** @type {string} */ text) => text.replaceAll(/\s+/g, " ").slice(0, 60);
  return `${path}:${line} ${kind}: ${short(before)} → ${short(after)}`;
}

/** @param {"seed" | "count" | "limit"} name */
function numberOf(name) {
  const text = values[name];
  if (/^\d{1,9}$/.test(text)) return Number(text);
  console.error(`--${name}: a whole number is wanted, not ${JSON.stringify(text)}`);
  console.error("\nnpm run mutants -- --seed N --count N [--room ROOM] [--limit SECONDS] [--only PLACE]");
  process.exit(2);
}
