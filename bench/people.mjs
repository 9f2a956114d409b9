// What whoever types a command waits for, from the start of the program to its end, beside exceljs on the same files.
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import process, { execPath } from "node:process";
import { compiled } from "./compiled.mjs";
import { inTurn, shown } from "./measure.mjs";

const { patchCells } = await compiled("xlsx/edit/patchCells.js");
const { readWorkbook } = await compiled("xlsx/read/readWorkbook.js");

const program = resolve(process.env.SCOREBOOK_BENCH_DIST ?? "dist", "cli/scorebook.js");
const scorebook = (...args) => execFileSync(execPath, [program, ...args], { stdio: "pipe" });

export async function people() {
  const folder = mkdtempSync(join(tmpdir(), "scorebook-bench-"));
  try {
    return [await score(folder), await collect(folder)];
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function score(folder) {
  scorebook("sample", "--out", folder);
  const office = join(folder, "office.xlsx");
  const { ours, node } = await inTurn(
    { ours: () => scorebook("score", office), node: () => execFileSync(execPath, ["-e", "0"]) },
    5,
  );
  return {
    what: "`scorebook score` of an office workbook of 60, from a cold start, beside the start of Node alone",
    ours: shown(ours),
    other: shown(node),
    ratio: ours / node,
    goal: "≤ 0.7 s",
    reached: ours <= 700,
    isForUsers: true,
  };
}

/** Sixty forms issued, filled in and collected into the office workbook. */
async function collect(folder) {
  const paths = Object.fromEntries(
    ["list.csv", "round.xlsx", "ledger.json", "forms", "returned", "collected.xlsx"].map((name) => [
      name,
      join(folder, name),
    ]),
  );
  const list = Array.from({ length: 60 }, (_, at) => `S${String(at + 1).padStart(3, "0")},示例单位${at + 1}`);
  writeFileSync(paths["list.csv"], list.join("\n"));
  scorebook("template", "--kind", "office", "--departments", paths["list.csv"], "--out", paths["round.xlsx"]);
  const issued = ["--round", "2020年度", "--ledger", paths["ledger.json"], "--out", paths.forms];
  scorebook("issue", "--departments", paths["list.csv"], "--office", paths["round.xlsx"], ...issued);
  mkdirSync(paths.returned);
  for (const name of readdirSync(paths.forms))
    writeFileSync(join(paths.returned, name), filledIn(readFileSync(join(paths.forms, name))));
  const files = ["--ledger", paths["ledger.json"], "--office", paths["round.xlsx"], "--out", paths["collected.xlsx"]];
  const { ours, exceljs } = await inTurn(
    {
      ours: () => {
        rmSync(paths["collected.xlsx"], { force: true });
        accepted(() => scorebook("collect", paths.returned, ...files, "--on", "2021-01-12"));
      },
      exceljs: () =>
        execFileSync(execPath, [
          resolve("bench/fresh/copyWithExceljs.mjs"),
          paths.returned,
          paths["round.xlsx"],
          folder,
        ]),
    },
    3,
  );
  return {
    what: "`scorebook collect` of 60 returns into the office workbook, beside exceljs reading the same files and writing that workbook",
    ours: shown(ours),
    other: shown(exceljs),
    ratio: ours / exceljs,
    goal: "≤ 0.5",
    reached: ours <= 0.5 * exceljs,
    isForUsers: true,
  };
}

/** Some of what is typed in a test of speed asks for a look: that is no failure. */
function accepted(run) {
  try {
    run();
  } catch (error) {
    if (error.status !== 2) throw error;
  }
}

/** A form with 2 in every place for a number. */
function filledIn(bytes) {
  const { book } = readWorkbook(bytes);
  const sheet = book.sheets.find(({ name }) => name === "填报");
  const patches = new Map();
  for (const [address, cell] of sheet.cells) {
    const key = /^K(\d+)$/.exec(address);
    if (key && cell.value?.kind === "text" && Number(key[1]) > 4) patches.set(`F${key[1]}`, { value: 2 });
  }
  return patchCells(bytes, new Map([[sheet, patches]]));
}
