import { isError, valueError, type CellValue } from "../values/cellValue.js";
import { asNumber, asText } from "../values/convert.js";
import { formatted } from "../values/formatted.js";
import { isMatrix } from "../values/matrix.js";
import { textNumber } from "../values/textNumber.js";
import { all, any, each, ofText, type NativeFunction } from "./native.js";

/** A number of characters, 1 when it is left out. */
function lengthOf(cell: CellValue | undefined, apply: (length: number) => string): CellValue {
  const length = cell === undefined ? 1 : asNumber(cell);
  if (isError(length)) return length;
  return length < 0 ? valueError : apply(Math.trunc(length));
}

const mid = ofText("MID", 3, (text, from = null, length = null) => {
  const start = asNumber(from);
  if (isError(start)) return start;
  return start < 1
    ? valueError
    : lengthOf(length, (count) => text.substring(Math.trunc(start) - 1, Math.trunc(start) - 1 + count));
});

const finder = (name: string, change: (text: string) => string): NativeFunction =>
  ofText(name, [2, 3], (wanted, within = null, from = 1) => {
    const [text, start] = [asText(within), asNumber(from)];
    if (isError(text)) return text;
    if (isError(start)) return start;
    const at = start < 1 ? -1 : change(text).indexOf(change(wanted), Math.trunc(start) - 1);
    return at < 0 ? valueError : at + 1;
  });

const joined = (name: string): NativeFunction =>
  all(name, [1, any], (...operands) => {
    let result = "";
    for (const cell of operands.flatMap((operand) => (isMatrix(operand) ? operand.cells : [operand]))) {
      const text = asText(cell);
      if (isError(text)) return text;
      result += text;
    }
    return result;
  });

const substitute = ofText("SUBSTITUTE", 3, (text, old = null, now = null) => {
  const [wanted, replacement] = [asText(old), asText(now)];
  if (isError(wanted)) return wanted;
  if (isError(replacement)) return replacement;
  return wanted === "" ? text : text.replaceAll(wanted, () => replacement);
});

export const texts: readonly NativeFunction[] = [
  ofText("LEN", 1, (text) => text.length),
  ofText("LEFT", [1, 2], (text, length) => lengthOf(length, (count) => text.slice(0, count))),
  ofText("RIGHT", [1, 2], (text, length) => lengthOf(length, (count) => (count === 0 ? "" : text.slice(-count)))),
  mid,
  finder("FIND", (text) => text),
  finder("SEARCH", (text) => text.toLowerCase()),
  ofText("TRIM", 1, (text) => text.replace(/ +/g, " ").replace(/^ | $/g, "")),
  ofText("REPT", 2, (text, times = null) => lengthOf(times, (count) => text.repeat(count))),
  ofText("UPPER", 1, (text) => text.toUpperCase()),
  ofText("LOWER", 1, (text) => text.toLowerCase()),
  substitute,
  joined("CONCAT"),
  joined("CONCATENATE"),
  each("EXACT", 2, (a = null, b = null) => {
    const [left, right] = [asText(a), asText(b)];
    return isError(left) ? left : isError(right) ? right : left === right;
  }),
  each("TEXT", 2, (value = null, format = null) => {
    const pattern = asText(format);
    return isError(pattern) ? pattern : formatted(value, pattern);
  }),
  each("VALUE", 1, (value = null) => (typeof value === "string" ? (textNumber(value) ?? valueError) : asNumber(value))),
];
