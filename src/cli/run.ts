import { meantWords } from "../choice/meantWords.js";
import { nearMisses } from "../choice/nearMisses.js";
import { commands } from "./commands.js";
import { forgetSources } from "./files/sourceFiles.js";
import { Failure } from "./terminal/failure.js";
import { readArguments } from "./terminal/readArguments.js";
import { languageVariable, spoken, type Spoken } from "./terminal/language.js";
import { exit, terminalIn, type Streams, type Terminal } from "./terminal/terminal.js";
import { faultEnglish } from "../scheme/english/faultEnglish.js";
import { speakOfFaults } from "../scheme/fault.js";
import type { Language } from "../words/language.js";
import type { Words } from "../words/words.js";
import { productVersion } from "../selfcheck/productVersion.js";

const listed = (language: Language): string =>
  [...commands].map(([name, { about }]) => `  ${name.padEnd(13)}${about[language]}`).join("\n");

const help: Words = {
  zh: `考核簿（Scorebook）：电子政务绩效考核的计分

用法：scorebook 命令 [选项]

${listed("zh")}

  --help     显示帮助；scorebook 命令 --help 显示该命令的帮助
  --version  显示版本
  --lang en  用英文；每个命令都可以写，也可设置环境变量 ${languageVariable}=en

退出码：0 完成；2 有无效填报或出错。collect、verify 的退出码见各自的 --help。`,
  en: `Scorebook (考核簿): scores of an e-government assessment

Usage: scorebook COMMAND [options]

${listed("en")}

  --help     shows help; scorebook COMMAND --help shows that of a command
  --version  shows the version
  --lang en  speaks English (zh, Chinese, otherwise); with every command, or set ${languageVariable}=en in the environment

Files are written in Chinese whatever the language; official names stay as they are.
Exit code: 0 done; 2 something invalid, or failed. For collect and verify see their --help.`,
};

/**
 * The command line.
 *
 * @param args without the program's own name
 * @param environment whose variables may say the language
 * @returns the exit code
 */
export async function run(
  args: readonly string[],
  streams: Streams,
  environment: Readonly<Record<string, string | undefined>> = {},
): Promise<number> {
  speakOfFaults(faultEnglish);
  let asked: Spoken;
  try {
    asked = spoken(args, environment);
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    // nobody knows yet which of the two is read
    streams.err(`${error.words.zh}\n${error.words.en}\n`);
    return exit.failed;
  }
  return runIn(asked.args, terminalIn(asked.language, streams));
}

async function runIn([name, ...rest]: readonly string[], terminal: Terminal): Promise<number> {
  if (name === "--help" || name === "-h" || name === "help") return tell(terminal, help);
  if (name === "--version" || name === "-v") return tell(terminal, `${productVersion}\n`);
  if (name === undefined) return fail(terminal, help);
  const listing = commands.get(name);
  if (!listing) {
    const meant = meantWords(nearMisses(name, [...commands.keys()]));
    return fail(terminal, {
      zh: `没有命令 ${name}${meant.zh}\n\n${help.zh}`,
      en: `There is no command ${name}${meant.en}\n\n${help.en}`,
    });
  }
  try {
    forgetSources();
    const command = await listing.load();
    if (rest.includes("--help") || rest.includes("-h")) return tell(terminal, command.usage);
    return await command.run(readArguments(rest, command.options), terminal);
  } catch (error) {
    return fail(terminal, error instanceof Failure ? error.words : unexpected(error));
  }
}

function tell(terminal: Terminal, text: Words | string): number {
  terminal.out(text);
  return exit.done;
}

function fail(terminal: Terminal, text: Words): number {
  terminal.err(text);
  return exit.failed;
}

/** A bug. */
function unexpected(error: unknown): Words {
  const told = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return {
    zh: `程序出错，请将以下内容交给维护人员：\n${told}`,
    en: `The program failed; please hand what follows to those who maintain it:\n${told}`,
  };
}
