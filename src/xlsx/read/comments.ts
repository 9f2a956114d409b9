import type { Part } from "../xml/packageParts.js";
import type { ReadLimits } from "../readLimits.js";
import { refuse } from "../refusal.js";
import { readXml } from "../xml/xmlEvents.js";

/**
 * The cells that have a comment (ECMA-376 Part 1, 18.7.6 comments). What the comments say is for people to read.
 *
 * @throws Refused "tooComplex", "damaged"
 */
export function commentedCells(part: Part, limits: ReadLimits): readonly string[] {
  const cells: string[] = [];
  readXml(part, "spreadsheet", limits, (root) =>
    root.local !== "comments"
      ? undefined
      : {
          child: ({ local }) =>
            local !== "commentList"
              ? undefined
              : {
                  child(comment) {
                    if (comment.local === "comment") cells.push((comment.get("ref") ?? "").slice(0, 20));
                    if (cells.length > limits.items)
                      refuse("tooComplex", { part: part.name, limited: "items", limit: limits.items });
                    return undefined;
                  },
                },
        },
  );
  return cells;
}
