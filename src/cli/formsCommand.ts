import { join } from "node:path";
import { zipOf, type IssuedFile } from "../publish/issueForms.js";
import { newestScheme } from "../scheme/schemes.js";
import type { Command } from "./command.js";
import { Failure } from "./failure.js";
import { formsInThreads } from "./formsInThreads.js";
import { requiredText } from "./readArguments.js";
import { readDepartments } from "./readDepartments.js";
import { exit } from "./terminal.js";
import { makeFolder, writeFiles } from "./writeFiles.js";

export const formsCommand: Command = {
  usage: `scorebook forms --departments 文件 --out 文件夹或.zip

  --departments 文件  单位名单：文本、CSV、工作簿（.xlsx）或 JSON；表头“代码”“名称”可识别，没有代码的依次编号
  --out               写入哪个文件夹；以 .zip 结尾的写成一个压缩包

每个单位一份，普通公式，不需要加载项。名单有误的逐行指出，不写任何文件。`,
  options: { departments: "string", out: "string" },
  run: async (args, terminal) => {
    if (args.positionals.length > 0) throw new Failure(`多出了参数：${args.positionals.join(" ")}`);
    const scheme = newestScheme();
    const list = readDepartments(scheme, requiredText(args, "departments", "单位名单"));
    const out = requiredText(args, "out", "写入哪个文件夹或 .zip 文件");
    const departments = list.map(({ code, name, sectionsNotApplicable = [] }) => ({ code, name, sectionsNotApplicable }));
    const files: IssuedFile[] = [];
    for await (const file of formsInThreads(scheme, departments)) files.push(file);
    writeIssued(files, out);
    terminal.out(`已写入 ${out}（填报表 ${files.length} 份）\n`);
    return exit.done;
  },
};

/** Into a folder, or into one archive. */
export function writeIssued(files: readonly IssuedFile[], out: string): void {
  if (/\.zip$/i.test(out)) return writeFiles([{ path: out, bytes: zipOf(files) }]);
  if (/\.xlsx$/i.test(out)) throw new Failure(`${out}：应为文件夹或 .zip 文件`);
  makeFolder(out);
  writeFiles(files.map(({ fileName, bytes }) => ({ path: join(out, fileName), bytes })));
}
