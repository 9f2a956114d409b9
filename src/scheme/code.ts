/** The code above another: "1.1.1" for "1.1.1.2"; "" above a section. */
export const withoutLast = (code: string): string => code.slice(0, Math.max(0, code.lastIndexOf(".")));
