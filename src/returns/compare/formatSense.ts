/** What a number format does to a number, so that what the person saw differs from what is stored. */
export type FormatSense = "plain" | "percent" | "day" | "scaled" | "hidden";

/**
 * @param format a format code, such as "0.00%" or `yyyy"年"m"月"d"日"`
 * @returns by its first section, which is that of positive numbers
 */
export function formatSense(format: string): FormatSense {
  const [section = ""] = bare(format).split(";");
  if (format !== "" && (whiteLetters.test(format) || !/[0#?@ymdhseg]|上午|下午|通用/iu.test(section))) return "hidden";
  if (section.includes("%")) return "percent";
  if (/[ymdhse]|上午|下午/iu.test(section.replace(/general|e[+-]/gi, ""))) return "day";
  // commas behind the last digit divide by 1,000 each; Chinese formats divide by 10,000 with a shifted point
  return /[0#?],+(?![0#?])/.test(section) || /0!?\.0,/.test(section) ? "scaled" : "plain";
}

const whiteLetters = /\[(?:white|白色?|colou?r ?2|颜色 ?2)\]/iu;

/** Without string literals, escaped characters, padding and what stands in brackets; elapsed time such as [h] stays. */
const bare = (format: string): string =>
  format.replace(/"[^"]*"?|\\.|!(?!\.0)|_.|\*.|\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, "");
