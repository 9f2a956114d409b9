import type { Part } from "./packageParts.js";
import { damaged, refuse } from "../refusal.js";

const chunkSize = 64 * 1024;
const declaration = /^\s*<\?xml[^>]*?\sencoding\s*=\s*["']([^"']*)["']/;
const documentType = /<!(DOCTYPE|ENTITY)/i;
/** One less than the longest text that documentType finds. */
const carried = "<!DOCTYPE".length - 1;

/**
 * The text of an XML part, piece by piece. Pieces, so that a short text cut out of one does not keep a text of
 * 50 MB in memory.
 *
 * Only UTF-8 and UTF-16 may be used (ECMA-376 Part 2, 6.2.5), and bytes that are neither are not guessed at.
 *
 * @throws Refused "damaged" for another encoding or broken bytes
 */
export function* xmlText(read: Part): Generator<string> {
  const known = decoded.get(read);
  if (known) {
    yield* known;
    return;
  }
  const { name: part, bytes } = read;
  const pieces: string[] = [];
  const encoding = encodingOf(bytes);
  const decoder = new TextDecoder(encoding, { fatal: true });
  for (let at = 0; at < bytes.length; at += chunkSize) {
    const text = decode(decoder, bytes.subarray(at, at + chunkSize), at + chunkSize < bytes.length, part);
    if (at === 0) expectDeclared(text, encoding, part);
    if (text === "") continue;
    if (bytes.length <= mostRemembered) pieces.push(text);
    yield text;
  }
  if (bytes.length <= mostRemembered) decoded.set(read, pieces);
}

/** Most parts are read twice: for document types, then for what they say. Large ones are decoded twice rather than kept. */
const decoded = new WeakMap<Part, readonly string[]>();
const mostRemembered = 4 * 1024 * 1024;

/** The whole text at once, for parts that are not parsed. */
export function wholeText(part: Part): string {
  return [...xmlText(part)].join("");
}

/**
 * A document type can define entities that grow without end or read other files. No workbook has one, so
 * none is looked into (row 27 of the threats).
 *
 * @throws Refused "docType"
 */
export function expectNoDocType(part: Part): void {
  let tail = "";
  for (const text of xmlText(part)) {
    if (documentType.test(tail + text)) refuse("docType", { part: part.name });
    tail = text.slice(-carried);
  }
}

/** By byte order mark, or by the zeros beside "<" (XML 1.0, appendix F). */
function encodingOf(bytes: Uint8Array): "utf-8" | "utf-16le" | "utf-16be" {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)) return "utf-16le";
  if ((first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c)) return "utf-16be";
  return "utf-8";
}

function decode(decoder: InstanceType<typeof TextDecoder>, bytes: Uint8Array, more: boolean, part: string): string {
  try {
    return decoder.decode(bytes, { stream: more });
  } catch {
    return damaged("the text is not UTF-8 or UTF-16", { part });
  }
}

function expectDeclared(text: string, encoding: string, part: string): void {
  const declared = declaration.exec(text)?.[1]?.toLowerCase();
  if (declared === undefined) return;
  const fits = encoding === "utf-8" ? /^(utf-?8|us-ascii)$/ : /^utf-16/;
  if (!fits.test(declared)) damaged(`the text is ${encoding}, but says ${declared}`, { part });
}
