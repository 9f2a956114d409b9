import type { SchemeDefinition } from "../../../../src/scheme/definition.js";
import { scheme2020 } from "../../../../src/scheme/2020/index.js";

/** The scheme of 2020 as data. */
export const definition2020: SchemeDefinition = scheme2020;
