// 3,000 departments take minutes, so the growth is measured at four times as many.
// The office workbook, native, for 300 and for 1,200 departments: built, calculated and written.
import { compiled } from "./compiled.mjs";
import { shown } from "./measure.mjs";

const { sampleRecord } = await compiled("sample/sampleRecord.js");
const { buildOffice } = await compiled("workbook/office/buildOffice.js");

/** @returns milliseconds of processor time for each department, the least of some rounds, and megabytes of the file */
async function timed(scheme, departments, rounds) {
  const record = sampleRecord(scheme, { departments, seed: 7 });
  let least = Infinity;
  let size = 0;
  for (let round = 0; round < rounds; round += 1) {
    globalThis.gc?.();
    const started = process.cpuUsage();
    size = (await buildOffice(scheme, record, { mode: "native" })).length;
    const { user, system } = process.cpuUsage(started);
    least = Math.min(least, (user + system) / 1_000);
  }
  return { each: least / departments, size: (size / 1e6).toFixed(1) };
}

export async function office(scheme) {
  const few = await timed(scheme, 300, 2);
  const many = await timed(scheme, 1_200, 1);
  return [
    {
      what: `the office workbook for 1,200 departments (${many.size} MB), time per department beside that for 300 (${few.size} MB)`,
      ours: shown(many.each),
      other: shown(few.each),
      ratio: many.each / few.each,
      goal: "≤ 1.2",
      reached: many.each <= 1.2 * few.each,
    },
  ];
}
