import { meantWords } from "../choice/meantWords.js";
import { nearMisses } from "../choice/nearMisses.js";
import { commands } from "./commands.js";
import { forgetSources } from "./files/sourceFiles.js";
import { Failure } from "./terminal/failure.js";
import { readArguments } from "./terminal/readArguments.js";
import { exit, type Terminal } from "./terminal/terminal.js";
import { productVersion } from "../selfcheck/productVersion.js";

const help = `考核簿（Scorebook）：电子政务绩效考核的计分

用法：scorebook 命令 [选项]

${[...commands].map(([name, { about }]) => `  ${name.padEnd(13)}${about}`).join("\n")}

  --help     显示帮助；scorebook 命令 --help 显示该命令的帮助
  --version  显示版本

退出码：0 完成；2 有无效填报或出错。collect、verify 的退出码见各自的 --help。
`;

/**
 * The command line.
 *
 * @param args without the program's own name
 * @returns the exit code
 */
export async function run(args: readonly string[], terminal: Terminal): Promise<number> {
  const [name, ...rest] = args;
  if (name === "--help" || name === "-h" || name === "help") return tell(terminal, help);
  if (name === "--version" || name === "-v") return tell(terminal, `${productVersion}\n`);
  if (name === undefined) return fail(terminal, help);
  const listed = commands.get(name);
  if (!listed)
    return fail(terminal, `没有命令 ${name}${meantWords(nearMisses(name, [...commands.keys()])).zh}\n\n${help}`);
  try {
    forgetSources();
    const command = await listed.load();
    if (rest.includes("--help") || rest.includes("-h")) return tell(terminal, `${command.usage}\n`);
    return await command.run(readArguments(rest, command.options), terminal);
  } catch (error) {
    return fail(terminal, `${error instanceof Failure ? error.message : unexpected(error)}\n`);
  }
}

function tell(terminal: Terminal, text: string): number {
  terminal.out(text);
  return exit.done;
}

function fail(terminal: Terminal, text: string): number {
  terminal.err(text);
  return exit.failed;
}

/** A bug. */
const unexpected = (error: unknown): string =>
  `程序出错，请将以下内容交给维护人员：\n${error instanceof Error ? (error.stack ?? error.message) : String(error)}`;
