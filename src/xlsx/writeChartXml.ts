import { replaceOnce } from "./writeXml.js";

const gridlines = '<c:majorGridlines><c:spPr><a:ln w="6350"><a:solidFill><a:srgbClr val="DDE3E9"/></a:solidFill></a:ln></c:spPr></c:majorGridlines>';

/**
 * Adds to hucre's XML of a chart what hucre does not write: a label for every category, which programs otherwise
 * thin out (CT_CatAx, 21.2.2.25), and lines of the grid that do not outshine the bars.
 */
export function completeChart(xml: string): string {
  const labelled = replaceOnce(xml, "<c:noMultiLvlLbl ", '<c:tickLblSkip val="1"/><c:noMultiLvlLbl ');
  return replaceOnce(labelled, "<c:majorGridlines/>", gridlines);
}
