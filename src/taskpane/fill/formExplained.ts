import { explain } from "../../engine/explain/explain.js";
import type { Explanation } from "../../engine/explain/explanation.js";
import type { Selection } from "../../host/port.js";
import { ruleText } from "../../scheme/ruleText.js";
import type { Item, Scheme } from "../../scheme/scheme.js";
import { leftOutBecause, leftOutWord } from "../../workbook/form/formRows.js";
import { sheetKey } from "../../workbook/sheetNames.js";
import type { OpenForm } from "../worker/openBook.js";

/** The item whose row is selected in a form. */
export function itemAt(scheme: Scheme, { sheetKey: sheet, rowKey }: Selection): Item | null {
  const isItems = sheet === sheetKey("form", "form") || sheet === sheetKey("form", "all");
  const node = isItems ? scheme.node(String(rowKey)) : undefined;
  return node?.kind === "item" ? node : null;
}

/** What a form says about an item. What it does not compute by itself has no score here, with the reason. */
export function formExplanation({ scheme, assessment, department, form }: OpenForm, item: Item): Explanation {
  const explanation = explain(assessment, department, item.code);
  const leftOut = leftOutBecause(item, form.department.sectionsNotApplicable);
  if (leftOut === null) return explanation;
  const own = item.definition.by === "department";
  return {
    ...explanation,
    outcome: leftOut === "notApplicable" ? "notApplicable" : own ? explanation.outcome : null,
    score: null,
    inputs: own ? explanation.inputs : [],
    sentence: `${leftOutWord(scheme, leftOut)}，填报表中不计算得分。${ruleText(scheme, item)}`,
  };
}
