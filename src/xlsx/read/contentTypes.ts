import { nameKey } from "../zip/entryNames.js";
import type { Part, Parts } from "../xml/packageParts.js";
import type { ReadLimits } from "../readLimits.js";
import { damaged } from "../refusal.js";
import { readXml } from "../xml/xmlEvents.js";

/** What `[Content_Types].xml` says of one part, or of all parts with an ending. */
export interface ContentType {
  /** As stated: "/xl/workbook.xml", or "*.png" for an ending. */
  readonly name: string;
  readonly type: string;
}

/**
 * The content types of file endings and of single parts (ECMA-376 Part 2, 6.2.3). The type of an ending that no part
 * has says nothing: ONLYOFFICE states one for OLE objects in every workbook.
 *
 * @throws Refused "missingPart"; "damaged" when one part has two, of which programs would take either
 */
export function readContentTypes(parts: Parts, limits: ReadLimits): readonly ContentType[] {
  const part = parts.need("[Content_Types].xml");
  const found: ContentType[] = [];
  const seen = new Set<string>();
  readXml(part, "contentTypes", limits, (root) =>
    root.local !== "Types"
      ? undefined
      : {
          child(element) {
            const name = element.get("PartName") ?? `*.${element.get("Extension") ?? ""}`;
            if (seen.has(nameKey(name))) damaged(`two content types of ${name.slice(0, 60)}`, { part: part.name });
            seen.add(nameKey(name));
            found.push({ name, type: element.get("ContentType") ?? "" });
            return undefined;
          },
        },
  );
  return found.filter(
    ({ name }) => !name.startsWith("*") || parts.names.some((each) => hasEnding(each, name.slice(1))),
  );
}

const hasEnding = (name: string, ending: string): boolean => nameKey(name).endsWith(nameKey(ending));

/** What a part must be to be read as such; templates (.xltx) are workbooks too. */
const kinds = {
  workbook: /spreadsheetml\.(sheet|template)\.main\+xml$/i,
  worksheet: /spreadsheetml\.worksheet\+xml$/i,
  strings: /spreadsheetml\.sharedstrings\+xml$/i,
  styles: /spreadsheetml\.styles\+xml$/i,
} as const;

/**
 * Some programs go by relationships, others by content types: where a part has a type of its own, both must say the
 * same. The type of an ending is not asked, for many writers say "application/xml" of all.
 *
 * @throws Refused "damaged"
 */
export function expectKind({ name }: Part, kind: keyof typeof kinds, types: readonly ContentType[]): void {
  const stated = types.find((each) => nameKey(each.name) === `/${nameKey(name)}`)?.type;
  if (stated !== undefined && !kinds[kind].test(stated))
    damaged(`the content type of a ${kind} is ${stated.slice(0, 120)}`, { part: name });
}
