/** A piece of a number format. */
export interface FormatToken {
  readonly kind: "digits" | "percent" | "literal" | "text" | "date" | "general" | "color";
  readonly text: string;
}

const colors: Readonly<Record<string, string>> = {
  red: "FF0000",
  blue: "0000FF",
  green: "008000",
  black: "000000",
  white: "FFFFFF",
  yellow: "FFFF00",
  magenta: "FF00FF",
  cyan: "00FFFF",
  红色: "FF0000",
  蓝色: "0000FF",
};

const known = new Map<string, readonly (readonly FormatToken[])[]>();

/** The sections of a format: positive, negative, zero, text. Each format is taken apart once. */
export function sections(format: string): readonly (readonly FormatToken[])[] {
  const before = known.get(format);
  if (before) return before;
  const made = tokenize(format);
  known.set(format, made);
  return made;
}

/** Quoted text, an escaped character, a space as wide as a character, a filling character, brackets, and the codes. */
const piece =
  /"([^"]*)"|\\(.)|_.|\*.|\[([^\]]*)\]|(General|G\/通用格式)|(上午\/下午|AM\/PM|A\/P)|(y+|m+|d+|h+|s+)|([0#?.,]+)|(%)|(@)|(;)|(.)/giu;

function tokenize(format: string): readonly (readonly FormatToken[])[] {
  const all: FormatToken[][] = [[]];
  const add = (kind: FormatToken["kind"], text: string): void => void all.at(-1)?.push({ kind, text });
  for (const [
    whole,
    quoted,
    escaped,
    bracket,
    general,
    noon,
    date,
    digits,
    percent,
    text,
    semicolon,
    other,
  ] of format.matchAll(piece)) {
    if (quoted !== undefined) add("literal", quoted);
    else if (escaped !== undefined) add("literal", escaped);
    else if (bracket !== undefined) addBracket(bracket, add);
    else if (general !== undefined) add("general", general);
    else if (noon !== undefined || date !== undefined) add("date", whole.toLowerCase());
    else if (digits !== undefined) add("digits", digits);
    else if (percent !== undefined) add("percent", percent);
    else if (text !== undefined) add("text", text);
    else if (semicolon !== undefined) all.push([]);
    else if (other !== undefined) add("literal", other);
  }
  return all;
}

function addBracket(content: string, add: (kind: FormatToken["kind"], text: string) => void): void {
  const color = colors[content.toLowerCase()];
  if (color !== undefined) add("color", color);
  // hours beyond a day
  else if (/^h+$|^m+$|^s+$/i.test(content)) add("date", `[${content.toLowerCase()}]`);
  // "[$¥-804]" brings its currency sign
  else if (content.startsWith("$")) add("literal", content.slice(1).split("-")[0] ?? "");
}
