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
  usage: {
    zh: `scorebook share 汇总簿 --values|--native [--department 单位,单位…] --out 文件

  --values             数值：公式换成计算结果
  --native             普通公式，不需要加载项；只含部分单位时仍为数值，名次按全部单位计算
  --department 单位    只含这些单位，写完整的代码或名称，用逗号分隔；缺省为全部
  --out 文件           写入哪个文件，不能是原文件

副本按数据重新生成，不含批注、作者姓名、登记人、依据材料、核定理由和其他单位的行；未包括的内容逐条说明。`,
    en: `scorebook share WORKBOOK --values|--native [--department NAME,NAME…] --out FILE

  --values             values: results in place of formulas
  --native             plain formulas that need no add-in; with some departments only it is values, places among all
  --department NAME    only these departments: whole codes or names with commas between them; otherwise all
  --out FILE           where to write; not the file itself

The copy is built from the record, without comments, authors, who registered what, evidence, reasons of overrides and
rows of others; what was left out is told.`,
  },
  options: { values: "boolean", native: "boolean", department: "string", out: "string" },
  run: async (args, terminal) => {
    const [path, ...more] = args.positionals;
    if (path === undefined) throw new Failure({ zh: "请写明汇总簿", en: "Name the office workbook" });
    if (more.length > 0)
      throw new Failure({ zh: `多出了参数：${more.join(" ")}`, en: `Too many arguments: ${more.join(" ")}` });
    if (args.flag("values") === args.flag("native"))
      throw new Failure({ zh: "请在 --values 与 --native 中选一个", en: "Choose --values or --native" });
    const out = requiredText(args, "out", { zh: "写入哪个文件", en: "where to write" });
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
      terminal.out({
        zh: `已写入 ${out}（${formulas === "native" ? "普通公式" : "数值"}）`,
        en: `Wrote ${out} (${formulas === "native" ? "plain formulas" : "values"})`,
      });
      for (const left of leftOut) terminal.out({ zh: `  ${leftOutWords(left).zh}`, en: `  ${leftOutWords(left).en}` });
      return exit.done;
    } catch (error) {
      if (error instanceof PublishError)
        throw new Failure({ zh: `${path}：${error.words.zh}`, en: `${path}: ${error.words.en}` });
      throw error;
    }
  },
};
