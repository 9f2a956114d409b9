import type { ReadNote } from "../bookContents.js";
import { nameKey } from "../zip/entryNames.js";
import type { Parts } from "../xml/packageParts.js";
import { refuse } from "../refusal.js";
import { type AllRelationships, resolveTarget, sourceOf } from "./relationships.js";
import { unreadPlaces, type UnreadPlace } from "../unreadPlaces.js";

/**
 * Names what a program left in the package that carries no cell and is not read.
 *
 * @param note gets one note for each place, with the name of the first part and how many there are
 * @throws Refused "badName" when one is referred to as anything else than what it is: it would be read somewhere
 */
export function expectUnread(parts: Parts, all: AllRelationships, note: (found: ReadNote) => void): void {
  const placeOf = new Map<string, UnreadPlace>();
  for (const place of unreadPlaces) {
    const found = parts.names.filter((name) => place.names.test(name));
    for (const name of found) placeOf.set(nameKey(name), place);
    const [first] = found;
    if (first === undefined) continue;
    note({ code: place.note, part: found.length === 1 ? first : `${first} (${found.length})` });
  }
  if (placeOf.size === 0) return;
  for (const [from, relationships] of all) {
    for (const { kind, target, external } of relationships) {
      const name = external ? undefined : resolveTarget(sourceOf(from), target);
      const place = name === undefined ? undefined : placeOf.get(nameKey(name));
      if (!place || place.reachedAs.includes(kind)) continue;
      refuse("badName", { part: name ?? target, detail: `reached as ${kind.slice(0, 40)}` });
    }
  }
}
