import { dirname, join } from "node:path";
import { zipOf, type IssuedFile } from "../../publish/forms/issueForms.js";
import type { Command } from "../terminal/command.js";
import { Failure } from "../terminal/failure.js";
import { formsInThreads } from "../threads/formsInThreads.js";
import { chosenScheme, givenScheme, schemeOption } from "../files/readScheme.js";
import { listBeside } from "../files/lists/listBeside.js";
import { givenLastYear, lastYearOptions, lastYearUsage, withLastYear } from "./givenLastYear.js";
import { givenTerms, termsOptions, termsUsage } from "./givenTerms.js";
import { requiredText } from "../terminal/readArguments.js";
import { settledList } from "../files/lists/settledList.js";
import { exit, type Terminal } from "../terminal/terminal.js";
import { makeFolder, writeFiles, type NewFile } from "../files/writeFiles.js";

export const formsCommand: Command = {
  usage: {
    zh: `scorebook forms --departments 文件 [--office 文件] [--scheme 代号或文件] [--ledger 文件] [--decisions 文件] [--due 日期] [--contact 文字] [--hand-in 文字] [--last-year 文件] --out 文件夹或.zip

  --departments 文件  单位名单：文本、CSV、工作簿（.xlsx）或 JSON；表头“代码”“名称”可识别
  --office、--ledger  汇总簿、发放登记：没有代码的名单按名称取其中的代码，有代码的与之核对
  --scheme            ${schemeOption.zh}；没有则为汇总簿的，没有汇总簿则为最新的
  --decisions 文件    代码与名称对不上时经办人的决定（JSON）：{"identities": [{"code","name","is","reason"}]}
${termsUsage.zh}
${lastYearUsage.zh}
  --out               写入哪个文件夹；以 .zip 结尾的写成一个压缩包

每个单位一份，普通公式，不需要加载项。名单有误的逐行指出，不写任何文件。`,
    en: `scorebook forms --departments FILE [--office FILE] [--scheme ID|FILE] [--ledger FILE] [--decisions FILE] [--due DATE] [--contact TEXT] [--hand-in TEXT] [--last-year FILE] --out FOLDER|ZIP

  --departments FILE  list of departments, as for template
  --office FILE, --ledger FILE
                      office workbook and issue ledger at hand: a list without codes takes theirs by name, one with codes
                      is compared with them
  --scheme            ${schemeOption.en}; otherwise the office workbook's, without one the newest
  --decisions FILE    the officer's decisions where code and name do not agree (JSON): {"identities": [{"code","name","is","reason"}]}
${termsUsage.en}
${lastYearUsage.en}
  --out               the folder; with .zip at its end one archive

A form for each department, in plain formulas that need no add-in. Mistakes in the list are told line by line, and
nothing is written then. Forms are in Chinese.`,
  },
  options: {
    departments: "string",
    office: "string",
    scheme: "string",
    ledger: "string",
    decisions: "string",
    ...termsOptions,
    ...lastYearOptions,
    out: "string",
  },
  run: async (args, terminal) => {
    if (args.positionals.length > 0)
      throw new Failure({
        zh: `多出了参数：${args.positionals.join(" ")}`,
        en: `Too many arguments: ${args.positionals.join(" ")}`,
      });
    const listPath = requiredText(args, "departments", { zh: "单位名单", en: "the list of departments" });
    const out = requiredText(args, "out", { zh: "写入哪个文件夹或 .zip 文件", en: "the folder or .zip file to write" });
    const given = givenScheme(args);
    const beside = listBeside(args, given.known);
    const scheme = chosenScheme(given, [beside.office]);
    const list = settledList(scheme, listPath, beside, folderOf(out));
    const listed = list.departments.map(({ code, name, sectionsNotApplicable = [] }) => ({
      code,
      name,
      sectionsNotApplicable,
    }));
    const thisYear = { path: listPath, scheme, departments: listed };
    const { departments, told } = withLastYear(listed, await givenLastYear(args, terminal, thisYear));
    const terms = givenTerms(args, beside.office?.record.terms);
    const files: IssuedFile[] = [];
    for await (const file of formsInThreads(scheme, departments, { terms })) files.push(file);
    writeIssued(files, out, terminal, list.files);
    for (const line of [...list.told, ...told]) terminal.out(line);
    terminal.out({ zh: `已写入 ${out}（填报表 ${files.length} 份）`, en: `Wrote ${out} (forms: ${files.length})` });
    return exit.done;
  },
};

/** Where what belongs to the result stands: in its folder, or beside its archive. */
const folderOf = (out: string): string => (/\.zip$/i.test(out) ? dirname(out) : out);

/** Into a folder, or into one archive. @param beside files that are written together with it */
export function writeIssued(
  files: readonly IssuedFile[],
  out: string,
  terminal: Terminal,
  beside: readonly NewFile[] = [],
): void {
  if (/\.zip$/i.test(out)) return writeFiles([{ path: out, bytes: zipOf(files) }, ...beside], terminal);
  if (/\.xlsx$/i.test(out))
    throw new Failure({ zh: `${out}：应为文件夹或 .zip 文件`, en: `${out}: should be a folder or a .zip file` });
  makeFolder(out);
  writeFiles([...files.map(({ fileName, bytes }) => ({ path: join(out, fileName), bytes })), ...beside], terminal);
}
