import type { ParameterReference } from "../../../src/scheme/definition.js";

/** A parameter of the assessment in the place of a figure. */
export const parameter = (name: string): ParameterReference => ({ parameter: name });
