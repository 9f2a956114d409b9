const escape = /_x([0-9A-Fa-f]{4})_/g;

/**
 * The text that a file means: characters that XML cannot hold stand in it as `_xHHHH_`, and a literal
 * `_x000D_` as `_x005F_x000D_` (ECMA-376 Part 1, 22.9.2.19 ST_Xstring).
 */
export function unescapeText(text: string): string {
  if (!text.includes("_x")) return text;
  return text.replace(escape, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
}
