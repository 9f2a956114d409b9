import { and, equal, ifError, not, notEqual, or } from "../formula/build.js";
import { text, truth, type Expr } from "../formula/expr.js";
import { print } from "../formula/print.js";
import { cellWords } from "../rules/contract/cellWords.js";
import type { Words } from "../words/words.js";
import { valueExpr } from "../engine/model/schemeParameters.js";
import { isReference, type Item, type ItemInput } from "../scheme/scheme.js";
import type { AreaDraft, ConditionalFormatDraft, StyleDraft, ValidationDraft } from "../xlsx/draft.js";
import { addressText, cell, type CellRef } from "./cellRef.js";
import { palette, style } from "./style.js";

/** How an input cell looks, by what it may hold. */
export function inputStyle({ type }: ItemInput): StyleDraft {
  if (type.kind === "date") return style.inputDate;
  return type.kind === "text" ? style.inputText : style.input;
}

/**
 * TRUE when the cell holds what its input may hold, or 不适用. Conditions between several inputs of an item
 * are judged by its outcome; those of a single input (a rating's full mark) here as well.
 */
function acceptable(item: Item, input: ItemInput, at: Expr): Expr {
  const required = item.inputs.filter(({ type }) => !type.optional);
  const alone = required.length === 1 && input.keys.length === 1;
  const params = Object.fromEntries(
    Object.entries(item.params).flatMap(([name, entry]) => (isReference(entry) ? [] : [[name, valueExpr(entry)]])),
  );
  // what a parameter of the round decides, such as the first day that counts, is judged by the outcome as well
  const isSettled = !Object.values(item.params).some(isReference);
  const conditions =
    alone && item.inputs.length === 1 && isSettled
      ? (item.rule.conditions?.({ ...params, [input.formal]: at }) ?? [])
      : [];
  const valid = ifError(and(input.type.accepts(at), ...conditions.map(({ holds }) => holds)), truth(false));
  return item.rule.alwaysApplies ? valid : or(valid, equal(at, text(cellWords.notApplicable)));
}

const printed = (expr: Expr, sheet: string): string =>
  print(expr, { mode: "native", address: (ref) => addressText(ref as CellRef, sheet) });

/** The validation of an input in an area that begins at its first cell; none for free text. */
export function inputValidation(item: Item, input: ItemInput, sheet: string, area: AreaDraft): ValidationDraft | null {
  if (input.type.kind === "text") return null;
  const expected = expectedText(item, input);
  const said = {
    prompt: { title: clipped(`${item.code} ${input.label}`, 32), text: clipped(expected, 200) },
    error: {
      title: "填写内容不符合要求",
      text: clipped(`“${input.label}”应为${/^\w/.test(expected) ? " " : ""}${expected}`, 200),
      style: "stop" as const,
    },
    allowBlank: true,
  };
  if (input.type.kind === "yesNo") {
    const values = [cellWords.yes, cellWords.no, ...(item.rule.alwaysApplies ? [] : [cellWords.notApplicable])];
    return { area, type: "list", values, ...said };
  }
  const formula1 = printed(acceptable(item, input, cell(sheet, area.row, area.column)), sheet);
  return { area, type: "custom", formula1, ...said };
}

/** Marks what got past the validation (by pasting): not blank, and not acceptable. */
export function inputMark(item: Item, input: ItemInput, sheet: string, area: AreaDraft): ConditionalFormatDraft {
  const at = cell(sheet, area.row, area.column);
  const wrong = and(notEqual(at, text("")), not(acceptable(item, input, at)));
  return { area, formula: printed(wrong, sheet), style: { fill: palette.wrong, color: "C00000", bold: true } };
}

const expectedText = (item: Item, input: ItemInput): string => expectedWords(item, input).zh;

/** What a cell may hold; units and the word for "does not apply" are those that stand in the form. */
export function expectedWords(item: Item, { type, unit }: ItemInput): Words {
  const full = type.upToFull ? item.full : null;
  const range =
    full !== null
      ? {
          zh: `0 至 ${full.toString()} 之间、最多 2 位小数的数`,
          en: `a number from 0 to ${full.toString()} with at most 2 decimals`,
        }
      : type.expected;
  const isMeasured = unit && type.kind !== "yesNo" && type.kind !== "date";
  const measured = isMeasured ? { zh: `${range.zh}（单位：${unit}）`, en: `${range.en} (unit: ${unit})` } : range;
  if (item.rule.alwaysApplies) return measured;
  return {
    zh: `${measured.zh}；确不适用的填“${cellWords.notApplicable}”`,
    en: `${measured.en}; ${cellWords.notApplicable} where it truly does not apply`,
  };
}

/** Excel allows 32 characters for the title of a prompt and 255 for its text. */
const clipped = (words: string, length: number): string =>
  words.length > length ? `${words.slice(0, length - 1)}…` : words;
