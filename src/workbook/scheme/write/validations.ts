import type { AreaDraft, ValidationDraft } from "../../../xlsx/draft.js";
import { choiceRange, chosenColumns, listRange } from "./lists.js";
import { frame, type Layout } from "../tables/layout.js";
import { ruleColumns } from "../tables/ruleColumns.js";
import { systemLines } from "../tables/systemTable.js";
import { yes, type Column, type TableId } from "../tables/schemeSheets.js";

/** What may be typed into a column; nothing where anything may. */
export function columnValidations(
  table: TableId,
  column: Column,
  layout: Layout,
  area: AreaDraft,
): readonly ValidationDraft[] {
  if (table === "system" && column.key === "value")
    return systemLines.flatMap(({ words, label }, at): ValidationDraft[] =>
      words
        ? [
            {
              area: { ...area, row: area.row + at, rowCount: 1 },
              type: "list",
              values: [...words.keys()],
              error: errorOf(label, "列表中的一项"),
              allowBlank: true,
            },
          ]
        : [],
    );
  const one = oneValidation(table, column, layout, area);
  return one ? [one] : [];
}

const errorOf = (heading: string, text: string) => ({
  title: "填写内容不符合要求",
  text: `“${heading}”应为${text}`,
  style: "stop" as const,
});

function oneValidation(table: TableId, column: Column, layout: Layout, area: AreaDraft): ValidationDraft | undefined {
  const { key, kind, heading, words } = column;
  const first = layout.cell(table, key, frame.firstRow);
  const error = (text: string) => errorOf(heading, text);
  const fromRange = (formula1: string): ValidationDraft => ({
    area,
    type: "list",
    formula1,
    error: error("列表中的一项"),
    allowBlank: true,
  });
  const custom = (formula1: string, text: string): ValidationDraft => ({
    area,
    type: "custom",
    formula1,
    error: error(text),
    allowBlank: true,
  });
  const chosen = chosenColumns.find((other) => other.key === key);
  if (chosen) return fromRange(choiceRange(chosen, layout));
  if (table === "items" && key === "rule") return fromRange(listRange("rules"));
  if (table === "inputs" && key === "formal") return fromRange(listRange("inputs"));
  if (kind === "mark") return { area, type: "list", values: [yes], error: error(`“${yes}”，或留空`), allowBlank: true };
  if (words) return { area, type: "list", values: [...words.keys()], error: error("列表中的一项"), allowBlank: true };
  if (kind === "code")
    return custom(`IF(ISNUMBER(${first}),${first}=INT(${first}),TRUE)`, "文本：请先把单元格设为文本再输入");
  const isNumber = `IF(ISNUMBER(${first}),${first}>=0,`;
  if (ruleColumns.some((other) => other.key === key) && (kind === "figure" || kind === "whole"))
    return custom(
      `${isNumber}OR(LEFT(${first},3)="参数:",NOT(ISERROR(VALUE(${first})))))`,
      "不小于 0 的数，或“参数:参数名”",
    );
  if ((table === "tree" || table === "items") && key === "full")
    return custom(`${isNumber}NOT(ISERROR(VALUE(${first}))))`, "不小于 0 的数");
  return undefined;
}
