// The whole scheme for 5,000 departments, beside doubles and decimal.js; and how time and memory grow.
import { compiled } from "./compiled.mjs";
import { assessed, check, parametersOf } from "./engine.mjs";
import { decimalsOf, doublesOf, tableOf } from "./answers.mjs";
import { decimalLoop } from "./decimalLoop.mjs";
import { floatLoop } from "./floatLoop.mjs";
import { inTurn, memoryHeld, shown } from "./measure.mjs";
import { typedAnswers } from "./typedAnswers.mjs";

const { answersOf } = await compiled("engine/answers/officeRecord.js");
const { tableOf: tableOfAnswers } = await compiled("engine/answers/answerTable.js");
const { sampleRecord } = await compiled("sample/sampleRecord.js");

/** @returns rows of the table */
export async function wholeScheme(scheme) {
  const rows = 5000;
  const typed = typedAnswers(scheme, rows);
  const table = tableOf(scheme, typed, rows);
  const [doubles, decimals] = [doublesOf(scheme, typed, rows), decimalsOf(scheme, typed, rows)];
  const parameters = parametersOf(scheme);
  check(scheme, assessed(table, parameters), floatLoop(scheme, doubles, rows), decimalLoop(scheme, decimals, rows));
  const { ours, float } = await inTurn(
    { ours: () => assessed(table, parameters), float: () => floatLoop(scheme, doubles, rows) },
    15,
  );
  const sample = answersOf(scheme, sampleRecord(scheme, { departments: rows, seed: 7 }));
  const filled = tableOfAnswers(scheme, sample);
  const { gaps, beside } = await inTurn(
    { gaps: () => assessed(filled, sample.parameters), beside: () => floatLoop(scheme, doubles, rows) },
    15,
  );
  const { again, decimal } = await inTurn(
    { again: () => assessed(table, parameters), decimal: () => decimalLoop(scheme, decimals, rows) },
    5,
  );
  return [
    {
      what: "5,000 departments, whole scheme, beside a float loop",
      ours: shown(ours),
      other: shown(float),
      ratio: ours / float,
      goal: "≤ 6",
      reached: ours <= 6 * float,
      isForUsers: true,
    },
    {
      what: "… as departments fill them in, one answer in twelve blank or 不适用, beside the loop on complete ones",
      ours: shown(gaps),
      other: shown(beside),
      ratio: gaps / beside,
      goal: "≤ 3",
      reached: gaps <= 3 * beside,
      isForUsers: true,
    },
    {
      what: "… complete, beside the loop on decimal.js, which has no outcomes either",
      ours: shown(again),
      other: shown(decimal),
      ratio: decimal / again,
      goal: "≥ 25",
      reached: decimal >= 25 * again,
    },
  ];
}

export async function growth(scheme) {
  const parameters = parametersOf(scheme);
  const measured = async (rows, rounds) => {
    const before = await memoryHeld();
    const table = tableOf(scheme, typedAnswers(scheme, rows), rows);
    let result;
    const { ours } = await inTurn({ ours: () => (result = assessed(table, parameters)) }, rounds);
    const after = await memoryHeld();
    const bytes = after.heapUsed + after.arrayBuffers - before.heapUsed - before.arrayBuffers;
    if (result.places().length !== rows) throw new Error("rows are missing");
    return { time: ours / rows, bytes: bytes / rows };
  };
  const small = await measured(10_000, 9);
  const large = await measured(1_000_000, 2);
  return [
    {
      what: "time per department at 1,000,000, beside 10,000",
      ours: shown(large.time),
      other: shown(small.time),
      ratio: large.time / small.time,
      goal: "≤ 1.3",
      reached: large.time <= 1.3 * small.time,
    },
    {
      what: "memory per department at 1,000,000: answers and scores",
      ours: `${(large.bytes / 1024).toFixed(2)} KB`,
      other: "",
      ratio: null,
      goal: "≤ 1.5 KB",
      reached: large.bytes <= 1.5 * 1024,
    },
  ];
}
