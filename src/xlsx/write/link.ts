import { parseRange } from "../cellAddress.js";
import type { BookDraft } from "../draft.js";
import { quotedSheet } from "./area.js";

/** @returns the two halves of "得分!A1" or "'得 分'!A1:B2", or undefined for another text, such as a name */
function linkPlace(linkTo: string): { readonly sheet: string; readonly range: string } | undefined {
  const at = linkTo.lastIndexOf("!");
  if (at < 1) return undefined;
  const sheet = linkTo.slice(0, at);
  const quoted = /^'(.+)'$/s.exec(sheet)?.[1];
  return { sheet: quoted === undefined ? sheet : quoted.replaceAll("''", "'"), range: linkTo.slice(at + 1) };
}

/** Whether a link leads to a cell of one of the draft's sheets, or to one of its names. */
export function leadsSomewhere(linkTo: string, { sheets, names }: BookDraft): boolean {
  const same = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();
  const place = linkPlace(linkTo);
  if (place === undefined) return names.some(({ name }) => same(name, linkTo));
  return parseRange(place.range) !== undefined && sheets.some(({ name }) => same(name, place.sheet));
}

/** The link as a file has it: Excel follows no link to a sheet whose name wants quotes and has none. */
export function linkLocation(linkTo: string): string {
  const place = linkPlace(linkTo);
  return place === undefined ? linkTo : `${quotedSheet(place.sheet)}!${place.range}`;
}
