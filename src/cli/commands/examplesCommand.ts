import { customFunctions } from "../../functions/register.js";
import { examples } from "../../publish/examples/examples.js";
import type { Command } from "../terminal/command.js";
import { Failure } from "../terminal/failure.js";
import { requiredText } from "../terminal/readArguments.js";
import { exit } from "../terminal/terminal.js";
import { writeFiles } from "../files/writeFiles.js";

export const examplesCommand: Command = {
  usage: {
    zh: `scorebook examples --out 文件

  --out 文件  写入哪个文件

每个函数一张表，每行一例：参数、函数和普通公式的结果、应得的结果，以及是否一致；目录汇总一致的行数。`,
    en: `scorebook examples --out FILE

  --out FILE  where to write

A sheet for each function, a row for each example: arguments, the results of the function and of plain formulas, what
should come out, and whether they agree; the contents say how many rows do. It is written in Chinese.`,
  },
  options: { out: "string" },
  run: async (args, terminal) => {
    if (args.positionals.length > 0)
      throw new Failure({
        zh: `多出了参数：${args.positionals.join(" ")}`,
        en: `Too many arguments: ${args.positionals.join(" ")}`,
      });
    const out = requiredText(args, "out", { zh: "写入哪个文件", en: "where to write" });
    writeFiles([{ path: out, bytes: await examples() }], terminal);
    terminal.out({
      zh: `已写入 ${out}（函数示例，${customFunctions.length} 个函数）`,
      en: `Wrote ${out} (examples of ${customFunctions.length} functions)`,
    });
    return exit.done;
  },
};
