import type { SchemeDefinition } from "../../../../src/scheme/definition.js";
import { newestScheme } from "../../../../src/scheme/schemes.js";

/** The scheme of 2020 as data. */
export const definition2020: SchemeDefinition = newestScheme().definition;
