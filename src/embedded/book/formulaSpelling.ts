/**
 * A formula as a person reads it. Files mark functions that are younger than the format (`_xlfn.`) and those of
 * add-ins (`_xldudf_`).
 */
export const shownFormula = (stored: string): string =>
  outsideText(stored, (code) => code.replace(/_xlfn\.(?:_xlws\.)?/g, "").replaceAll("_xldudf_", ""));

/** The same formula as a file has it. @param isCustom whether a function is the add-in's */
export const storedFormula = (shown: string, isCustom: (name: string) => boolean): string =>
  outsideText(shown, (code) =>
    code.replace(/([\p{L}_][\p{L}\p{N}_.]*)(?=\()/gu, (name: string) => (isCustom(name.toUpperCase()) ? `_xldudf_${name.toUpperCase()}` : name)),
  );

/** Changes a formula except in its texts and in names of sheets that stand in quotes. */
const outsideText = (formula: string, change: (code: string) => string): string =>
  formula
    .split(/("(?:[^"]|"")*"|'(?:[^']|'')*')/)
    .map((piece, at) => (at % 2 === 0 ? change(piece) : piece))
    .join("");
