import { assess } from "../../engine/assess/assess.js";
import { zipOf } from "../../publish/forms/issueForms.js";
import { flatTables } from "../../publish/tables/flatTables.js";
import { readAssessment } from "../files/readAssessment.js";
import { givenScheme, schemeOption } from "../files/readScheme.js";
import { makeFolder, writeFiles } from "../files/writeFiles.js";
import type { Command } from "../terminal/command.js";
import { Failure } from "../terminal/failure.js";
import { requiredText } from "../terminal/readArguments.js";
import { exit } from "../terminal/terminal.js";
import { join } from "node:path";

export const exportCommand: Command = {
  usage: {
    zh: `scorebook export 文件 --csv [--scheme 代号或文件] --out 文件夹或.zip

  文件              汇总簿（.xlsx）或答案 JSON
  --csv             平面表，供其他程序使用
  --scheme          ${schemeOption.zh}；答案只写了代号时才需要
  --out             文件夹或 .zip

三张表：结果.csv（每个单位一行）、得分.csv（每个单位每项一行）、采用值.csv（每个填报内容一行）。
UTF-8，带 BOM。人填写的文字以 = + - @ 开头的，前面加一个 '，表格程序不会当作公式；数字照原样。`,
    en: `scorebook export FILE --csv [--scheme ID|FILE] --out FOLDER|ZIP

  FILE              office workbook (.xlsx) or answers as JSON
  --csv             flat tables for other programs
  --scheme          ${schemeOption.en}; only needed where the answers name an id alone
  --out             a folder or .zip

Three tables: 结果.csv (a row for each department), 得分.csv (a row for each department and item), 采用值.csv (a row for
each answer). UTF-8 with BOM. What people typed and begins with = + - @ gets a ' before it, so that no program takes it
for a formula; numbers stay as they are.`,
  },
  options: { csv: "boolean", scheme: "string", out: "string" },
  run: async (args, terminal) => {
    const [path, ...more] = args.positionals;
    if (path === undefined) throw new Failure({ zh: "请写明文件", en: "Name the file" });
    if (more.length > 0)
      throw new Failure({ zh: `多出了参数：${more.join(" ")}`, en: `Too many arguments: ${more.join(" ")}` });
    if (!args.flag("csv")) throw new Failure({ zh: "请写明形式：--csv", en: "Say in what form: --csv" });
    const out = requiredText(args, "out", { zh: "写入哪里", en: "where to write" });
    const { scheme, answers } = await readAssessment(path, terminal, givenScheme(args));
    const tables = flatTables(assess(scheme, answers));
    if (/\.zip$/i.test(out)) {
      const files = tables.map(({ fileName, bytes }) => ({ code: "", name: "", fileName, bytes }));
      writeFiles([{ path: out, bytes: zipOf(files) }], terminal);
    } else {
      makeFolder(out);
      writeFiles(
        tables.map(({ fileName, bytes }) => ({ path: join(out, fileName), bytes })),
        terminal,
      );
    }
    terminal.out({
      zh: `已写入 ${out}（${tables.map(({ fileName }) => fileName).join("、")}）`,
      en: `Wrote ${out} (${tables.map(({ fileName }) => fileName).join(", ")})`,
    });
    return exit.done;
  },
};
