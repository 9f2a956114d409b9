import { nameKey } from "../zip/entryNames.js";
import type { Part, Parts } from "../xml/packageParts.js";
import type { ReadLimits } from "../readLimits.js";
import { damaged, refuse } from "../refusal.js";
import { readXml } from "../xml/xmlEvents.js";

/** How one part of a workbook refers to another, or to the world outside. */
export interface Relationship {
  readonly id: string;
  /** The last word of its type: "worksheet", "hyperlink", … — the same in transitional and strict files. */
  readonly kind: string;
  /** As stated: an address outside, or a path that `resolveTarget` makes into a part's name. */
  readonly target: string;
  readonly external: boolean;
}

/**
 * Reads a `.rels` part (ECMA-376 Part 2, 6.5.3).
 *
 * @throws Refused "damaged", also when two have one id
 */
function readRelationships(part: Part, limits: ReadLimits): Relationship[] {
  const place = { part: part.name };
  const found: Relationship[] = [];
  const ids = new Set<string>();
  readXml(part, "packageRelationships", limits, (root) =>
    root.local !== "Relationships"
      ? undefined
      : {
          child(element) {
            if (element.local !== "Relationship") return undefined;
            const id = element.get("Id") ?? damaged("a relationship without id", place);
            const target = element.get("Target") ?? damaged("a relationship without target", place);
            const mode = element.get("TargetMode") ?? "Internal";
            if (mode !== "Internal" && mode !== "External") damaged("unknown target mode", place);
            if (ids.has(id)) damaged(`two relationships ${id.slice(0, 40)}`, place);
            ids.add(id);
            const kind = /[^/]*$/.exec(element.get("Type") ?? "")?.[0] ?? "";
            found.push({ id, kind, target, external: mode === "External" });
            if (found.length > limits.items) refuse("tooComplex", { ...place, limited: "items", limit: limits.items });
            return undefined;
          },
        },
  );
  return found;
}

/** The relationships of all parts, by the name of the `.rels` part without regard to case. */
export type AllRelationships = ReadonlyMap<string, readonly Relationship[]>;

export function readAllRelationships(parts: Parts, limits: ReadLimits): AllRelationships {
  const found = parts.all.filter(({ name }) => /\.rels$/i.test(name));
  return new Map(found.map((part) => [nameKey(part.name), readRelationships(part, limits)]));
}

/** The relationships of a part: `xl/_rels/workbook.xml.rels` belongs to `xl/workbook.xml`. */
export function relationshipsOf(name: string, all: AllRelationships): readonly Relationship[] {
  const slash = name.lastIndexOf("/") + 1;
  return all.get(nameKey(`${name.slice(0, slash)}_rels/${name.slice(slash)}.rels`)) ?? [];
}

/** The part that the relationships of a `.rels` part belong to; "" for the package itself. */
export const sourceOf = (rels: string): string => rels.replace(/(^|\/)_rels\/([^/]*)\.rels$/i, "$1$2");

/**
 * The name of the part that a target means (ECMA-376 Part 2, 6.5.3.4): relative to the part that refers to it,
 * or from the root when it begins with "/". Backslashes and escapes such as %20 are what some programs write.
 *
 * @returns undefined when the path leaves the package
 */
export function resolveTarget(from: string, target: string): string | undefined {
  const path = unescapePath(target.replaceAll("\\", "/"));
  if (path === undefined || /^[a-z][a-z0-9+.-]*:/i.test(path)) return undefined;
  const folders = path.startsWith("/") ? [] : from.split("/").slice(0, -1);
  for (const step of path.split("/")) {
    if (step === "" || step === ".") continue;
    if (step !== "..") folders.push(step);
    else if (folders.pop() === undefined) return undefined;
  }
  return folders.join("/");
}

function unescapePath(path: string): string | undefined {
  try {
    return decodeURIComponent(path);
  } catch {
    return undefined;
  }
}
