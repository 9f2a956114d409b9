import type { Part, Parts } from "./packageParts.js";
import type { ReadLimits } from "./readLimits.js";
import { damaged } from "./refusal.js";
import { readXml } from "./xmlEvents.js";

/** How one part of a workbook refers to another, or to the world outside. */
export interface Relationship {
  readonly id: string;
  /** The last word of its type: "worksheet", "hyperlink", … — the same in transitional and strict files. */
  readonly kind: string;
  /** As stated: an address outside, or a path that `resolveTarget` makes into a part's name. */
  readonly target: string;
  readonly external: boolean;
}

export type Relationships = readonly Relationship[];

/**
 * Reads a `.rels` part (ECMA-376 Part 2, 6.5.3).
 *
 * @throws Refused "damaged", also when two have one id
 */
export function readRelationships(part: Part, limits: ReadLimits): Relationship[] {
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
            return undefined;
          },
        },
  );
  return found;
}

/** The relationships of a part: `xl/_rels/workbook.xml.rels` belongs to `xl/workbook.xml`. */
export function relationshipsOf(name: string, parts: Parts, limits: ReadLimits): Relationship[] {
  const slash = name.lastIndexOf("/") + 1;
  const part = parts.get(`${name.slice(0, slash)}_rels/${name.slice(slash)}.rels`);
  return part ? readRelationships(part, limits) : [];
}

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
