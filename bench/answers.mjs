// The same answers for all that is compared: as a table of the engine, as doubles and as Decimals.
import { Decimal } from "decimal.js";
import { compiled } from "./compiled.mjs";
import { typedAnswers } from "./typedAnswers.mjs";

const { AnswerTable } = await compiled("engine/answers/answerTable.js");
const { Column } = await compiled("columns/column.js");
const { specialIndex } = await compiled("columns/code.js");

const yesNoKeys = (scheme) =>
  new Set(
    scheme.items.flatMap(({ inputs }) =>
      inputs.filter(({ type }) => type.kind === "yesNo").flatMap(({ keys }) => keys),
    ),
  );

/** How a column of 32-bit integers keeps what is no number. */
const short = (code) => specialIndex(code) - 2 ** 31;

export function tableOf(scheme, typed, rows) {
  const table = new AnswerTable(scheme, rows);
  const yesNo = yesNoKeys(scheme);
  const [yes, no] = ["是", "否"].map((word) => short(table.texts.codeOf(word)));
  for (const [key, answers] of typed) {
    const codes = yesNo.has(key) ? answers.map((answer) => (answer === 1 ? yes : no)) : answers;
    table.columns.set(key, new Column(rows, table.columns.get(key).scale, codes));
  }
  return table;
}

/** @param make of a number of parts and how many make one */
function converted(scheme, typed, rows, make) {
  const { columns } = new AnswerTable(scheme, 1);
  return new Map([...typed].map(([key, answers]) => [key, make(answers, 10 ** columns.get(key).scale)]));
}

export const doublesOf = (scheme, typed, rows) =>
  converted(scheme, typed, rows, (answers, unit) => Float64Array.from(answers, (answer) => answer / unit));
export const decimalsOf = (scheme, typed, rows) =>
  converted(scheme, typed, rows, (answers, unit) => Array.from(answers, (answer) => new Decimal(answer).div(unit)));
