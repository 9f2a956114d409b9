/** "*" stands for any text, "?" for one character; "~" before them makes them plain. */
export const hasWildcard = (text: string): boolean => /[*?~]/.test(text);

const known = new Map<string, RegExp>();

/** Matches the whole text, without regard to case. */
export function wildcardPattern(text: string): RegExp {
  const made = known.get(text);
  if (made) return made;
  const source = text.replace(/~([*?~])|[*?]|[\\^$.|+()[\]{}]/g, (found, plain: string | undefined) => {
    if (plain !== undefined) return plain === "~" ? plain : `\\${plain}`;
    return found === "*" ? "[^]*" : found === "?" ? "[^]" : `\\${found}`;
  });
  const pattern = new RegExp(`^${source}$`, "iu");
  known.set(text, pattern);
  return pattern;
}
