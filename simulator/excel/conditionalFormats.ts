import { ApiType, type ApiObject } from "../protocol/apiObject.js";
import { itemNotFound } from "../protocol/apiError.js";
import type { ConditionalFormatDraft } from "../../src/xlsx/draft.js";
import { areaDraft } from "../book/file/fileSheetPrint.js";
import { color, hex, oneOf, text, wholeNumber } from "./argument.js";
import type { RangeRef } from "./rangeRef.js";

interface FormatRef {
  readonly range: RangeRef;
  /** Drafts are not changed but replaced: this is the present one. */
  draft: ConditionalFormatDraft;
}

function replace(ref: FormatRef, draft: ConditionalFormatDraft): void {
  const { conditionalFormats } = ref.range.sheet;
  const at = conditionalFormats.indexOf(ref.draft);
  if (at < 0) throw itemNotFound();
  conditionalFormats[at] = draft;
  ref.draft = draft;
  ref.range.book.laidOut.emit(ref.range.sheet);
}

function remove({ sheet, book }: RangeRef, gone: readonly ConditionalFormatDraft[]): void {
  const kept = sheet.conditionalFormats.filter((draft) => !gone.includes(draft));
  sheet.conditionalFormats.splice(0, sheet.conditionalFormats.length, ...kept);
  book.laidOut.emit(sheet);
}

const touching = ({ sheet, area }: RangeRef): readonly ConditionalFormatDraft[] =>
  sheet.conditionalFormats.filter(
    ({ area: { row, column, rowCount, columnCount } }) =>
      row <= area.bottom &&
      row + rowCount - 1 >= area.top &&
      column <= area.right &&
      column + columnCount - 1 >= area.left,
  );

/** Excel.ConditionalRangeFill */
const rangeFill = new ApiType<FormatRef>("ConditionalRangeFill", {
  get: { color: ({ draft }) => (draft.style.fill === undefined ? "" : hex(draft.style.fill)) },
  set: {
    color: (ref, value) => replace(ref, { ...ref.draft, style: { ...ref.draft.style, fill: color(value) } }),
  },
});

/** Excel.ConditionalRangeFormat */
const rangeFormat = new ApiType<FormatRef>("ConditionalRangeFormat", { get: { fill: (ref) => rangeFill.of(ref) } });

/** Excel.ConditionalFormatRule */
const rule = new ApiType<FormatRef>("ConditionalFormatRule", {
  get: { formula: ({ draft }) => `=${draft.formula}` },
  set: { formula: (ref, value) => replace(ref, { ...ref.draft, formula: text(value).replace(/^=/, "") }) },
});

/** Excel.CustomConditionalFormat */
const customFormat = new ApiType<FormatRef>("CustomConditionalFormat", {
  get: { format: (ref) => rangeFormat.of(ref), rule: (ref) => rule.of(ref) },
});

const idOf = ({ range, draft }: FormatRef): string => String(range.sheet.conditionalFormats.indexOf(draft));

/** Excel.ConditionalFormat. Those by a formula only: the writer of files knows no others. */
const conditionalFormat = new ApiType<FormatRef>("ConditionalFormat", {
  id: idOf,
  get: { custom: (ref) => customFormat.of(ref), id: idOf, type: () => "Custom" },
  call: { delete: ({ range, draft }) => remove(range, [draft]) },
});

const itemAt = (range: RangeRef, at: number): ApiObject => {
  const draft = touching(range)[at];
  if (!draft) throw itemNotFound();
  return conditionalFormat.of({ range, draft });
};

/** Excel.ConditionalFormatCollection */
export const conditionalFormats = new ApiType<RangeRef>("ConditionalFormatCollection", {
  items: (range) => touching(range).map((draft) => conditionalFormat.of({ range, draft })),
  call: {
    add: (range, type) => {
      oneOf(["Custom"], type);
      const draft = { area: areaDraft(range.area), formula: "FALSE", style: {} };
      range.sheet.conditionalFormats.push(draft);
      return conditionalFormat.of({ range, draft });
    },
    clearAll: (range) => remove(range, touching(range)),
    getCount: (range) => touching(range).length,
    getItem: (range, id) => {
      const at = touching(range).findIndex((draft) => idOf({ range, draft }) === id);
      return itemAt(range, at);
    },
    getItemAt: (range, at) => itemAt(range, wholeNumber(at)),
  },
});

export const conditionalFormatTypes = [
  conditionalFormats,
  conditionalFormat,
  customFormat,
  rule,
  rangeFormat,
  rangeFill,
];
