import type { InputDefinition } from "../definition.js";

/** What the assessor fills in for every rated item. */
export const mark = { name: "rating", label: "评定得分", unit: "分" } satisfies InputDefinition;
