import { checkScheme } from "./checkScheme.js";
import type { SchemeDefinition } from "./definition.js";
import type { Scheme } from "./scheme.js";
import { SchemeError } from "./schemeError.js";
import { schemeTree } from "./schemeTree.js";

/**
 * Checks a scheme and makes it the tree that everything else works on.
 * @throws SchemeError when points do not add up, codes repeat, or parameters do not suit their rule;
 * it lists every problem with its place
 */
export function buildScheme(definition: SchemeDefinition): Scheme {
  const problems = checkScheme(definition).filter(({ severity }) => severity !== "warning");
  if (problems.length > 0) throw new SchemeError(definition.id, problems);
  return schemeTree(definition);
}
