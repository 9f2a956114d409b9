import type { CustomFunction } from "../../functions/customFunction.js";
import { exampleFormula } from "../../functions/example.js";
import { argumentTold } from "../../functions/pages/functionsMetadata.js";
import { helpPath } from "../../functions/pages/helpPath.js";
import type { Language } from "../../words/language.js";
import type { FunctionEntry } from "./functionEntry.js";

/** The functions as the pane lists them. */
export const functionEntries = (functions: readonly CustomFunction[], language: Language): readonly FunctionEntry[] =>
  functions.map(({ name, title, about, arguments: args, examples: [example] }) => ({
    name,
    title: title[language],
    about: about[language],
    args: args.map((argument) => ({
      name: argument.name,
      about: argumentTold(argument, language),
      optional: argument.optional,
    })),
    example: example ? exampleFormula(name, example) : `=${name}()`,
    result: typeof example?.result === "string" ? example.result : "",
    helpUrl: helpPath(name, language),
  }));
