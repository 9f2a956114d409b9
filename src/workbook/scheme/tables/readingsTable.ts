import { checkColumn, type TableSpec } from "./schemeSheets.js";
import { settlesList, wordFor } from "./schemeWords.js";

export const readingsTable: TableSpec = {
  id: "readings",
  columns: [
    checkColumn,
    { key: "number", heading: "序号", width: 7, kind: "whole" },
    { key: "question", heading: "问题", width: 40, kind: "text" },
    { key: "clause", heading: "条款", width: 30, kind: "text" },
    { key: "reading", heading: "现在怎样理解", width: 50, kind: "text" },
    { key: "alternatives", heading: "还可以怎样理解", width: 60, kind: "text" },
    { key: "parameters", heading: "由哪些参数决定", width: 24, kind: "code" },
    { key: "settles", heading: "决定什么", width: 12, kind: "word", words: settlesList },
  ],
  rows: ({ readings }) =>
    readings.map(({ number, question, clause, reading, alternatives, parameters, settles }) => ({
      number: number.toString(),
      question,
      clause,
      reading,
      alternatives,
      parameters: parameters.join("、"),
      settles: wordFor(settlesList, settles),
    })),
};
