import type { NoteCode } from "./bookContents.js";

/** Where a program that people use keeps something, outside the folders of a workbook, that carries no cell. */
export interface UnreadPlace {
  /** The whole names of its parts: anything else in the folder has no place in a workbook. */
  readonly names: RegExp;
  /** The kinds of the relationships by which a program refers to them; no other may. */
  readonly reachedAs: readonly string[];
  readonly note: NoteCode;
}

export const unreadPlaces: readonly UnreadPlace[] = [
  // What Excel leaves when it saves in place: ECMA-376 Part 2 (2006), 10.2.5, nothing may refer to it.
  { names: /^\[trash\]\/[0-9a-f]{1,8}\.dat$/i, reachedAs: [], note: "unreadPart" },
  // Core properties where .NET puts them (System.IO.Packaging): ClosedXML, office automation systems.
  {
    names: /^package\/services\/metadata\/core-properties\/[0-9a-z-]{1,64}\.psmdcp$/i,
    reachedAs: ["core-properties"],
    note: "unreadPart",
  },
  // Caches of pivot tables, which ClosedXML puts at the root.
  {
    names: /^pivotCache\/(_rels\/)?pivotCache(Definition|Records)\d{0,6}\.xml(\.rels)?$/i,
    reachedAs: ["pivotCacheDefinition", "pivotCacheRecords"],
    note: "unreadPart",
  },
  // Signatures by Excel ([MS-OFFCRYPTO] 2.5.2) and by .NET.
  {
    names: /^_xmlsignatures\/(origin\.sigs|sig\d{1,6}\.xml|[\w-]{1,64}\.cer|_rels\/[\w.-]{1,64}\.rels)$/i,
    reachedAs: ["origin", "signature", "certificate"],
    note: "signature",
  },
  {
    names: /^package\/services\/digital-signature\/([\w-]+\/)?(_rels\/)?[\w-]{1,64}\.(psdsor|psdsxs|cer)(\.rels)?$/i,
    reachedAs: ["origin", "signature", "certificate"],
    note: "signature",
  },
];

/** Whether a part is one by which a file is signed. */
export const isSignature = (part: string): boolean =>
  unreadPlaces.some(({ names, note }) => note === "signature" && names.test(part));
