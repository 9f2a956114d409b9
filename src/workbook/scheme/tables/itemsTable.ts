import type { ItemDefinition } from "../../../scheme/definition.js";
import { figureText } from "./figureText.js";
import { columnOf, ruleColumns, typeIn } from "./ruleColumns.js";
import { checkColumn, yes, type Row, type TableSpec } from "./schemeSheets.js";
import { lateList, methodList, ruleList, supplierList, wordFor } from "./schemeWords.js";

function itemRow(item: ItemDefinition): Row {
  const { code, name, nameIsOurs, lastYear, full, rule, method, by, clause, about, evidence, readings, lateAfter } =
    item;
  const params = Object.entries<unknown>(item.params).flatMap(([param, value]): [string, string][] => {
    const column = columnOf(rule, param);
    return column && value !== undefined
      ? [[column.key, figureText(value, typeIn(rule, param)?.form, column.words)]]
      : [];
  });
  return {
    code,
    name,
    lastYear,
    full,
    rule: wordFor(ruleList, rule),
    ...Object.fromEntries(params),
    clause,
    by: wordFor(supplierList, by),
    method: wordFor(methodList, method),
    about,
    evidence,
    readings: readings?.join("、"),
    lateDays: lateAfter?.days.toString(),
    lateKind: wordFor(lateList, lateAfter?.kind),
    nameIsOurs: nameIsOurs && yes,
  };
}

export const itemsTable: TableSpec = {
  id: "items",
  columns: [
    checkColumn,
    { key: "code", heading: "代码", width: 11, kind: "code" },
    { key: "name", heading: "名称", width: 28, kind: "text" },
    { key: "lastYear", heading: "上年代码", width: 11, kind: "code" },
    { key: "full", heading: "满分", width: 8, kind: "figure" },
    { key: "rule", heading: "规则", width: 20, kind: "word", words: ruleList },
    { key: ".sentence", heading: "这一行的意思", width: 40, kind: "calculated" },
    { key: "clause", heading: "条款", width: 36, kind: "text" },
    ...ruleColumns,
    { key: "by", heading: "由谁提供", width: 12, kind: "word", words: supplierList },
    { key: "method", heading: "考核方式", width: 13, kind: "word", words: methodList },
    { key: "about", heading: "看什么", width: 44, kind: "text" },
    { key: "evidence", heading: "佐证材料", width: 34, kind: "text" },
    { key: "readings", heading: "依据的口径", width: 12, kind: "code" },
    { key: "lateDays", heading: "几日后算迟", width: 10, kind: "whole" },
    { key: "lateKind", heading: "日的算法", width: 10, kind: "word", words: lateList },
    { key: "nameIsOurs", heading: "名称自拟", width: 9, kind: "mark" },
    { key: ".parent", heading: "上级", width: 10, kind: "calculated" },
    { key: ".value", heading: "满分值", width: 9, kind: "calculated" },
    { key: ".written", heading: "写出时的数字", width: 9, kind: "calculated" },
    { key: ".said", heading: "写出时的意思", width: 9, kind: "calculated" },
  ],
  rows: ({ sections }) => sections.flatMap(({ items }) => items.map(itemRow)),
};
