import type { SectionDefinition } from "./definition.js";

export const partsOf = (code: string): number => code.split(".").length;

/** Where the document's own indicators stand that are divided into more: on the third part, or on the last but one. */
export const indicatorDepthOf = ({ indicatorDepth, items }: SectionDefinition): number =>
  indicatorDepth ?? Math.max(1, Math.min(3, Math.max(...items.map(({ code }) => partsOf(code))) - 1));
