import type { WriteSheet } from "hucre/xlsx";
import type { ChartDraft } from "./draft.js";
import { absoluteAreaText } from "./writeArea.js";

type Chart = NonNullable<WriteSheet["charts"]>[number];

const typeface = "微软雅黑";
const ink = "1F2933";
const line = "B8C2CC";
const small = 8;
/** So many labels stand close. */
const many = 40;
/** So few columns would be as broad as they are high. */
const few = 4;

/** The chart as hucre takes it: it counts from 0, and an anchor ends before its last cell. */
export function hucreChart({ kind, title, at, series, grouping = "clustered", min, max, step, numberFormat, altText }: ChartDraft, sheet: string): Chart {
  const count = Math.max(0, ...series.map(({ categories: { rowCount, columnCount } }) => rowCount * columnCount));
  const label = { labelFontSize: small, labelColor: ink, labelFontFamily: typeface, majorTickMark: "none", minorTickMark: "none" } as const;
  return {
    type: kind,
    title,
    titleFontSize: 11,
    titleBold: true,
    titleColor: ink,
    titleFontFamily: typeface,
    lang: "zh-CN",
    altText,
    anchor: { from: { row: at.row - 1, col: at.column - 1 }, to: { row: at.row + at.rowCount - 1, col: at.column + at.columnCount - 1 } },
    barGrouping: grouping,
    gapWidth: count > few ? 45 : 220,
    overlap: grouping === "stacked" ? 100 : -5,
    legend: series.length > 1 ? "bottom" : false,
    legendFontSize: small,
    legendFontColor: ink,
    legendFontFamily: typeface,
    chartSpaceBorderColor: line,
    series: series.map(({ name, sheet: from = sheet, categories, values, color, labels = false }) => ({
      name,
      color,
      categories: absoluteAreaText(from, categories),
      values: absoluteAreaText(from, values),
      ...(labels && {
        dataLabels: {
          showValue: true,
          fontSize: small,
          fontColor: ink,
          fontFamily: typeface,
          ...(grouping === "clustered" && { position: "outEnd" as const }),
          ...(numberFormat !== undefined && { numberFormat: { formatCode: numberFormat } }),
        },
      }),
    })),
    axes: {
      // bars are read from the top, as their table is
      x: { ...label, ...(count > many && { labelFontSize: small - 1 }), ...(kind === "bar" && { reverse: true }), noMultiLvlLbl: true },
      y: {
        ...label,
        gridlines: { major: true },
        ...(kind === "bar" && { crosses: "max" as const }),
        scale: { ...(min !== undefined && { min }), ...(max !== undefined && { max }), ...(step !== undefined && { majorUnit: step }) },
        // the format of the cells would give the axis decimals that it does not need
        numberFormat: { formatCode: numberFormat ?? "General" },
      },
    },
  };
}
