/**
 * The page of an official paper, from GB/T 9704—2012 (5.2): A4, upper margin 37 mm, binding edge 28 mm, a type area of
 * 156 mm × 225 mm that holds 22 lines of 28 characters. In twips, twentieths of a point.
 */
export const page = {
  width: 11906,
  height: 16838,
  top: 2098,
  left: 1587,
  right: 1475,
  bottom: 1984,
  /** 156 mm. */
  typeWidth: 8844,
} as const;

const linesOnPage = 22;
const charactersInLine = 28;
/** Of the typeface of the text, 三号. */
const textPoints = 16;
const pitchPoints = page.typeWidth / 20 / charactersInLine;

/**
 * The grid. 28 characters of 16 pt are 158 mm and do not fit into 156 mm: each is set a little closer (a negative
 * charSpace, in 4096ths of a point), as Word does when it is asked for 28 characters in a line.
 */
export const grid = {
  /** 22 lines are 224.7 mm: as far as whole twips allow. */
  linePitch: 579,
  charSpace: Math.floor((pitchPoints - textPoints) * 4096),
  lines: linesOnPage,
} as const;

/** What brings 28 characters of 16 pt into the line, in twips: 28 × (320 − 6) are 8792 of 8844, 29 do not fit. */
export const characterSpacing = -6;

/** The width of a character of the text, with what the grid takes off. */
export const characterWidth = pitchPoints * 20;

/** Page numbers stand 7 mm below the type area (7.5 of the standard): from there to the edge of the paper. */
export const footerDistance = 1984 - 397 - 320;

/** From the upper edge of the type area to 发文机关标志: 35 mm (7.2.4). */
export const aboveOffice = 1984;
/** From 发文字号 to the red line: 4 mm (7.2.7). */
export const aboveRedLine = 4;
export const red = "FF0000";
