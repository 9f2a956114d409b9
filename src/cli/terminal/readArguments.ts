import { parseArgs, type ParseArgsConfig } from "node:util";
import { daySerial } from "../../exact/daySerial.js";
import { meantWords } from "../../choice/meantWords.js";
import { nearMisses } from "../../choice/nearMisses.js";
import { Failure } from "./failure.js";
import { systemError } from "./systemError.js";
import type { Words } from "../../words/words.js";
import { sameWords } from "../../words/joinedWords.js";

export type OptionTypes = Readonly<Record<string, "string" | "boolean">>;

export interface Arguments {
  readonly positionals: readonly string[];
  readonly text: (name: string) => string | undefined;
  readonly flag: (name: string) => boolean;
}

/** @throws Failure for anything that the command does not know, and for an option that is given twice */
export function readArguments(args: readonly string[], types: OptionTypes): Arguments {
  const options: NonNullable<ParseArgsConfig["options"]> = Object.fromEntries(
    Object.entries(types).map(([name, type]) => [name, { type }]),
  );
  const parsed = parsedBy(
    () => parseArgs({ args: [...args], options, allowPositionals: true, strict: true, tokens: true }),
    Object.keys(types),
  );
  const given = parsed.tokens.flatMap((token) => (token.kind === "option" ? [token.name] : []));
  const twice = given.find((name, at) => given.indexOf(name) !== at);
  if (twice !== undefined) throw new Failure({ zh: `选项 --${twice} 重复`, en: `Option --${twice} stands twice` });
  const values = new Map<string, unknown>(Object.entries(parsed.values));
  return {
    positionals: parsed.positionals,
    text: (name) => {
      const value = values.get(name);
      return typeof value === "string" ? value : undefined;
    },
    flag: (name) => values.get(name) === true,
  };
}

function parsedBy<Parsed>(parse: () => Parsed, known: readonly string[]): Parsed {
  try {
    return parse();
  } catch (error) {
    throw new Failure(inWords(error, known));
  }
}

function inWords(error: unknown, known: readonly string[]): Words {
  const { code, message } = systemError(error);
  const option = /--?[\w-]+/.exec(message)?.[0] ?? "";
  if (code === "ERR_PARSE_ARGS_UNKNOWN_OPTION") {
    const near = nearMisses(
      option,
      known.map((name) => `--${name}`),
    );
    return { zh: `没有选项 ${option}${meantWords(near).zh}`, en: `There is no option ${option}${meantWords(near).en}` };
  }
  if (code !== "ERR_PARSE_ARGS_INVALID_OPTION_VALUE") return sameWords(message);
  return /does not take an argument/.test(message)
    ? { zh: `选项 ${option} 不带值`, en: `Option ${option} takes no value` }
    : { zh: `选项 ${option} 缺少值`, en: `Option ${option} has no value` };
}

/** @throws Failure when the option is missing */
export function requiredText({ text }: Arguments, name: string, meaning: Words): string {
  const value = text(name);
  if (value === undefined || value.trim() === "")
    throw new Failure({ zh: `缺少选项 --${name}（${meaning.zh}）`, en: `Option --${name} is missing (${meaning.en})` });
  return value;
}

/** @throws Failure when it is given and is no day */
export function dayOption({ text }: Arguments, name: string): string | undefined {
  const value = text(name);
  if (value === undefined || daySerial(value) !== null) return value;
  throw new Failure({
    zh: `选项 --${name} 应为 2021-01-05 这样的日期，实为 ${JSON.stringify(value)}`,
    en: `Option --${name} should be a day such as 2021-01-05, not ${JSON.stringify(value)}`,
  });
}

/** @throws Failure when it is not a whole number in the range */
export function wholeOption(
  { text }: Arguments,
  name: string,
  range: readonly [number, number],
  otherwise: number,
): number {
  const value = text(name);
  if (value === undefined) return otherwise;
  const [lowest, highest] = range;
  const number = /^\d{1,10}$/.test(value) ? Number(value) : NaN;
  if (number >= lowest && number <= highest) return number;
  throw new Failure({
    zh: `选项 --${name} 应为 ${lowest} 到 ${highest} 的整数，实为 ${JSON.stringify(value)}`,
    en: `Option --${name} should be a whole number from ${lowest} to ${highest}, not ${JSON.stringify(value)}`,
  });
}
