import { invalidArgument } from "../protocol/apiError.js";
import { ApiType } from "../protocol/apiObject.js";
import type { ValidationDraft } from "../../src/xlsx/draft.js";
import { areaDraft } from "../book/file/fileSheetPrint.js";
import type { RangeRef } from "./rangeRef.js";

/** Excel's words for what may be entered, by those of files. */
const ruleNames = {
  whole: "wholeNumber",
  decimal: "decimal",
  date: "date",
  textLength: "textLength",
} as const;
const operators = {
  between: "Between",
  greaterThanOrEqual: "GreaterThanOrEqualTo",
  lessThanOrEqual: "LessThanOrEqualTo",
} as const;
type Limits = { readonly formula1?: unknown; readonly formula2?: unknown; readonly operator?: unknown };

const validationOf = ({ sheet, area }: RangeRef): ValidationDraft | undefined =>
  sheet.validationAt(area.top, area.left);

/** Numbers come back as numbers; what is computed as a formula. */
const limit = (formula: string): string | number => (Number.isNaN(Number(formula)) ? `=${formula}` : Number(formula));

function ruleOf(validation: ValidationDraft): object {
  const { type, values, operator = "between", formula1, formula2 } = validation;
  if (type === "any") return {};
  if (type === "list") return { list: { inCellDropDown: true, source: values?.join(",") ?? `=${formula1 ?? ""}` } };
  if (type === "custom") return { custom: { formula: `=${formula1 ?? ""}` } };
  return {
    [ruleNames[type]]: {
      operator: operators[operator],
      ...(formula1 !== undefined && { formula1: limit(formula1) }),
      ...(formula2 !== undefined && { formula2: limit(formula2) }),
    },
  };
}

const written = (value: unknown): string => String(value).replace(/^=/, "");

/** @throws ApiError for a rule that cannot be kept */
function draftOf(range: RangeRef, rule: unknown): ValidationDraft {
  const area = areaDraft(range.area);
  const { list, custom, ...others } = (rule ?? {}) as {
    readonly list?: { readonly source?: unknown };
    readonly custom?: { readonly formula?: unknown };
  };
  if (list) {
    const { source } = list;
    if (typeof source !== "string") throw invalidArgument();
    return source.startsWith("=")
      ? { area, type: "list", formula1: written(source) }
      : { area, type: "list", values: source.split(",") };
  }
  if (custom) return { area, type: "custom", formula1: written(custom.formula) };
  for (const [type, name] of Object.entries(ruleNames) as [keyof typeof ruleNames, string][]) {
    const limits = (others as Readonly<Record<string, Limits | undefined>>)[name];
    if (!limits) continue;
    const operator = (Object.keys(operators) as (keyof typeof operators)[]).find(
      (key) => operators[key] === (limits.operator ?? "Between"),
    );
    if (!operator) throw invalidArgument();
    return {
      area,
      type,
      operator,
      formula1: written(limits.formula1),
      ...(limits.formula2 !== undefined && { formula2: written(limits.formula2) }),
    };
  }
  throw invalidArgument();
}

/** Rules are kept by areas: one that is partly covered goes as a whole. */
function remove({ sheet, area }: RangeRef): void {
  const kept = sheet.validations.filter(
    ({ area: { row, column, rowCount, columnCount } }) =>
      row > area.bottom || row + rowCount - 1 < area.top || column > area.right || column + columnCount - 1 < area.left,
  );
  sheet.validations.splice(0, sheet.validations.length, ...kept);
}

const typeNames: Readonly<Record<ValidationDraft["type"], string>> = {
  any: "None",
  list: "List",
  whole: "WholeNumber",
  decimal: "Decimal",
  date: "Date",
  textLength: "TextLength",
  custom: "Custom",
};

/** Excel.DataValidation */
export const dataValidation = new ApiType<RangeRef>("DataValidation", {
  get: {
    rule: (range) => {
      const validation = validationOf(range);
      return validation ? ruleOf(validation) : {};
    },
    type: (range) => {
      const validation = validationOf(range);
      return validation ? typeNames[validation.type] : "None";
    },
  },
  set: {
    rule: (range, rule) => {
      const draft = draftOf(range, rule);
      remove(range);
      range.sheet.validations.push(draft);
    },
  },
  call: { clear: remove },
});
