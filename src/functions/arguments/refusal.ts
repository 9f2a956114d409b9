import type { Words } from "../../words/words.js";
import type { Cell } from "./cell.js";
import type { FunctionErrorCode } from "./functionError.js";

/** Why an argument cannot be taken: what was found in its place, as the end of a sentence that names the argument. */
export class Refusal extends Error {
  constructor(
    readonly found: Words,
    readonly code: FunctionErrorCode = "invalidValue",
  ) {
    super(found.zh);
    this.name = "Refusal";
  }
}

/** @param place where the cell stands in a range */
export function refused(cell: Cell, place?: { readonly row: number; readonly column: number }): Refusal {
  const { zh, en } = foundIn(cell);
  // #N/A stays #N/A, as it does in Excel's own functions
  const code = cell.kind === "error" && cell.code === "#N/A" ? "notAvailable" : "invalidValue";
  if (!place) return new Refusal({ zh: `实为${zh}`, en: `found ${en}` }, code);
  const { row, column } = place;
  return new Refusal(
    { zh: `第 ${row} 行第 ${column} 列为${zh}`, en: `found ${en} in row ${row}, column ${column}` },
    code,
  );
}

function foundIn(cell: Cell): Words {
  switch (cell.kind) {
    case "absent":
      return { zh: "空白，或没有给出这个参数", en: "a blank, or the argument is missing" };
    case "empty":
      return { zh: "空白", en: "a blank" };
    case "number":
      return { zh: ` ${cell.value.toString()}`, en: cell.value.toString() };
    case "text":
      return textFound(cell.value);
    case "truth":
      return cell.value ? { zh: "逻辑值 TRUE", en: "TRUE" } : { zh: "逻辑值 FALSE", en: "FALSE" };
    case "error":
      return { zh: `错误值 ${cell.code}`, en: `the error ${cell.code}` };
    case "other":
      return { zh: "无法识别的值", en: "a value of an unknown type" };
  }
}

const longestShown = 20;

function textFound(text: string): Words {
  const shown = text.length > longestShown ? `${text.slice(0, longestShown)}…` : text;
  if (looksLikeDay(text))
    return {
      zh: `文本“${shown}”（不是日期值，请改为日期，或写成 DATEVALUE("${shown}")）`,
      en: `the text "${shown}" (not a date: enter it as one, or write DATEVALUE("${shown}"))`,
    };
  return looksLikeNumber(text)
    ? { zh: `文本“${shown}”（不是数，请改为数值）`, en: `the text "${shown}" (not a number: enter it as one)` }
    : { zh: `文本“${shown}”`, en: `the text "${shown}"` };
}

/** What Excel's own functions would take for a day: these do not, for what a text means hangs on the computer. */
const looksLikeDay = (text: string): boolean =>
  /^\s*\d{4}\s*[-/.年]\s*\d{1,2}\s*[-/.月]\s*\d{1,2}\s*日?\s*$/.test(text);

/**
 * Digits that a person takes for a number, full-width ones among them. Native formulas take no text for a
 * number, and neither do these functions; but they say what is wrong.
 */
function looksLikeNumber(text: string): boolean {
  const narrow = text.replace(/[\uFF0B\uFF0C-\uFF0E\uFF10-\uFF19\uFF05]/g, (wide) =>
    String.fromCharCode(wide.charCodeAt(0) - 0xfee0),
  );
  return /^[\s\u00A0\u3000]*[-+]?\d[\d,]*(\.\d+)?%?[\s\u00A0\u3000]*$/.test(narrow);
}
