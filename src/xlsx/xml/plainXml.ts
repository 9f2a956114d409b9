import type { Attributes } from "./xmlNamespaces.js";

/** The events of a parser, in document order. */
export interface XmlEvents {
  open(name: string, attributes: Attributes, declares: boolean): void;
  close(): void;
  text(text: string): void;
}

/** Longer runs without an event are left to the parser, which knows the limits. */
const longestRun = 256 * 1024;
const declaration = /^<\?xml version="1\.0"(?: encoding="[A-Za-z][\w.-]*")?(?: standalone="(?:yes|no)")?[ \t\n]*\?>/;
/** What XML 1.0 (2.2) forbids, what it changes (2.11), and pairs of surrogates. */
const special = /[\u0000-\u0008\u000B-\u001F\uD800-\uDFFF\uFFFE\uFFFF]/;

/**
 * Reads the plain part of XML, which is all that spreadsheet programs write: elements, attributes, text, character
 * references, names of ASCII letters. It is several times as fast as a parser and judges nothing: at anything else,
 * mistakes included, it stops, and the parser reads the document from the beginning. So it may know less than the
 * parser, but must accept nothing that the parser refuses, and emit the same events.
 */
export class PlainXml {
  /** How many events were emitted. */
  told = 0;
  private rest = "";
  private isFirst = true;
  private isOver = false;
  private stopped = false;
  private readonly open: string[] = [];
  private at = 0;

  constructor(private readonly events: XmlEvents) {}

  /** @returns false where it stops */
  read(piece: string): boolean {
    if (special.test(piece)) return this.stop();
    const text = this.rest === "" ? piece : this.rest + piece;
    let from = 0;
    if (this.isFirst) {
      this.isFirst = false;
      from = declaration.exec(text)?.[0].length ?? 0;
      // the parser reports whitespace before the root only after a declaration
      if (from === 0 && isBlank(text.charCodeAt(0))) return this.stop();
    }
    from = this.scan(text, from);
    this.rest = text.slice(from);
    return this.stopped || this.rest.length > longestRun ? this.stop() : true;
  }

  /** Whether the whole document was emitted. */
  isComplete(): boolean {
    return !this.stopped && this.isOver && blank.test(this.rest);
  }

  private stop(): false {
    this.stopped = true;
    return false;
  }

  /** @returns where the first thing begins that is not complete */
  private scan(source: string, start: number): number {
    let from = start;
    for (;;) {
      const angle = source.indexOf("<", from);
      if (angle < 0) return from;
      const common = angle === from && this.open.length > 0 ? this.common(source, angle) : -1;
      if (common > 0) {
        from = common;
        continue;
      }
      const before = angle === from ? "" : this.textOf(source.slice(from, angle));
      if (before === undefined) {
        this.stop();
        return from;
      }
      const next = source.charCodeAt(angle + 1);
      const end = next === slash ? this.closing(source, angle, before) : this.opening(source, angle, before);
      if (end < 0) return from;
      from = end;
    }
  }

  /**
   * What most of a workbook is made of: a cell as Excel writes it, a shared string of one piece. A pattern finds the
   * whole of it at once, and it is emitted as the events of its elements.
   *
   * @returns where it ends; -1 where something else stands
   */
  private common(source: string, angle: number): number {
    const first = source.charCodeAt(angle + 1);
    if (first === letterC) {
      cell.lastIndex = angle;
      const found = cell.exec(source);
      if (!found) return -1;
      const [, address = "", name1, value1 = "", name2, value2 = "", stored] = found;
      if (name1 !== undefined && name1 === name2) return -1;
      const attributes =
        name1 === undefined
          ? ["r", address]
          : name2 === undefined
            ? ["r", address, name1, value1]
            : ["r", address, name1, value1, name2, value2];
      this.tellOpen("c", attributes);
      if (stored !== undefined) {
        this.tellOpen("v", none);
        this.tellText(stored);
        this.tellEnd();
      }
      this.tellEnd();
      return cell.lastIndex;
    }
    if (first !== letterS) return -1;
    sharedString.lastIndex = angle;
    const found = sharedString.exec(source);
    if (!found) return -1;
    const [, space, text = ""] = found;
    this.tellOpen("si", none);
    this.tellOpen("t", space === undefined ? none : ["xml:space", space]);
    this.tellText(text);
    this.tellEnd();
    this.tellEnd();
    return sharedString.lastIndex;
  }

  private tellOpen(name: string, attributes: Attributes): void {
    this.told += 1;
    this.events.open(name, attributes, false);
  }

  private tellEnd(): void {
    this.told += 1;
    this.events.close();
  }

  /** @returns what a text says; undefined where it has to be left to the parser */
  private textOf(raw: string): string | undefined {
    if (this.open.length === 0) return blank.test(raw) ? raw : undefined;
    return raw.length < longWord ? textWord(raw) : raw.includes("]]>") ? undefined : expanded(raw);
  }

  private tellText(text: string): void {
    if (text === "") return;
    this.told += 1;
    this.events.text(text);
  }

  /** @returns where the tag ends; -1 where it is not complete, or stops */
  private closing(source: string, angle: number, before: string): number {
    const name = this.open[this.open.length - 1];
    if (source.length < angle + 3 + (name?.length ?? 0)) return -1;
    if (
      name === undefined ||
      !source.startsWith(name, angle + 2) ||
      source.charCodeAt(angle + 2 + name.length) !== greater
    ) {
      this.stop();
      return -1;
    }
    this.tellText(before);
    this.tellClose();
    return angle + 3 + name.length;
  }

  private tellClose(): void {
    this.open.pop();
    this.isOver = this.open.length === 0;
    this.tellEnd();
  }

  private opening(source: string, angle: number, before: string): number {
    this.at = angle + 1;
    const name = this.name(source);
    const attributes: string[] = [];
    let declares = false;
    for (;;) {
      const code = source.charCodeAt(this.at);
      // the source ends within the tag
      if (Number.isNaN(code)) return -1;
      if (name === "" || this.isOver) break;
      if (code === greater || code === slash) {
        const closes = code === slash;
        const end = this.at + (closes ? 2 : 1);
        if (end > source.length) return -1;
        if (closes && source.charCodeAt(end - 1) !== greater) break;
        this.tellText(before);
        this.told += 1;
        this.open.push(name);
        this.events.open(name, attributes, declares);
        if (closes) this.tellClose();
        return end;
      }
      if (!isBlank(code)) break;
      while (isBlank(source.charCodeAt(this.at))) this.at += 1;
      const first = source.charCodeAt(this.at);
      if (first === greater || first === slash || Number.isNaN(first)) continue;
      const attribute = this.name(source);
      if (this.at + 1 >= source.length) return -1;
      if (attribute === "" || source.charCodeAt(this.at) !== equals) break;
      const quote = source.charCodeAt(this.at + 1);
      if (quote !== double && quote !== single) break;
      const from = this.at + 2;
      let end = from;
      let isPlain = true;
      // most values are a few letters: what is odd in them is seen while their end is looked for
      for (; end < source.length; end += 1) {
        const letter = source.charCodeAt(end);
        if (letter === quote) break;
        if (letter === less || letter === ampersand || letter < blankest) isPlain = false;
      }
      if (end >= source.length) return -1;
      const raw = source.slice(from, end);
      const value = isPlain ? raw : attributeValue(raw);
      if (value === undefined || isRepeated(attributes, attribute)) break;
      attributes.push(attribute, value);
      declares ||= attribute.startsWith("xmlns");
      this.at = end + 1;
    }
    this.stop();
    return -1;
  }

  /** The name that begins here; "" for none. */
  private name(source: string): string {
    const from = this.at;
    if (nameKind[source.charCodeAt(from)] !== 2) return "";
    let at = from + 1;
    while ((nameKind[source.charCodeAt(at)] ?? 0) > 0) at += 1;
    this.at = at;
    return source.slice(from, at);
  }
}

function isRepeated(attributes: Attributes, name: string): boolean {
  for (let at = 0; at < attributes.length; at += 2) if (attributes[at] === name) return true;
  return false;
}

const [slash, greater, equals, double, single, less, ampersand, bracket] = [
  0x2f, 0x3e, 0x3d, 0x22, 0x27, 0x3c, 0x26, 0x5d,
];
const none: Attributes = [];
const [letterC, letterS] = [0x63, 0x73];
const cell = /<c r="([A-Z]+\d+)"(?: ([st])="(\w*)")?(?: ([st])="(\w*)")?(?:\/>|>(?:<v>([^<&\]]*)<\/v>)?<\/c>)/y;
const sharedString = /<si><t(?: xml:space="(preserve)")?>([^<&\]]*)<\/t><\/si>/y;

/** What comes before it is a control character. */
const blankest = 0x20;
const blank = /^[ \t\n]*$/;
const isBlank = (code: number): boolean => code === 0x20 || code === 0x0a || code === 0x09;

/** 2 for what may begin a name, 1 for what may stand in one besides, as far as ASCII goes (XML 1.0, 2.3). */
const nameKind = Uint8Array.from({ length: 128 }, (_, code) => {
  const letter = String.fromCharCode(code);
  return /[A-Za-z_:]/.test(letter) ? 2 : /[\d.-]/.test(letter) ? 1 : 0;
});

/** Longer strings are searched faster than looked at letter by letter. */
const longWord = 24;

/** Most strings are a number: whether there is anything odd in them is seen at once. */
function textWord(raw: string): string | undefined {
  for (let at = 0; at < raw.length; at += 1) {
    const code = raw.charCodeAt(at);
    if (code === ampersand || code === bracket) return raw.includes("]]>") ? undefined : expanded(raw);
  }
  return raw;
}

const attributeSpecial = /[<\t\n]/;

function attributeValue(raw: string): string | undefined {
  return attributeSpecial.test(raw) ? undefined : expanded(raw);
}

const reference = /&(?:(amp|lt|gt|quot|apos)|#(\d{1,7})|#x([\dA-Fa-f]{1,6}));/g;
const entities: ReadonlyMap<string, string> = new Map([
  ["amp", "&"],
  ["lt", "<"],
  ["gt", ">"],
  ["quot", '"'],
  ["apos", "'"],
]);

/** @returns undefined where "&" begins no reference that is known here */
function expanded(raw: string): string | undefined {
  if (!raw.includes("&")) return raw;
  let isKnown = true;
  const text = raw.replace(reference, (_, name?: string, decimal?: string, hexadecimal?: string) => {
    if (name !== undefined) return entities.get(name) ?? "";
    const code = decimal === undefined ? parseInt(hexadecimal ?? "", 16) : Number(decimal);
    // nothing that XML 1.0 (2.2) might forbid
    const isPlain =
      code === 0x09 ||
      code === 0x0a ||
      code === 0x0d ||
      (code >= 0x20 && code < 0xd800) ||
      (code >= 0xe000 && code < 0xfffe);
    isKnown &&= isPlain;
    return String.fromCharCode(code);
  });
  return isKnown && !raw.replace(reference, "").includes("&") ? text : undefined;
}
