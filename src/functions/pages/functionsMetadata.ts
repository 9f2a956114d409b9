import type { Argument, CustomFunction } from "../customFunction.js";
import { helpPath } from "./helpPath.js";
import { customFunctions } from "../register.js";
import { languageOf, type Language } from "../../words/language.js";

/** What functions.json says of one function, by Microsoft's schema for metadata of custom functions. */
export interface FunctionMetadata {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly helpUrl: string;
  readonly result: { readonly type: "any"; readonly dimensionality: "scalar" | "matrix" };
  readonly parameters: readonly {
    readonly name: string;
    readonly description: string;
    readonly type: "any";
    readonly dimensionality: "scalar" | "matrix";
    readonly optional: boolean;
  }[];
}

export interface FunctionsMetadata {
  /**
   * Error values reach the function, which then says which argument holds one. Never together with
   * `allowCustomDataForDataTypeAny`: the two crash Excel LTSC 2021.
   */
  readonly allowErrorForDataTypeAny: true;
  readonly functions: readonly FunctionMetadata[];
}

/**
 * The contents of functions.json.
 * @param locale "zh-CN" or "en-US"
 * @param baseUrl where the add-in is served, without a slash at the end
 */
export function functionsMetadata(locale: string, baseUrl: string): FunctionsMetadata {
  const language = languageOf(locale);
  return {
    allowErrorForDataTypeAny: true,
    functions: customFunctions.map((definition) => metadataOf(definition, language, baseUrl)),
  };
}

function metadataOf(
  { name, about, arguments: args, result }: CustomFunction,
  language: Language,
  baseUrl: string,
): FunctionMetadata {
  return {
    id: name,
    name,
    description: about[language],
    helpUrl: `${baseUrl}/${helpPath(name, language)}`,
    result: { type: "any", dimensionality: result.dimensionality },
    parameters: args.map((argument) => ({
      name: argument.name,
      description: argumentTold(argument, language),
      type: "any",
      dimensionality: argument.kind.dimensionality,
      optional: argument.optional,
    })),
  };
}

/** 每次扣分：不小于 0 的分值（分） */
export const argumentTold = ({ title, kind }: Argument, language: Language): string =>
  language === "zh" ? `${title.zh}：${kind.expected.zh}` : `${title.en}: ${kind.expected.en}`;
