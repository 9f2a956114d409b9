import { dayOfSerial, isDaySerial } from "../exact/daySerial.js";
import { Fraction } from "../exact/fraction.js";
import { typedDay, type DayContext } from "../exact/typedDay.js";
import { FormulaError, type Scalar } from "../formula/value.js";
import { cellWords } from "../rules/contract/cellWords.js";
import type { Item, ItemInput } from "../scheme/scheme.js";
import type { Words } from "../words/words.js";
import { expectedWords } from "./inputCell.js";

/** What somebody typed for one input: a value of a cell, or what it should have been. */
export type TypedInput = { readonly value: Scalar } | { readonly fault: Words };

/**
 * Reads what was typed for an input as the cell of the sheet would take it. Whether a number is in its range is judged
 * where all answers of the item are known.
 *
 * @param text "" leaves the cell blank
 */
export function typedInput(item: Item, input: ItemInput, text: string, days: DayContext = {}): TypedInput {
  const { kind, word } = input.type;
  if (kind === "text") return { value: text.trim() === "" ? null : text.trim() };
  const plain = text.normalize("NFKC").trim();
  if (plain === "") return { value: null };
  if (plain === word) return { value: plain };
  if (plain === cellWords.notApplicable && !item.rule.alwaysApplies) return { value: plain };
  const value = valueOf(kind, plain, days);
  return value === null ? { fault: shouldBe(item, input) } : { value };
}

function shouldBe(item: Item, input: ItemInput): Words {
  const { zh, en } = expectedWords(item, input);
  return { zh: `应为${/^\w/.test(zh) ? " " : ""}${zh}`, en: `should be ${en}` };
}

function valueOf(kind: Exclude<ItemInput["type"]["kind"], "text">, plain: string, days: DayContext): Scalar {
  switch (kind) {
    case "whole":
    case "decimal":
      return numberOf(plain);
    case "yesNo":
      return plain === cellWords.yes || plain === cellWords.no ? plain : null;
    case "date": {
      const day = typedDay(plain, days);
      return day === null ? null : Fraction.of(day);
    }
  }
}

/** Excel keeps 15 digits: more would be another number there. Thousands may be parted as Excel parts them. */
function numberOf(plain: string): Fraction | null {
  const bare = /^-?\d{1,3}(,\d{3})+(\.\d+)?$/.test(plain) ? plain.replaceAll(",", "") : plain;
  if (!/^-?\d+(\.\d+)?$/.test(bare)) return null;
  return bare.replace(/[-.]/g, "").replace(/^0+/, "").length > 15 ? null : Fraction.parse(bare);
}

/** What stands in a cell, as somebody would type it; "" for a blank one. */
export function shownInput({ type }: Pick<ItemInput, "type">, value: Scalar | undefined): string {
  if (value === undefined || value === null) return "";
  if (value instanceof FormulaError) return value.code;
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (typeof value === "string") return value;
  const serial = value.isWhole() ? value.toNumber() : NaN;
  return type.kind === "date" && isDaySerial(serial) ? dayOfSerial(serial) : value.toString();
}
