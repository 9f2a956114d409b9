import type { Fraction } from "../../exact/fraction.js";
import { style } from "../../workbook/style.js";
import { figure, figureStyle } from "../figures.js";
import type { ListCell } from "./listSheet.js";

const none = "—";

export const centered = (value: string | number | null): ListCell => [value ?? none, style.textCentered];

export const text = (value: string): ListCell => [value, style.text];

/** A printed figure as a number; a dash where there is none. */
export const points = (total: Fraction | null, decimals: number): ListCell =>
  total ? [figure(total.toFixed(decimals)), figureStyle(decimals).score] : centered(null);
