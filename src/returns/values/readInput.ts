import { Fraction } from "../../exact/fraction.js";
import { cellWords } from "../../rules/contract/cellWords.js";
import type { Item, ItemInput } from "../../scheme/scheme.js";
import type { CellContents } from "../../xlsx/bookContents.js";
import { readChoiceText, readTruth } from "./choiceGrammar.js";
import { cleanText, isFormulaLike } from "./cleanText.js";
import { readDayNumber, readDayText } from "./dayGrammar.js";
import { formatSense } from "../compare/formatSense.js";
import { readNumberText, type NumberSense } from "./numberGrammar.js";
import { accepted, asked, type CellReading } from "./cellReading.js";

const blank: CellReading = { verdict: "blank", notes: [] };

/**
 * What an input cell of a returned form says. Whether the value is in range, and fits the item's other inputs,
 * is the engine's business: there is one truth about ranges.
 */
export function readInput(
  item: Item,
  input: ItemInput,
  cell: CellContents | undefined,
  date1904: boolean,
): CellReading {
  if (cell === undefined) return blank;
  if (cell.formula !== undefined) return asked("formula");
  const { value } = cell;
  switch (value.kind) {
    case "blank":
      return blank;
    case "error":
      return asked("errorValue");
    case "boolean":
      return input.type.kind === "yesNo" ? readTruth(value.value) : asked("truthInNumber");
    case "number":
      return readNumber(input, Fraction.parse(value.text), cell.numberFormat, date1904);
    case "text":
      return readWord(item, input, value.text) ?? readText(input, value.text);
  }
}

const senseOf = ({ type, unit }: ItemInput): NumberSense => ({ whole: type.kind === "whole", unit });

function readNumber(input: ItemInput, value: Fraction, format: string, date1904: boolean): CellReading {
  const sense = formatSense(format);
  switch (input.type.kind) {
    case "yesNo":
      return asked("choiceNumber");
    case "date":
      return readDayNumber(value, date1904, sense === "day");
    case "text":
      return accepted(value.toString());
    case "whole":
    case "decimal":
      if (sense === "day") return asked("dayFormat");
      if (sense === "scaled") return asked("scaledFormat");
      if (sense === "percent")
        return input.unit === "%" ? accepted(value.times(Fraction.of(100)), ["percent"]) : asked("percent");
      return accepted(value);
  }
}

/** A word that is an answer besides the values of the kind: 不适用, 未发布. */
function readWord(item: Item, { type }: ItemInput, typed: string): CellReading | null {
  if (type.kind === "text") return null;
  const { text, notes } = cleanText(typed);
  const words = [
    ...(item.rule.alwaysApplies ? [] : [cellWords.notApplicable]),
    ...(type.word === undefined ? [] : [type.word]),
  ];
  return words.includes(text) ? accepted(text, notes) : null;
}

function readText(input: ItemInput, typed: string): CellReading {
  switch (input.type.kind) {
    case "whole":
    case "decimal":
      return readNumberText(typed, senseOf(input));
    case "yesNo":
      return readChoiceText(typed);
    case "date":
      return readDayText(typed);
    case "text":
      return typed === "" ? blank : accepted(typed, isFormulaLike(typed) ? ["formulaLike"] : []);
  }
}
