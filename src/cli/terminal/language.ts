import { languages, type Language } from "../../words/language.js";
import { Failure } from "./failure.js";

/** Said by the environment where no option says it. */
export const languageVariable = "SCOREBOOK_LANG";

export interface Spoken {
  readonly language: Language;
  /** The arguments without the option. */
  readonly args: readonly string[];
}

const option = "--lang";

/**
 * The language that is asked for: by `--lang en` or `--lang=en` wherever it stands, else by the environment, else
 * Chinese. The locale of the computer says nothing: the same script prints the same everywhere.
 *
 * @throws Failure for a language that there is not, and for an option without one or given twice
 */
export function spoken(args: readonly string[], environment: Readonly<Record<string, string | undefined>>): Spoken {
  const rest: string[] = [];
  const asked: (string | undefined)[] = [];
  for (let at = 0; at < args.length; at += 1) {
    const arg = args[at] ?? "";
    // what follows is no option
    if (arg === "--") return { language: chosen(asked, environment), args: [...rest, ...args.slice(at)] };
    if (arg === option) asked.push(args[(at += 1)]);
    else if (arg.startsWith(`${option}=`)) asked.push(arg.slice(option.length + 1));
    else rest.push(arg);
  }
  return { language: chosen(asked, environment), args: rest };
}

function chosen(
  asked: readonly (string | undefined)[],
  environment: Readonly<Record<string, string | undefined>>,
): Language {
  if (asked.length > 1) throw new Failure({ zh: `选项 ${option} 重复`, en: `Option ${option} stands twice` });
  if (asked.length === 1) return languageNamed(asked[0], { zh: `选项 ${option}`, en: `Option ${option}` });
  const set = environment[languageVariable];
  if (set === undefined || set === "") return "zh";
  return languageNamed(set, { zh: `环境变量 ${languageVariable}`, en: `The environment variable ${languageVariable}` });
}

function languageNamed(name: string | undefined, where: { readonly zh: string; readonly en: string }): Language {
  const found = languages.find((each) => each === name);
  if (found) return found;
  const [zh, en] =
    name === undefined ? ["没有写明", "missing"] : [`实为 ${JSON.stringify(name)}`, `not ${JSON.stringify(name)}`];
  throw new Failure({
    zh: `${where.zh} 应为 ${languages.join(" 或 ")}，${zh}`,
    en: `${where.en} should be ${languages.join(" or ")}, ${en}`,
  });
}
