import { Fraction } from "../exact/fraction.js";
import { palette, style } from "../workbook/style.js";
import type { StyleDraft } from "../xlsx/draft.js";

export interface FigureStyles {
  readonly score: StyleDraft;
  readonly total: StyleDraft;
  readonly difference: StyleDraft;
  readonly percent: StyleDraft;
  /** Of a full mark or a count, as it is. */
  readonly number: StyleDraft;
}

/** A printed figure as a number of a cell; nothing where there is none. */
export const figure = (printed: string | null): number | null => (printed === null ? null : Number(printed));

/**
 * As many decimals as the assessment prints, so that points stand below each other; no digit touches a border: in paper
 * that LibreOffice makes an indent to the right is lost in some rows, the blank at the end of a format never is.
 */
export function figureStyle(decimals: number): FigureStyles {
  const digits = `${decimals === 0 ? "0" : `0.${"0".repeat(decimals)}`}_ `;
  const align = { horizontal: "right", vertical: "center", indent: 1 } as const;
  return {
    score: { ...style.score, numberFormat: digits, align },
    total: { ...style.total, numberFormat: digits, align },
    difference: { ...style.score, numberFormat: `+${digits};-${digits};${digits}`, align },
    percent: { ...style.number, numberFormat: "0.0%_ ", align },
    number: { ...style.number, align },
  };
}

export const centered = (base: StyleDraft, wrap = false): StyleDraft => ({
  ...base,
  align: { horizontal: "center", vertical: "center", ...(wrap && { wrap }) },
});
export const emphasized = (base: StyleDraft): StyleDraft => ({
  ...base,
  fill: palette.sum,
  font: { ...base.font, bold: true },
});

/** A rate from 0 to 1 as cells show it, rounded half up from its decimal digits and not from those of the double. */
export const percentText = (rate: number): string =>
  `${Fraction.parse(rate.toFixed(12)).times(Fraction.of(100)).toFixed(1)}%`;
