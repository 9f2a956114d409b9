import type { ParameterDefinition } from "../../scheme/definition.js";
import type { Scheme } from "../../scheme/scheme.js";
import { readingsSetBy } from "../../scheme/schemeWords.js";
import { parameterKinds, wordFor } from "../../workbook/scheme/tables/schemeWords.js";
import { valueInWords } from "../readings/valueInWords.js";
import type { TableColumn, TableRow } from "./tablePage.js";

export const readingColumns: readonly TableColumn[] = [
  { heading: "序号", width: 6, centered: true },
  { heading: "问题和涉及条款", width: 38 },
  { heading: "采用口径", width: 42 },
  { heading: "还可以怎样理解", width: 42 },
  { heading: "由哪些参数定", width: 24 },
];

/** What the document leaves open, and how the scheme reads it. */
export const readingRows = ({ readings }: Scheme): readonly TableRow[] =>
  readings.map(({ number, question, clause, reading, alternatives, parameters }) => ({
    texts: [
      String(number),
      `${question}\n（${clause.replaceAll("/", " › ")}）`,
      reading,
      alternatives,
      parameters.length === 0 ? "由指标体系规定" : parameters.join("\n"),
    ],
  }));

export const parameterColumns: readonly TableColumn[] = [
  { heading: "参数名", width: 20, centered: true },
  { heading: "含义", width: 44 },
  { heading: "缺省值", width: 34 },
  { heading: "可以改为", width: 42 },
  { heading: "口径", width: 12, centered: true },
];

/** What a round may set otherwise, with what holds where it does not. */
export const parameterRows = (scheme: Scheme): readonly TableRow[] =>
  [...scheme.parameters.values()].map((definition) => ({
    texts: [
      definition.name,
      definition.notInDocument ? `${definition.meaning.zh}（文件没有规定）` : definition.meaning.zh,
      valueInWords(definition, definition.default).zh,
      choicesOf(definition),
      readingsSetBy(scheme, definition.name).join("、"),
    ],
  }));

function choicesOf({ kind, choices = [], range }: ParameterDefinition): string {
  if (kind === "choice") return choices.map(({ label }) => label).join("；");
  const word = wordFor(parameterKinds, kind) ?? kind;
  return range ? `${word}，${range[0]} 至 ${range[1]}` : word;
}
