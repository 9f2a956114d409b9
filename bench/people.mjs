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

/** Of a form. */
const headRow = 4;
const program = resolve(process.env.SCOREBOOK_BENCH_DIST ?? "dist", "cli/scorebook.js");
const scorebook = (...args) => execFileSync(execPath, [program, ...args], { stdio: "pipe" });

export async function people(scheme) {
  const folder = mkdtempSync(join(tmpdir(), "scorebook-bench-"));
  try {
    return [await score(folder), await collect(folder, scheme)];
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
async function collect(folder, scheme) {
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
  const valid = validAnswers(scheme);
  for (const name of readdirSync(paths.forms))
    writeFileSync(join(paths.returned, name), filledIn(readFileSync(join(paths.forms, name)), valid));
  const files = ["--ledger", paths["ledger.json"], "--office", paths["round.xlsx"], "--out", paths["collected.xlsx"]];
  const { ours, exceljs } = await inTurn(
    {
      ours: () => {
        rmSync(paths["collected.xlsx"], { force: true });
        scorebook("collect", paths.returned, ...files, "--on", "2021-01-12");
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

/** By the kind of an input; 44204 is 2021-01-08. Everything else is answered by 2. */
const answersByKind = { yesNo: "是", date: 44204 };

const validAnswers = (scheme) =>
  new Map(
    scheme.items.flatMap(({ inputs }) =>
      inputs.flatMap(({ type, keys }) => keys.map((key) => [key, answersByKind[type.kind] ?? 2])),
    ),
  );

/** A form as a department hands it in, with a valid answer in every place. */
function filledIn(bytes, valid) {
  const { book } = readWorkbook(bytes);
  const sheet = book.sheets.find(({ name }) => name === "填报");
  const patches = new Map();
  // the hidden columns K and L say which answer is typed into F and G
  for (const [answer, key] of ["FK", "GL"])
    for (const [address, { value }] of sheet.cells) {
      const [, row] = new RegExp(`^${key}(\\d+)$`).exec(address) ?? [];
      if (Number(row) > headRow && value?.kind === "text") patches.set(answer + row, { value: valid.get(value.text) });
    }
  return patchCells(bytes, new Map([[sheet, patches]]));
}
