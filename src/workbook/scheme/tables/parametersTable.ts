import type { ParameterDefinition } from "../../../scheme/definition.js";
import { isTable } from "../../../scheme/parameterType.js";
import { figureText } from "./figureText.js";
import { checkColumn, yes, type Row, type TableSpec } from "./schemeSheets.js";
import { parameterKinds, wordFor } from "./schemeWords.js";

export const parametersTable: TableSpec = {
  id: "parameters",
  columns: [
    checkColumn,
    { key: "name", heading: "参数名", width: 18, kind: "code" },
    { key: "kind", heading: "类型", width: 12, kind: "word", words: parameterKinds },
    { key: "meaning", heading: "含义", width: 50, kind: "text" },
    { key: "meaningEn", heading: "含义（英文）", width: 50, kind: "text" },
    { key: "default", heading: "缺省值", width: 16, kind: "figure" },
    { key: "least", heading: "最小", width: 8, kind: "whole" },
    { key: "most", heading: "最大", width: 8, kind: "whole" },
    { key: "notInDocument", heading: "文件未提", width: 9, kind: "mark" },
  ],
  rows: ({ parameters }) =>
    parameters.map((definition) => {
      const { name, kind, meaning, range, notInDocument } = definition;
      return {
        name,
        kind: wordFor(parameterKinds, kind),
        meaning: meaning.zh,
        meaningEn: meaning.en,
        default: isTable(definition) ? undefined : figureText(definition.default, undefined, undefined),
        least: range?.[0].toString(),
        most: range?.[1].toString(),
        notInDocument: notInDocument && yes,
      };
    }),
};

/** The rows of the tables: what is chosen from, what amounts are for, bands and grades. */
export const optionsTable: TableSpec = {
  id: "options",
  columns: [
    checkColumn,
    { key: "parameter", heading: "参数名", width: 18, kind: "code" },
    { key: ".kind", heading: "类型", width: 12, kind: "calculated" },
    { key: "value", heading: "值", width: 16, kind: "figure" },
    { key: "share", heading: "得分比例", width: 11, kind: "figure" },
    { key: "label", heading: "说明或名称", width: 60, kind: "text" },
  ],
  rows: ({ parameters }) => parameters.flatMap(optionRows),
};

function optionRows({ name, kind, choices = [], labels, default: value }: ParameterDefinition): readonly Row[] {
  const entries = Array.isArray(value) ? (value as readonly (string | readonly [string, string])[]) : [];
  const inPairs = entries.filter((entry): entry is readonly [string, string] => typeof entry !== "string");
  switch (kind) {
    case "choice":
      return choices.map((choice) => ({ parameter: name, ...choice }));
    case "amounts":
      return entries.map((entry, at) => ({ parameter: name, value: String(entry), label: labels?.[at] }));
    case "bands":
      return inPairs.map(([upTo, share]) => ({ parameter: name, value: upTo, share }));
    case "grades":
      return inPairs.map(([from, grade]) => ({ parameter: name, value: from, label: grade }));
    default:
      return [];
  }
}
