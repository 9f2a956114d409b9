import { style } from "../../style.js";
import { DraftSheet } from "../../draftSheet.js";
import { columnLetters } from "../../cellRef.js";
import type { SheetDraft } from "../../../xlsx/draft.js";
import { saidLater, sentenceTemplates } from "./sentenceTemplates.js";
import { referenceCell } from "./referenceCell.js";
import type { Layout } from "../tables/layout.js";
import { allInputWords, inputsNeeded, ruleColumns, ruleNames, type RuleColumn } from "../tables/ruleColumns.js";
import { schemeSheetKey, schemeSheets, type Tables } from "../tables/schemeSheets.js";
import { ruleList, wordFor } from "../tables/schemeWords.js";

/** The hidden sheet of lists: what cells may be chosen from, and what formulas look up. */
const lists = { firstRow: 3, rules: 2, inputCounts: 3, plain: 4, whole: 5, inputs: 6, firstChoice: 7 } as const;

type ListName = "rules" | "inputCounts" | "plain" | "whole" | "inputs";

const rangeOf = (column: number, count: number): string => {
  const letters = columnLetters(column);
  return `${schemeSheets.lists}!$${letters}$${lists.firstRow}:$${letters}$${lists.firstRow + count - 1}`;
};

/** Columns of figures that are chosen from words, or set by a parameter: each has a list of its own. */
export const chosenColumns: readonly RuleColumn[] = ruleColumns.filter(({ words }) => words !== undefined);

export function listRange(name: ListName): string {
  return rangeOf(lists[name], name === "inputs" ? allInputWords.length : ruleNames.length);
}

/** The words of a column, and then the parameters of the scheme, as they are written in the place of a figure. */
export function choiceRange(column: RuleColumn, layout: Layout): string {
  const at = chosenColumns.indexOf(column);
  return rangeOf(lists.firstChoice + at, (column.words?.size ?? 0) + layout.rowCount("parameters"));
}

export function listsSheet(layout: Layout, tables: Tables): SheetDraft {
  const sheet = new DraftSheet(schemeSheets.lists);
  sheet.key(schemeSheetKey("lists"));
  const put = (column: number, values: readonly (string | number)[]) => {
    values.forEach((value, at) => {
      sheet.set(lists.firstRow + at, column, value, style.hidden);
    });
  };
  put(
    lists.rules,
    ruleNames.map((rule) => wordFor(ruleList, rule) ?? rule),
  );
  put(lists.inputCounts, ruleNames.map(inputsNeeded));
  for (const name of ["plain", "whole"] as const)
    put(
      lists[name],
      ruleNames.map((rule) => sentenceTemplates.get(rule)?.[name] ?? saidLater),
    );
  put(lists.inputs, allInputWords);
  chosenColumns.forEach(({ words }, at) => {
    const column = lists.firstChoice + at;
    const said = [...(words?.keys() ?? [])];
    put(column, said);
    for (let row = 0; row < layout.rowCount("parameters"); row += 1) {
      const { formula, value } = referenceCell(layout, row, tables.parameters[row]);
      sheet.formula(lists.firstRow + said.length + row, column, formula, value, style.hidden);
    }
  });
  return sheet.finish({ state: "hidden" });
}
