/** The texts of a package's parts by name, in the order of the archive. */
export type PartTexts = Map<string, string>;

/** @throws Error when the part does not exist, as with another version of hucre */
export function change(parts: PartTexts, name: string, by: (xml: string) => string): void {
  const xml = parts.get(name);
  if (xml === undefined) throw new Error(`hucre wrote no ${name}`);
  parts.set(name, by(xml));
}

/** @throws Error when there is not exactly one such place, as with another version of hucre */
export function replaceOnce(xml: string, place: string, text: string): string {
  const at = xml.indexOf(place);
  if (at < 0 || xml.includes(place, at + 1)) throw new Error(`hucre wrote not exactly one ${place}`);
  return xml.slice(0, at) + text + xml.slice(at + place.length);
}

export function insertBefore(xml: string, place: string, text: string): string {
  return replaceOnce(xml, place, text + place);
}
