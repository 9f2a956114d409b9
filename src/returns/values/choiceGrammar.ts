import { cellWords } from "../../rules/contract/cellWords.js";
import { cleanText } from "./cleanText.js";
import { accepted, asked, type CellReading } from "./cellReading.js";

/** Signs are asked back: where the question is whether something is missing, a tick may mean that it is there. */
const signs = /^[√✓✔☑×✗✘☒○●〇xX]$/u;

/** 是 or 否 as text. */
export function readChoiceText(typed: string): CellReading {
  const { text, notes } = cleanText(typed);
  if (text === "") return { verdict: "blank", notes: typed === "" ? [] : ["onlyBlanks"] };
  if (text === cellWords.yes || text === cellWords.no) return accepted(text, notes);
  if (/^(true|false)$/i.test(text)) return readTruth(text.toLowerCase() === "true");
  if (signs.test(text)) return asked("choiceSign");
  return asked(/^[01０１]$/u.test(text) ? "choiceNumber" : "notChoice");
}

/** As the functions take it: TRUE is 是. */
export const readTruth = (value: boolean): CellReading =>
  accepted(value ? cellWords.yes : cellWords.no, ["truthValue"]);
