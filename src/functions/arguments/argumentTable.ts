import type { Fraction } from "../../exact/fraction.js";
import type { Scalar } from "../../formula/value.js";
import { bounds, boundsWords, isWithin, type Bounds } from "../../rules/contract/bounds.js";
import { cellWords } from "../../rules/contract/cellWords.js";
import type { Words } from "../../words/words.js";
import type { CellRule } from "./argumentKind.js";
import { choicesTold, chosen } from "./choiceLabels.js";

/**
 * What a cell may hold for each kind of argument. All functions take their arguments by this table, and
 * what a row does not name it refuses: blanks, text, numbers written as text, booleans, errors.
 *
 * - A blank never stands for 0 or for a full mark; where a row gives it a meaning, that is its own.
 * - Text is never taken for a number, in full-width digits or not: native formulas do not take it either,
 *   and a live workbook must not score what the native one refuses.
 * - A day is Excel's number of it, not a text that looks like a day.
 */
export const cellRules = {
  /** A whole number so large that doubles skip others is refused. */
  number: (within: Bounds): CellRule<Fraction> => ({
    expected: boundsWords(within),
    number: only(within.decimals === 0 ? { most: Number.MAX_SAFE_INTEGER, ...within } : within),
  }),

  points: (): CellRule<Fraction> => ({
    expected: { zh: "不小于 0 的分值（分）", en: "points, 0 or more" },
    number: only(bounds.amount),
  }),

  share: (): CellRule<Fraction> => ({
    expected: { zh: "0 到 1 的数（0.65 即 65%）", en: "a number from 0 to 1: 0.65 is 65%" },
    number: only(bounds.share),
  }),

  /** Excel's number of a day; a time of the day does not change it. */
  day: (): CellRule<Fraction> => ({
    expected: {
      zh: "日期（Excel 的日期值，如 DATE(2020,10,1)）",
      en: "a date, as Excel holds it, such as DATE(2020,10,1)",
    },
    number: asDay,
  }),

  dayOr: (word: string): CellRule<Fraction | string> => ({
    expected: { zh: `日期（Excel 的日期值），或“${word}”`, en: `a date, as Excel holds it, or ${word}` },
    number: asDay,
    text: (value) => (value === word ? value : undefined),
  }),

  /** In a column of days: what is not done yet has none. */
  dayOrBlank: (): CellRule<Fraction | null> => ({
    expected: { zh: "日期（Excel 的日期值），或空白", en: "a date, as Excel holds it, or a blank" },
    number: asDay,
    empty: () => null,
    absent: () => null,
  }),

  yesNo: (): CellRule<string> => ({
    expected: {
      zh: `“${cellWords.yes}”或“${cellWords.no}”（TRUE、FALSE 亦可）`,
      en: "是 (yes) or 否 (no); TRUE or FALSE as well",
    },
    text: (value) => (value === cellWords.yes || value === cellWords.no ? value : undefined),
    truth: (value) => (value ? cellWords.yes : cellWords.no),
  }),

  truth: (): CellRule<boolean> => ({
    expected: {
      zh: `TRUE 或 FALSE（“${cellWords.yes}”“${cellWords.no}”亦可）`,
      en: "TRUE or FALSE; 是 (yes) or 否 (no) as well",
    },
    truth: (value) => value,
    text: (value) => (value === cellWords.yes ? true : value === cellWords.no ? false : undefined),
  }),

  choice: (values: readonly string[]): CellRule<string> => {
    const told = choicesTold(values);
    return {
      expected: { zh: `${told.zh}之一`, en: `one of ${told.en}` },
      text: (value) => chosen(values, value),
    };
  },

  /** What a person writes. */
  remark: (): CellRule<string> => ({
    expected: { zh: "文字", en: "a text" },
    text: (value) => value,
  }),

  /** A code such as 1.1.1.1. As a number it would lose its dots or zeros. */
  code: (): CellRule<string> => ({
    expected: { zh: '考核项代码，写成文本，如 "1.1.1.1"', en: 'the code of an item as a text, such as "1.1.1.1"' },
    text: (value) => value,
  }),

  /** A value that is to be placed among others. A net change may be negative. */
  placed: (): CellRule<Fraction> => ({
    expected: { zh: "数", en: "a number" },
    number: (value) => value,
  }),

  /** A value that is ranked among others. A row without one is not ranked. */
  ranked: (): CellRule<Fraction | null> => ({
    expected: {
      zh: `数；空白或“${cellWords.notApplicable}”的不参加排序`,
      en: `a number; a blank or ${cellWords.notApplicable} is not ranked`,
    },
    number: (value) => value,
    text: (value) => (value === cellWords.notApplicable ? null : undefined),
    empty: () => null,
    absent: () => null,
  }),

  /**
   * The score of a section that may not apply. The workbook leaves its cell as an empty text then; a cell that
   * is really blank was forgotten.
   */
  sectionScore: (highest: Fraction): CellRule<Fraction | null> => ({
    expected: {
      zh: `0 到 ${highest} 的得分，或“${cellWords.notApplicable}”`,
      en: `a score from 0 to ${highest}, or ${cellWords.notApplicable} where the section does not apply`,
    },
    number: upTo(highest),
    text: (value) => (value === cellWords.notApplicable ? null : undefined),
    empty: () => null,
  }),

  standingScore: (highest: Fraction): CellRule<Fraction> => ({
    expected: { zh: `0 到 ${highest} 的得分`, en: `a score from 0 to ${highest}` },
    number: upTo(highest),
  }),

  /** Upper bound or share of a band; rows at the end of the table may be blank. */
  band: (): CellRule<Fraction | null> => ({
    expected: {
      zh: "两列的区域：名次比例上限（递增，末行为 1）与得分比例，均在 0 到 1 之间",
      en: "two columns: upper bound of the share of places (ascending, the last one 1) and share of the points, each from 0 to 1",
    },
    number: only(bounds.share),
    empty: () => null,
    absent: () => null,
  }),

  /** Whatever may stand in an input cell of the workbook: the engine judges it. */
  answer: (): CellRule<Scalar> => ({
    expected: { zh: "填报单元格中的内容", en: "what stands in the input cells" },
    number: (value) => value,
    text: (value) => value,
    truth: (value) => (value ? cellWords.yes : cellWords.no),
    empty: () => null,
    absent: () => null,
  }),
} as const satisfies Record<string, (...limits: never[]) => CellRule<unknown> & { readonly expected: Words }>;

const only =
  (within: Bounds) =>
  (value: Fraction): Fraction | undefined =>
    isWithin(within, value) ? value : undefined;

const upTo =
  (highest: Fraction) =>
  (value: Fraction): Fraction | undefined =>
    isWithin(bounds.amount, value) && value.compare(highest) <= 0 ? value : undefined;

/**
 * From 1 March 1900, before which Excel's calendar is wrong, to 31 December 9999. A function does not know whether its
 * workbook counts from 1904: the days are those of the usual system.
 */
const days = { least: 61, most: 2_958_465 };
const asDay = (value: Fraction): Fraction | undefined => only(days)(value.floor());
