/** Windows takes these for devices, whatever follows a point. */
const devices = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;
/** Leaves room for folders within the 260 characters of a path on Windows. */
const longest = 80;

/** The text without what no file system takes; never empty, never a device of Windows. */
export function safeFileName(text: string): string {
  const cleaned = [...text.replace(/[\\/:*?"<>|\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Surrogate}]/gu, "_")]
    .slice(0, longest)
    .join("")
    .replace(/^[\s.]+|[\s.]+$/g, "");
  if (cleaned === "") return "_";
  return devices.test(cleaned) ? `_${cleaned}` : cleaned;
}

/**
 * A file name for each department, "考核成绩单 D01 示例单位01.xlsx": safe, and different from all others also
 * where case does not count. The same list gives the same names.
 */
export function departmentFileNames(
  kind: string,
  departments: readonly { readonly code: string; readonly name: string }[],
  ending = ".xlsx",
): readonly string[] {
  const seen = new Set<string>();
  return departments.map(({ code, name }) => {
    const wanted = safeFileName([kind, code, name === code ? "" : name].filter((part) => part !== "").join(" "));
    for (let at = 1; ; at += 1) {
      const file = `${wanted}${at === 1 ? "" : `（${at}）`}${ending}`;
      if (seen.has(file.toLowerCase())) continue;
      seen.add(file.toLowerCase());
      return file;
    }
  });
}
