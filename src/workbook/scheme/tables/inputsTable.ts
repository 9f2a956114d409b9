import type { InputDefinition } from "../../../scheme/definition.js";
import { inputList } from "./ruleColumns.js";
import { checkColumn, type TableSpec } from "./schemeSheets.js";
import { wordFor } from "./schemeWords.js";

export const inputsTable: TableSpec = {
  id: "inputs",
  columns: [
    checkColumn,
    { key: "item", heading: "考核项", width: 12, kind: "code" },
    { key: ".item", heading: "考核项名称", width: 30, kind: "calculated" },
    { key: ".rule", heading: "规则", width: 20, kind: "calculated" },
    { key: "formal", heading: "规则所需", width: 18, kind: "word" },
    { key: "name", heading: "输入名", width: 14, kind: "code" },
    { key: "label", heading: "填什么", width: 50, kind: "text" },
    { key: "unit", heading: "单位", width: 8, kind: "text" },
    { key: "kinds", heading: "各格的名称", width: 30, kind: "text" },
    { key: ".key", heading: "考核项和所需", width: 12, kind: "calculated" },
  ],
  rows: ({ sections }) =>
    sections.flatMap(({ items }) =>
      items.flatMap(({ code, rule, inputs }) => {
        const given: Readonly<Record<string, InputDefinition>> = inputs;
        return Object.entries(given).map(([formal, { name, label, unit, kinds }]) => ({
          item: code,
          formal: wordFor(inputList(rule), formal),
          name,
          label,
          unit,
          kinds: kinds?.join("\n"),
        }));
      }),
    ),
};
