import type { BookDraft, SheetDraft } from "../../xlsx/draft.js";

/** String literals, in which nothing is read; then sheets, then names. */
const pieces = /"(?:[^"]|"")*"|'((?:[^']|'')+)'!|([\p{L}_][\p{L}\p{N}_.]*)(!?)/gu;

export interface Needs {
  readonly sheets: ReadonlySet<string>;
  readonly names: ReadonlySet<string>;
}

/** The sheets and defined names that a formula reads, those behind its names included. */
export function needsOf(formula: string, { sheets, names }: BookDraft): Needs {
  const read = { sheets: new Set<string>(), names: new Set<string>() };
  for (const [, quoted, word, mark] of formula.matchAll(pieces)) {
    const named = quoted?.replaceAll("''", "'") ?? (mark === "!" ? word : undefined);
    if (named !== undefined && sheets.some(({ name }) => name === named)) read.sheets.add(named);
    const defined = named === undefined && word !== undefined ? names.find(({ name }) => name === word) : undefined;
    if (!defined) continue;
    read.names.add(defined.name);
    for (const sheet of needsOf(defined.refersTo, { sheets, names: [], properties: { title: "", creator: "" } }).sheets)
      read.sheets.add(sheet);
  }
  return read;
}

/** All sheets that the formulas of some sheets need, and what those need in turn. */
export function sheetsNeeded(book: BookDraft, wanted: readonly string[]): ReadonlySet<string> {
  const found = new Set(wanted);
  const known = new Map<string, Needs>();
  const needs = (formula: string): Needs => {
    const before = known.get(formula);
    if (before) return before;
    const made = needsOf(formula, book);
    known.set(formula, made);
    return made;
  };
  // a set that grows while it is walked: what is added is walked as well
  for (const name of found)
    for (const { formula } of sheetNamed(book, name).cells)
      if (formula !== undefined) for (const needed of needs(formula).sheets) found.add(needed);
  return found;
}

/** @throws TypeError when the draft has no such sheet */
export function sheetNamed({ sheets }: BookDraft, name: string): SheetDraft {
  const found = sheets.find((sheet) => sheet.name === name);
  if (!found) throw new TypeError(`no sheet ${name}`);
  return found;
}
