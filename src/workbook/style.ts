import type { StyleDraft } from "../xlsx/draft.js";

/**
 * How the workbooks look. A colour never carries a meaning alone: a word or sign says the same, for
 * black-and-white prints and for those who do not see the colour.
 */
export const palette = {
  ink: "1F2933",
  quiet: "6B7280",
  line: "B8C2CC",
  band: "1F4E79",
  bandText: "FFFFFF",
  head: "D6E4F0",
  subhead: "EDF3F9",
  input: "FFF8DC",
  inputText: "0B4F9E",
  sum: "F1F5F0",
  total: "E2EFDA",
  warn: "FCE4D6",
  wrong: "F8CBAD",
  gone: "E5E7EB",
} as const;

const font = { name: "微软雅黑", size: 9, color: palette.ink } as const;
const border = { style: "thin", color: palette.line } as const;

export const style = {
  hidden: { font: { ...font, size: 8, color: palette.quiet } },
  title: { font: { ...font, size: 16, bold: true, color: palette.band }, align: { vertical: "center" } },
  note: { font: { ...font, color: palette.quiet }, align: { vertical: "center" } },
  noteWrapped: { font: { ...font, color: palette.quiet }, align: { vertical: "top", wrap: true } },
  band: {
    font: { ...font, size: 10, bold: true, color: palette.bandText },
    fill: palette.band,
    border,
    align: { horizontal: "center", vertical: "center", wrap: true },
  },
  head: {
    font: { ...font, bold: true },
    fill: palette.head,
    border,
    align: { horizontal: "center", vertical: "center", wrap: true },
  },
  subhead: {
    font,
    fill: palette.subhead,
    border,
    align: { horizontal: "center", vertical: "center", wrap: true },
  },
  points: {
    font: { ...font, color: palette.quiet },
    fill: palette.subhead,
    border,
    numberFormat: "General",
    align: { horizontal: "center", vertical: "center", wrap: true },
  },
  text: { font, border, align: { horizontal: "left", vertical: "center", wrap: true, indent: 1 } },
  textCentered: { font, border, align: { horizontal: "center", vertical: "center", wrap: true } },
  name: {
    font: { ...font, bold: true },
    border,
    align: { horizontal: "left", vertical: "center", indent: 1, shrink: true },
  },
  score: { font, border, numberFormat: "0.00##", align: { horizontal: "right", vertical: "center" } },
  number: { font, border, numberFormat: "General", align: { horizontal: "right", vertical: "center" } },
  ratio: { font, border, numberFormat: "0.0000", align: { horizontal: "right", vertical: "center" } },
  sum: {
    font: { ...font, bold: true },
    fill: palette.sum,
    border,
    numberFormat: "0.00##",
    align: { horizontal: "right", vertical: "center" },
  },
  total: {
    font: { ...font, size: 10, bold: true },
    fill: palette.total,
    border,
    numberFormat: "0.00##",
    align: { horizontal: "right", vertical: "center" },
  },
  totalText: {
    font: { ...font, size: 10, bold: true },
    fill: palette.total,
    border,
    align: { horizontal: "center", vertical: "center" },
  },
  input: {
    font: { ...font, color: palette.inputText },
    fill: palette.input,
    border,
    unlocked: true,
    align: { horizontal: "center", vertical: "center", wrap: true },
  },
  inputText: {
    font: { ...font, color: palette.inputText },
    fill: palette.input,
    border,
    unlocked: true,
    align: { horizontal: "left", vertical: "center", wrap: true, indent: 1 },
  },
  inputDate: {
    font: { ...font, color: palette.inputText },
    fill: palette.input,
    border,
    unlocked: true,
    numberFormat: "yyyy-mm-dd",
    align: { horizontal: "center", vertical: "center" },
  },
} as const satisfies Record<string, StyleDraft>;
