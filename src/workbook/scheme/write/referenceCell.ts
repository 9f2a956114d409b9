import { referenceText } from "../tables/figureText.js";
import { frame, type Layout } from "../tables/layout.js";
import type { Row } from "../tables/schemeSheets.js";

/** A parameter as it is written in the place of a figure, by the row of 参数 in which it is named. */
export function referenceCell(layout: Layout, index: number, row: Row | undefined): { formula: string; value: string } {
  const cell = layout.fixed("parameters", "name", frame.firstRow + index);
  const name = row?.["name"];
  return {
    formula: `IF(${cell}="","","${referenceText({ parameter: "" })}"&${cell})`,
    value: name === undefined ? "" : referenceText({ parameter: name }),
  };
}
