import { Fraction } from "../../exact/fraction.js";
import { cleanNumber, isFormulaLike } from "./cleanText.js";
import { accepted, asked, type AskReason, type NoteReason, type CellReading } from "./cellReading.js";

export interface NumberSense {
  /** Only whole numbers make sense here, so that a comma cannot be a decimal point. */
  readonly whole: boolean;
  /** Such as "件"; empty where there is none. */
  readonly unit: string;
}

/** More characters than any figure with its unit has. */
const longestText = 40;
/** Excel keeps 15 digits: of more typed digits the user does not know which were stored. */
const longestNumber = 15;

/**
 * The one grammar of numbers that people typed as text: a sign, digits, at most one point; with a unit, a per
 * cent sign or thousands marks only where they can mean one thing.
 *
 * JavaScript's own conversions are no grammar: to them "" is 0, "0x10" is 16, "1e3" is 1000.
 */
export function readNumberText(typed: string, sense: NumberSense): CellReading {
  const { text, notes } = cleanNumber(typed);
  if (text === "") return { verdict: "blank", notes: typed === "" ? [] : ["onlyBlanks"] };
  if (text.length > longestText) return asked("tooLong");
  return numberIn(text, sense, notes);
}

function numberIn(text: string, sense: NumberSense, before: readonly NoteReason[]): CellReading {
  const notes: NoteReason[] = [...before, "textNumber"];
  const measured = withoutUnit(text, sense.unit);
  if (measured !== text) notes.push(sense.unit === "%" ? "percent" : "unit");
  const plain = withoutThousands(measured, sense);
  if (plain === null) return asked("comma");
  if (plain !== measured) notes.push("thousands");
  const match = /^([+-]?)(\d+)(?:\.(\d+))?$/.exec(plain);
  if (!match) return asked(whyNot(plain, text));
  const [, sign = "", digits = "", decimals = ""] = match;
  const figures = digits.replace(/^0+(?=\d)/, "");
  if (figures.length + decimals.length > longestNumber) return asked("tooLong");
  if (sense.whole && plain === measured && decimals.length === 3 && figures !== "0") return asked("pointOrThousands");
  if (sign === "+") notes.push("plusSign");
  if (figures !== digits) notes.push("leadingZeros");
  const point = decimals === "" ? "" : `.${decimals}`;
  return accepted(Fraction.parse(`${sign === "-" ? "-" : ""}${figures}${point}`), notes);
}

/** "3 件" where the unit is 件. */
function withoutUnit(text: string, unit: string): string {
  if (unit === "" || !text.endsWith(unit)) return text;
  return text.slice(0, -unit.length).trimEnd();
}

/**
 * Groups of three behind commas. One group alone could be a decimal comma; it is not where only whole numbers
 * make sense.
 *
 * @returns null when commas stand in any other way
 */
function withoutThousands(text: string, { whole }: NumberSense): string | null {
  if (!text.includes(",")) return text;
  const match = /^[+-]?[1-9]\d{0,2}((?:,\d{3})+)(\.\d+)?$/.exec(text);
  if (!match) return /^[+-]?[\d,.]+$/.test(text) ? null : text;
  const groups = (match[1] ?? "").length / 4;
  return whole || groups > 1 || match[2] !== undefined ? text.replaceAll(",", "") : null;
}

/** The first line that fits says why a string is not a number. */
const reasons: readonly (readonly [RegExp, AskReason])[] = [
  [/^[+-]?\d+(\.\d+)?\s*%$/, "percent"],
  [/^0x[0-9a-f]+$/i, "hexadecimal"],
  [/^[+-]?\d+(\.\d+)?e[+-]?\d+$/i, "exponent"],
  [/^(无|没有|沒有|未发生|暂无|空|零件|-+|—+|–+|\/+|\\+|n\/?a|none|nil|null)$/i, "emptyWord"],
  [/^[+-]?\d[\d ]*\d$/, "innerBlank"],
  [/[〇零一二三四五六七八九十百千万萬亿億两兩廿卅壹贰貳叁參肆伍陆陸柒捌玖拾佰仟]/u, "chineseNumeral"],
  [/(?![0-9])\p{N}/u, "otherDigits"],
  [/^[+-]?\d+(\.\d+)?\s*[^\d\s.,]+$/u, "wrongUnit"],
];

function whyNot(plain: string, text: string): AskReason {
  const found = reasons.find(([pattern]) => pattern.test(plain));
  if (found) return found[1];
  return isFormulaLike(text) ? "formulaText" : "notNumber";
}
