/** The code above another: "1.1.1" for "1.1.1.2"; "" above a section. */
export const withoutLast = (code: string): string => code.slice(0, Math.max(0, code.lastIndexOf(".")));

/** The codes above another, the nearest first: "1.1.1", "1.1" and "1" for "1.1.1.2". */
export const codesAbove = (code: string): readonly string[] => {
  const above = withoutLast(code);
  return above === "" ? [] : [above, ...codesAbove(above)];
};
