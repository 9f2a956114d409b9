// node --max-old-space-size=8192 bench/spark.mjs ROWS PARTITIONS…: invented answers of so many departments scored by
// examples/spark/score.py on a local Spark, with each number of partitions; every department is compared, byte for byte,
// with what the engine says of all of them in this process. Prints for each its time and
// bytes, which stand in the table of docs/scale.md.
import { spawnSync } from "node:child_process";
import { createWriteStream, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { venvPython } from "../tools/programs.mjs";
import { compiled } from "./compiled.mjs";

const { newestScheme } = await compiled("scheme/schemes.js");
const { sampleRecord } = await compiled("sample/sampleRecord.js");
const { answersJson } = await compiled("sample/answersJson.js");
const { AnswerTable } = await compiled("engine/answerTable.js");
const { readDepartment, readParameters } = await compiled("engine/answersFile.js");
const { assessmentOf } = await compiled("engine/assess.js");
const { modelCells } = await compiled("engine/modelLeaves.js");
const { partPrograms } = await compiled("engine/modelParts.js");
const { noResults } = await compiled("columns/program.js");
const { metricColumns, totalColumns } = await compiled("engine/partition.js");
const { countKey } = await compiled("engine/mergedCounts.js");
const { Fraction } = await compiled("exact/fraction.js");
const { scoreJson } = await compiled("engine/scoreJson.js");
const { answerPlaces } = await compiled("cli/answerPlaces.js");
const { locateNote } = await compiled("cli/locateNotes.js");

const [rows = 0, ...partitionCounts] = process.argv.slice(2).map(Number);
const scheme = newestScheme();
const folder = mkdtempSync(join(tmpdir(), "scorebook-bench-"));
const path = (name) => join(folder, name);
const fail = (place, message) => {
  throw new Error(`${place}: ${message}`);
};

try {
  const sample = answersJson(scheme, sampleRecord(scheme, { departments: 300, seed: 11 }));
  writeFileSync(path("parameters.json"), JSON.stringify(sample.parameters));
  const expected = await writeAnswers(sample);
  console.error(
    `${rows} departments, ${megabytes(statSync(path("answers")).size)} of answers; counts ${expected.sizes.map(megabytes).join(", ")}`,
  );
  for (const partitions of partitionCounts) await measure(partitions, expected.textOf);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** As many different values as a country may have, and ties; a few departments invalid, blank, vetoed, left out. */
function department({ departments }, row) {
  const base = departments[row % departments.length];
  const answers = { ...base.answers };
  // the same values again for every fifth, wherever that is scored
  const at = row % 5 === 0 ? row % 1000 : row;
  const all = 1 + ((at * 7919) % 99_991);
  answers["1.2.3.1"] = { total: (at * 104_729) % 1_000_003, added: ((at * 31) % 2003) - 1001 };
  answers["1.2.3.2"] = { volume: `${(at * 15_485_863) % 1_000_000}.${String(at % 100).padStart(2, "0")}` };
  answers["1.2.3.3"] = { open: (at * 6_700_417) % (all + 1), all };
  answers["1.2.3.5"] = { machineReadable: (at * 611_953) % (all + 1), all };
  if (row % 97 === 0) answers["1.2.3.3"] = { open: all + 1, all };
  if (row % 101 === 0) answers["1.1.1.1"] = { count: "三件" };
  if (row % 103 === 0) delete answers["1.2.3.1"];
  if (row % 107 === 0) answers["2.0"] = { veto: true, reason: "停用" };
  const code = `D${row}`;
  return { ...base, code, name: `示例单位${row}`, answers, ...(row % 211 === 0 && { assessed: false }) };
}

/** Writes the answers, and assesses all of them at once as `assess` does; kept are columns, not answers. */
async function writeAnswers(sample) {
  const parameters = readParameters(scheme, sample.parameters, fail);
  const file = createWriteStream(path("answers"));
  const assessed = [];
  const leftOut = new Map();
  const table = new AnswerTable(scheme, rows);
  for (let row = 0; row < rows; row += 1) {
    const json = department(sample, row);
    if (!file.write(`${JSON.stringify(json)}\n`)) await new Promise((done) => void file.once("drain", done));
    const { cells, leftOut: out, ...rest } = readDepartment(scheme, json, "$", fail);
    if (out) leftOut.set(rest.code, { code: rest.code, name: rest.name, because: out.because });
    else {
      for (const [key, value] of cells) table.set(assessed.length, key, value);
      table.setNotApplicable(assessed.length, rest.sectionsNotApplicable);
      assessed.push({ ...rest, cells: new Map() });
    }
  }
  await new Promise((done) => void file.end(done));
  const start = performance.now();
  const whole = shortened(table, assessed.length);
  const results = noResults();
  const cells = modelCells(scheme, parameters, whole, results);
  for (const part of partPrograms(scheme, parameters, results)) part.execute(cells);
  const assessment = assessmentOf(scheme, { parameters, departments: assessed }, { table: whole, results });
  console.error(`assessed in one process in ${((performance.now() - start) / 1000).toFixed(1)} s`);
  const sizes = [metricColumns(scheme), totalColumns].map((columns) => sizeOfCounts(assessment, columns));
  const byCode = new Map(assessment.departments.map((each) => [each.answers.code, each]));
  const answerOf = answerPlaces(scheme);
  const textOf = (code) => {
    if (leftOut.has(code)) return JSON.stringify(leftOut.get(code));
    const alone = { ...assessment, departments: [byCode.get(code)] };
    const { departments, notes } = scoreJson(alone);
    return `${JSON.stringify(departments[0])} ${JSON.stringify(notes.map((note) => locateNote(alone, (_, key) => `$.${answerOf(key)}`, note)))}`;
  };
  return { sizes, textOf };
}

/** The first rows of a table, which was made before it was known how many there would be. */
function shortened(table, length) {
  const made = new AnswerTable(scheme, length, table);
  for (const [key, column] of table.columns) {
    const short = new column.constructor(length, column.scale, column.wide().slice(0, length));
    for (const [row, value] of column.exact) short.exact.set(row, value);
    made.columns.set(key, short);
  }
  return made;
}

/** Bytes of the merged counts, which every partition is handed. */
function sizeOfCounts({ departments }, columns) {
  return columns.reduce((sum, column) => {
    const counts = new Map();
    for (const { valueOf } of departments) {
      const value = valueOf(column);
      if (value instanceof Fraction) counts.set(countKey(value), (counts.get(countKey(value)) ?? 0) + 1);
    }
    return (
      sum + [...counts].reduce((bytes, [key, count]) => bytes + JSON.stringify({ column, key, count }).length + 1, 0)
    );
  }, 0);
}

async function measure(partitions, textOf) {
  const [out, events, texts] = ["out", "events", "texts"].map((name) => path(`${name}-${partitions}`));
  mkdirSync(events);
  const spark = (...args) => {
    const options = `--master local[2] --driver-memory 3g --conf spark.ui.enabled=false --conf spark.eventLog.enabled=true --conf spark.eventLog.compress=false --conf spark.eventLog.dir=file://${events} pyspark-shell`;
    const env = { ...process.env, SPARK_LOCAL_IP: "127.0.0.1", PYSPARK_SUBMIT_ARGS: options };
    const { status, stderr } = spawnSync(venvPython, args, { env, encoding: "utf8", maxBuffer: 2 ** 28 });
    if (status !== 0) throw new Error(stderr.slice(-5000));
  };
  const start = performance.now();
  const command = `${process.execPath} ${resolve("dist/cli/scorebook.js")}`;
  spark(
    "examples/spark/score.py",
    path("answers"),
    out,
    "--parameters",
    path("parameters.json"),
    "--partitions",
    `${partitions}`,
    "--scorebook",
    command,
  );
  const seconds = (performance.now() - start) / 1000;
  const shuffled = shuffledBytes(events);
  spark(
    "-c",
    `from pyspark.sql import SparkSession, functions as F
SparkSession.builder.getOrCreate().read.parquet("${out}").select(F.coalesce("leftOut", F.concat_ws(" ", "department", "notes"))).write.text("${texts}")`,
  );
  const wrong = compare(texts, textOf);
  const written = readdirSync(out).reduce((sum, name) => sum + statSync(join(out, name)).size, 0);
  console.log(
    `| ${rows.toLocaleString("en")} | ${partitions} | ${seconds.toFixed(0)} s | ${megabytes(shuffled)} | ${megabytes(written)} | ${wrong === 0 ? "yes" : `${wrong} differ`} |`,
  );
  for (const name of [out, texts]) rmSync(name, { recursive: true });
}

/** @returns how many departments are not what they should be, or missing, or there twice */
function compare(texts, textOf) {
  const missing = new Set(Array.from({ length: rows }, (_, row) => `D${row}`));
  let wrong = 0;
  for (const name of readdirSync(texts).filter((each) => each.startsWith("part-")))
    eachLine(join(texts, name), (line) => {
      const code = /^\{"code":"(D\d+)"/.exec(line)?.[1] ?? "";
      if (!missing.delete(code) || textOf(code) !== line) wrong += 1;
    });
  return wrong + missing.size;
}

function eachLine(file, take) {
  const bytes = readFileSync(file);
  for (let from = 0, to = bytes.indexOf(10); to >= 0; from = to + 1, to = bytes.indexOf(10, from))
    take(bytes.toString("utf8", from, to));
}

function shuffledBytes(events) {
  let sum = 0;
  for (const name of readdirSync(events, { recursive: true, encoding: "utf8" })) {
    const file = join(events, name);
    if (!statSync(file).isFile()) continue;
    eachLine(file, (line) => {
      if (!line.startsWith('{"Event":"SparkListenerTaskEnd"')) return;
      sum += JSON.parse(line)["Task Metrics"]?.["Shuffle Write Metrics"]?.["Shuffle Bytes Written"] ?? 0;
    });
  }
  return sum;
}

function megabytes(bytes) {
  return `${(bytes / 1e6).toFixed(1)} MB`;
}
