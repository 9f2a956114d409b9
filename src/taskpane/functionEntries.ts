import type { CustomFunction } from "../functions/customFunction.js";
import { exampleFormula } from "../functions/example.js";
import type { Language } from "../functions/language.js";
import type { FunctionEntry } from "./functionEntry.js";

/** The functions as the pane lists them. */
export const functionEntries = (functions: readonly CustomFunction[], language: Language): readonly FunctionEntry[] =>
  functions.map(({ name, title, about, arguments: args, examples: [example] }) => ({
    name,
    title: title[language],
    about: about[language],
    args: args.map((argument) => ({
      name: argument.name,
      about: `${argument.title[language]}${language === "zh" ? "：" : ": "}${argument.kind.expected[language]}`,
      optional: argument.optional,
    })),
    example: example ? exampleFormula(name, example) : `=${name}()`,
    result: typeof example?.result === "string" ? example.result : "",
    helpUrl: `docs/${name}.html`,
  }));
