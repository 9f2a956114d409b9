import { refuseDraft, type DraftFault } from "./fault.js";

/** Excel specifications and limits: characters of a cell's text. */
export const longestText = 32_767;

/**
 * Characters that XML 1.0 cannot hold (section 2.2), halves of surrogate pairs among them. Escapes exist for
 * control characters, but not every program reads them back, and they are not typed on purpose.
 */
const unwritable = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Surrogate}/u;

const escapeLike = /_x(?=[0-9A-Fa-f]{4}_)/g;

/** @throws DraftError "badCharacter" */
export function expectWritable(text: string, place: Pick<DraftFault, "sheet" | "cell"> = {}): void {
  const bad = unwritable.exec(text)?.[0];
  if (bad === undefined) return;
  const code = bad.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0");
  refuseDraft("badCharacter", { ...place, found: `U+${code}` });
}

/**
 * A text as the file has it, before XML's own escapes.
 *
 * The reverse of unescapeText: a literal `_x0041_` would be read back as "A" (ECMA-376 Part 1, 22.9.2.19
 * ST_Xstring), so its underscore is escaped itself. Lines end as Excel ends them: programs make different
 * things of a carriage return.
 */
export function fileText(text: string): string {
  const lines = text.includes("\r") ? text.replace(/\r\n?/g, "\n") : text;
  return lines.includes("_x") ? lines.replace(escapeLike, "_x005F_x") : lines;
}

/** Whether programs disagree about the text where it stands in a formula: some take it for an escape. */
export function looksEscaped(text: string): boolean {
  return text.search(escapeLike) >= 0;
}

/** For element contents and attributes in double quotes, as defined names and patched cells have them. */
export function escapeXml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}
