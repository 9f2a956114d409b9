import { scheme2020 } from "./shipped/2020.js";
import { schemeGb2019 } from "./shipped/gb2019.js";
import { schemeTree } from "./schemeTree.js";
import type { Scheme } from "./scheme.js";

/** The assessments that come with the program, by id; a new year's edition is one line more. The last is the newest. */
export const schemes: ReadonlyMap<string, Scheme> = new Map(
  [schemeGb2019, scheme2020].map((definition) => [definition.id, schemeTree(definition)]),
);

export const newestScheme = (): Scheme => {
  const newest = [...schemes.values()].at(-1);
  if (!newest) throw new TypeError("there is no scheme");
  return newest;
};
