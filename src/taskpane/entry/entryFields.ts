import { cellWords } from "../../rules/contract/cellWords.js";
import type { Item, ItemInput } from "../../scheme/scheme.js";
import type { Words } from "../../words/words.js";
import { expectedWords } from "../../workbook/inputCell.js";

/** A cell of an item's inputs, as a field shows it. */
export interface EntryField {
  readonly key: string;
  readonly label: string;
  readonly unit: string;
  readonly isOptional: boolean;
  readonly isText: boolean;
  readonly isNumber: boolean;
  /** The words among which one is chosen; null where something is typed. */
  readonly choices: readonly string[] | null;
  readonly expected: Words;
}

export const entryFields = (item: Item): readonly EntryField[] =>
  item.inputs.flatMap((input) => input.keys.map((key, at) => fieldOf(item, input, key, at)));

function fieldOf(item: Item, input: ItemInput, key: string, at: number): EntryField {
  const { label, unit, kinds, keys, type } = input;
  const name = kinds?.[at] ?? (keys.length > 1 ? `${label}（${at + 1}）` : label);
  return {
    key,
    label: name,
    unit: type.kind === "yesNo" || type.kind === "date" ? "" : unit,
    isOptional: type.optional === true,
    isText: type.kind === "text",
    isNumber: type.kind === "whole" || type.kind === "decimal",
    choices:
      type.kind === "yesNo"
        ? [cellWords.yes, cellWords.no, ...(item.rule.alwaysApplies ? [] : [cellWords.notApplicable])]
        : null,
    expected: expectedWords(item, input),
  };
}
