import { leftOutWords } from "../../publish/share/leftOutWords.js";
import { PublishError } from "../../publish/publishError.js";
import { shareCopy } from "../../publish/share/shareCopy.js";
import { chosenDepartments } from "../files/lists/chosenDepartments.js";
import type { Command } from "../terminal/command.js";
import { Failure } from "../terminal/failure.js";
import { requiredText } from "../terminal/readArguments.js";
import { readRecord } from "../files/readRecord.js";
import { requireUnchangedScheme } from "../files/scheme/unchangedScheme.js";
import { exit } from "../terminal/terminal.js";
import { writeFiles } from "../files/writeFiles.js";

export const shareCommand: Command = {
  usage: `scorebook share 汇总簿 --values|--native [--department 单位,单位…] --out 文件

  --values             数值：公式换成计算结果
  --native             普通公式，不需要加载项；只含部分单位时仍为数值，名次按全部单位计算
  --department 单位    只含这些单位，写完整的代码或名称，用逗号分隔；缺省为全部
  --out 文件           写入哪个文件，不能是原文件

副本按数据重新生成，不含批注、作者姓名、登记人、依据材料、核定理由和其他单位的行；未包括的内容逐条说明。`,
  options: { values: "boolean", native: "boolean", department: "string", out: "string" },
  run: async (args, terminal) => {
    const [path, ...more] = args.positionals;
    if (path === undefined) throw new Failure("请写明汇总簿");
    if (more.length > 0) throw new Failure(`多出了参数：${more.join(" ")}`);
    if (args.flag("values") === args.flag("native")) throw new Failure("请在 --values 与 --native 中选一个");
    const out = requiredText(args, "out", "写入哪个文件");
    const office = readRecord(path, terminal);
    await requireUnchangedScheme(path, office);
    const { scheme, record } = office;
    const departments = chosenDepartments(args.text("department"), record.departments, path);
    try {
      const { bytes, formulas, leftOut } = await shareCopy(scheme, record, {
        formulas: args.flag("native") ? "native" : "values",
        ...(departments && { departments }),
      });
      writeFiles([{ path: out, bytes }], terminal);
      terminal.out(`已写入 ${out}（${formulas === "native" ? "普通公式" : "数值"}）\n`);
      for (const left of leftOut) terminal.out(`  ${leftOutWords(left).zh}\n`);
      return exit.done;
    } catch (error) {
      if (error instanceof PublishError) throw new Failure(`${path}：${error.message}`);
      throw error;
    }
  },
};
