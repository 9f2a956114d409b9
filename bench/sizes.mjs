// What is done with 60 departments and with many more, with 500 rows of the ledger and with ten times as many.
import { compiled } from "./compiled.mjs";
import { assessed, newestScheme, parametersOf } from "./engine.mjs";
import { tableOf } from "./answers.mjs";
import { inTurn } from "./measure.mjs";
import { typedAnswers } from "./typedAnswers.mjs";

const { assess } = await compiled("engine/assess/assess.js");
const { answersOf } = await compiled("engine/answers/officeRecord.js");
const { sampleRecord } = await compiled("sample/sampleRecord.js");
const { buildOffice } = await compiled("workbook/office/buildOffice.js");
const { readOffice } = await compiled("workbook/office/readOffice.js");
const { readWorkbook } = await compiled("xlsx/read/readWorkbook.js");

const scheme = newestScheme();
const rounds = 3;

/** Scores and places by columns, nothing read or written. */
async function scored(departments) {
  const table = tableOf(scheme, typedAnswers(scheme, departments), departments);
  const { ours } = await inTurn({ ours: () => assessed(table, parametersOf(scheme)) }, rounds);
  return ours;
}

/** An office workbook of plain formulas: written; read and scored, as `scorebook score` does. */
async function office(record) {
  let bytes;
  const { written } = await inTurn(
    {
      written: async () => {
        bytes = await buildOffice(scheme, record, { mode: "native" });
      },
    },
    1,
  );
  const { read } = await inTurn(
    {
      read: () => {
        const { ok, book } = readWorkbook(bytes);
        if (!ok) throw new Error(`a workbook of ${record.departments.length} is not read`);
        assess(scheme, answersOf(scheme, readOffice(scheme, book).record));
      },
    },
    2,
  );
  return { written, read };
}

/** The sample's findings over and over. */
function withFindings(record, rows) {
  const { ledger } = record;
  return { ...record, ledger: Array.from({ length: rows }, (_, at) => ledger[at % ledger.length]) };
}

/** @returns each line of the picture: what, by what, and milliseconds by size */
export async function sizes() {
  const columns = [];
  for (const size of [60, 300, 3_000, 30_000, 300_000]) columns.push({ size, time: await scored(size) });
  const [written, read] = [[], []];
  // a workbook of more is beyond the limits within which files are read
  for (const size of [60, 150, 300]) {
    const times = await office(sampleRecord(scheme, { departments: size, seed: 7 }));
    written.push({ size, time: times.written });
    read.push({ size, time: times.read });
  }
  const ledger = [];
  const record = sampleRecord(scheme, { departments: 60, seed: 7 });
  for (const size of [500, 5_000]) ledger.push({ size, time: (await office(withFindings(record, size))).read });
  return [
    { what: "scored", by: "departments", points: columns },
    { what: "office workbook written", by: "departments", points: written },
    { what: "office workbook read and scored", by: "departments", points: read },
    { what: "… of 60, by rows of the ledger", by: "rows", points: ledger },
  ];
}
