import type { ParameterValue } from "../../scheme/definition.js";
import type { Scheme } from "../../scheme/scheme.js";
import type { IssuedParameters } from "./formManifest.js";

/** The parameters of a round as evidence holds them: whole numbers as text. */
export const issuedParameters = (parameters: ReadonlyMap<string, ParameterValue>): IssuedParameters =>
  Object.fromEntries([...parameters].map(([name, value]) => [name, typeof value === "number" ? String(value) : value]));

/** The way back; the scheme says which of them are whole numbers. */
export const parametersFrom = (scheme: Scheme, issued: IssuedParameters): ReadonlyMap<string, ParameterValue> =>
  new Map(
    Object.entries(issued).map(([name, value]) => [
      name,
      (scheme.parameters.get(name)?.kind === "whole" && typeof value === "string"
        ? Number(value)
        : value) as ParameterValue,
    ]),
  );
