import { declaration, element, namespaces } from "./xml.js";

export interface RelationshipDraft {
  /** Absent where it is "rId" and its place in the list. */
  readonly id?: string;
  /** The last word of its type, such as "worksheet"; or all of it. */
  readonly type: string;
  /** As seen from the part that it belongs to. */
  readonly target: string;
}

/** The text of a .rels part (ECMA-376 Part 2, 6.5.3). */
export function relationships(drafts: readonly RelationshipDraft[], start = declaration): string {
  const elements = drafts.map(({ id, type, target }, index) => {
    const Type = type.includes(":") ? type : `${namespaces.links}/${type}`;
    return element("Relationship", { Id: id ?? `rId${index + 1}`, Type, Target: target });
  });
  return start + element("Relationships", { xmlns: `${namespaces.package}/relationships` }, elements.join(""));
}
