import { join } from "node:path";
import { answersJson } from "../../sample/answersJson.js";
import { mostDepartments } from "../../departments/mostDepartments.js";
import { sampleRecord } from "../../sample/sampleRecord.js";
import { buildForm } from "../../workbook/form/buildForm.js";
import { buildOffice } from "../../workbook/office/buildOffice.js";
import type { Command } from "../terminal/command.js";
import { Failure } from "../terminal/failure.js";
import { requiredText, wholeOption } from "../terminal/readArguments.js";
import { exit } from "../terminal/terminal.js";
import { chosenScheme, givenScheme, schemeOption } from "../files/readScheme.js";
import { makeFolder, writeFiles } from "../files/writeFiles.js";

export const sampleCommand: Command = {
  usage: {
    zh: `scorebook sample [--departments N] [--seed N] [--scheme 代号或文件] --out 文件夹

  --departments N  单位数，1 至 ${mostDepartments}（缺省 60）
  --seed N         种子（缺省 7）；同一种子生成的文件逐字节相同
  --scheme         ${schemeOption.zh}（缺省为最新的）
  --out 文件夹     写入 office.xlsx（汇总簿，普通公式）、office-live.xlsx（汇总簿，考核簿函数）、form.xlsx（第一个单位的填报表）、answers.json（同一数据的答案）

单位名称为示例单位01……，与真实单位无关。`,
    en: `scorebook sample [--departments N] [--seed N] [--scheme ID|FILE] --out FOLDER

  --departments N  how many departments, 1 to ${mostDepartments} (otherwise 60)
  --seed N         the seed (otherwise 7); the same one gives the same files byte by byte
  --scheme         ${schemeOption.en} (otherwise the newest)
  --out FOLDER     for office.xlsx (office workbook, plain formulas), office-live.xlsx (office workbook, Scorebook's functions),
                   form.xlsx (the first department's form) and answers.json (the same data as answers)

The departments are called 示例单位01 and so on, and are none that exist.`,
  },
  options: { departments: "string", seed: "string", scheme: "string", out: "string" },
  run: async (args, terminal) => {
    if (args.positionals.length > 0)
      throw new Failure({
        zh: `多出了参数：${args.positionals.join(" ")}`,
        en: `Too many arguments: ${args.positionals.join(" ")}`,
      });
    const departments = wholeOption(args, "departments", [1, mostDepartments], 60);
    const seed = wholeOption(args, "seed", [0, 4_294_967_295], 7);
    const folder = requiredText(args, "out", { zh: "写入哪个文件夹", en: "the folder to write" });

    const scheme = chosenScheme(givenScheme(args), []);
    const record = sampleRecord(scheme, { departments, seed });
    const [first] = record.departments;
    if (!first) throw new TypeError("a sample without departments");
    const files = [
      {
        name: "office.xlsx",
        about: {
          zh: `汇总簿，${departments} 个单位，台账 ${record.ledger.length} 行`,
          en: `office workbook, ${departments} departments, ${record.ledger.length} rows in 台账`,
        },
        bytes: await buildOffice(scheme, record, { mode: "native" }),
      },
      {
        name: "office-live.xlsx",
        about: { zh: "同一汇总簿，公式为考核簿函数", en: "the same office workbook with Scorebook's functions" },
        bytes: await buildOffice(scheme, record, { mode: "live" }),
      },
      {
        name: "form.xlsx",
        about: { zh: `填报表，${first.name}`, en: `form, ${first.name}` },
        bytes: await buildForm(scheme, first, record.parameters, { mode: "native" }),
      },
      {
        name: "answers.json",
        about: { zh: "答案 JSON，与汇总簿相同的数据", en: "answers as JSON, the data of the office workbook" },
        bytes: utf8(`${JSON.stringify(answersJson(scheme, record), null, 1)}\n`),
      },
    ].map((file) => ({ ...file, path: join(folder, file.name) }));

    makeFolder(folder);
    writeFiles(files, terminal);
    for (const { path, about } of files)
      terminal.out({ zh: `已写入 ${path}（${about.zh}）`, en: `Wrote ${path} (${about.en})` });
    return exit.done;
  },
};

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
