import { namespaces } from "../write/xml.js";

/** How a file spells the vocabularies of ECMA-376: as nearly all do, or as a strict one (Part 1). */
export interface Dialect {
  readonly spreadsheet: string;
  readonly links: string;
}

const transitional: Dialect = { spreadsheet: namespaces.spreadsheet, links: namespaces.links };
const strict: Dialect = {
  spreadsheet: "http://purl.oclc.org/ooxml/spreadsheetml/main",
  links: "http://purl.oclc.org/ooxml/officeDocument/relationships",
};

/** @param root the start of a part's first element, with its declarations */
export const dialectOf = (root: string): Dialect =>
  root.includes(`"${strict.spreadsheet}"`) || root.includes(`'${strict.spreadsheet}'`) ? strict : transitional;

/** A part that we write, in the dialect of the file that takes it: only its first element declares vocabularies. */
export const spelledIn = ({ spreadsheet, links }: Dialect, part: string): string =>
  part.replace(/<\w[^>]*>/, (root) =>
    root.replace(`"${namespaces.spreadsheet}"`, `"${spreadsheet}"`).replace(`"${namespaces.links}"`, `"${links}"`),
  );
