import { customFunctions } from "../../functions/register.js";
import { examples } from "../../publish/examples/examples.js";
import type { Command } from "../terminal/command.js";
import { Failure } from "../terminal/failure.js";
import { requiredText } from "../terminal/readArguments.js";
import { exit } from "../terminal/terminal.js";
import { writeFiles } from "../files/writeFiles.js";

export const examplesCommand: Command = {
  usage: `scorebook examples --out 文件

  --out 文件  写入哪个文件

每个函数一张表，每行一例：参数、函数和普通公式的结果、应得的结果，以及是否一致；目录汇总一致的行数。`,
  options: { out: "string" },
  run: async (args, terminal) => {
    if (args.positionals.length > 0) throw new Failure(`多出了参数：${args.positionals.join(" ")}`);
    const out = requiredText(args, "out", "写入哪个文件");
    writeFiles([{ path: out, bytes: await examples() }], terminal);
    terminal.out(`已写入 ${out}（函数示例，${customFunctions.length} 个函数）\n`);
    return exit.done;
  },
};
