import type { ConditionalFormatDraft, SheetDraft, ValidationDraft } from "../../draft.js";
import { areaText } from "../area.js";
import { checkArea } from "./area.js";
import { checkFormula } from "./formula.js";
import { checkColor, checkNumberFormat } from "./look.js";
import { refuseDraft, type DraftFault } from "../fault.js";
import { firstOverlap } from "./overlap.js";
import { expectWritable } from "../text.js";

type Place = Pick<DraftFault, "sheet" | "cell">;

/**
 * Characters of a validation's strings. Excel calls a file damaged whose list or formula is longer than 255, or
 * whose strings are longer than its dialogue takes.
 */
const longest = { list: 255, formula: 255, title: 32, prompt: 255, error: 225 };

/** Of a sheet: Excel calls a file with more damaged. */
const mostValidations = 65_534;

/** Checks validations and conditional formats. @throws DraftError */
export function checkRules({
  name: sheet,
  validations = [],
  conditionalFormats = [],
  ignoredErrors = [],
}: SheetDraft): void {
  for (const draft of validations) {
    checkArea(draft.area, sheet);
    checkValidation(draft, { sheet, cell: areaText(draft.area) });
  }
  const found = `${validations.length} 条数据验证`;
  if (validations.length > mostValidations) refuseDraft("tooMany", { sheet, found, limit: mostValidations });
  const [other, area] = firstOverlap(validations.map((each) => each.area)) ?? [];
  if (other && area) refuseDraft("rulesOverlap", { sheet, cell: areaText(area), found: areaText(other) });
  for (const draft of conditionalFormats) {
    checkArea(draft.area, sheet);
    checkConditionalFormat(draft, { sheet, cell: areaText(draft.area) });
  }
  for (const { area } of ignoredErrors) checkArea(area, sheet);
}

function checkValidation(draft: ValidationDraft, place: Place): void {
  checkParts(draft, place);
  if (draft.values) checkList(draft.values, place);
  for (const formula of [draft.formula1, draft.formula2]) {
    if (formula === undefined) continue;
    checkRuleFormula(formula, place);
    checkLength(formula, longest.formula, place);
  }
  for (const [text, limit] of [
    [draft.prompt?.title, longest.title],
    [draft.prompt?.text, longest.prompt],
    [draft.error?.title, longest.title],
    [draft.error?.text, longest.error],
  ] as const) {
    if (text === undefined) continue;
    checkLength(text, limit, place);
    expectWritable(text, place);
  }
}

/** A list has values or a formula; what takes anything has neither; other types have one formula, or two when the value must lie between them. */
function checkParts({ type, operator = "between", values, formula1, formula2 }: ValidationDraft, place: Place): void {
  if (type === "any") {
    if (values || formula1 !== undefined || formula2 !== undefined)
      refuseDraft("ruleFormula", { ...place, found: "数据验证" });
    return;
  }
  const wantsTwo = type !== "list" && type !== "custom" && operator === "between";
  const first =
    type === "list" ? (values === undefined) !== (formula1 === undefined) : !values && formula1 !== undefined;
  if (!first || wantsTwo !== (formula2 !== undefined)) refuseDraft("ruleFormula", { ...place, found: "数据验证" });
}

function checkList(values: readonly string[], place: Place): void {
  if (values.length === 0) refuseDraft("listEmpty", place);
  for (const value of values) {
    expectWritable(value, place);
    if (value === "" || value.trim() !== value || /[,"\r\n]/.test(value)) {
      refuseDraft("listValue", { ...place, found: value });
    }
  }
  const { length } = values.join(",");
  if (length > longest.list) refuseDraft("listTooLong", { ...place, found: length, limit: longest.list });
}

function checkConditionalFormat({ formula, style }: ConditionalFormatDraft, place: Place): void {
  checkRuleFormula(formula, place);
  checkColor(style.fill, place);
  checkColor(style.color, place);
  checkNumberFormat(style.numberFormat, place);
}

/** Excel calculates no custom function in these formulas (platform.md). */
function checkRuleFormula(formula: string, place: Place): void {
  checkFormula(formula, place);
  if (/_xldudf_/i.test(formula)) refuseDraft("liveFormula", place);
}

function checkLength(text: string, limit: number, place: Place): void {
  if (text.length > limit) refuseDraft("ruleTooLong", { ...place, found: text.length, limit });
}
