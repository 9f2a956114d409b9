import { compareYears, lastCodesOf, settledYears } from "../../analysis/years/compareYears.js";
import { compareBook } from "../../publish/compare/compareBook.js";
import { refuseOpenIdentities } from "../files/identityFailure.js";
import { chosenDepartments } from "../files/lists/chosenDepartments.js";
import { readAssessment } from "../files/readAssessment.js";
import { readIdentities } from "../files/readDecisions.js";
import { givenScheme, schemeOption } from "../files/readScheme.js";
import { refuseWithoutPairs } from "../files/scheme/refuseWithoutPairs.js";
import { compareJson } from "../print/compareJson.js";
import { compareText } from "../print/compareText.js";
import { writeFiles } from "../files/writeFiles.js";
import type { Command } from "../terminal/command.js";
import { Failure } from "../terminal/failure.js";
import { exit } from "../terminal/terminal.js";

export const compareCommand: Command = {
  usage: {
    zh: `scorebook compare 上年文件 本年文件 [--decisions 文件] [--department 单位,单位…] [--last-scheme 代号或文件] [--scheme 代号或文件] [--json] [--out 文件]

  上年文件、本年文件  汇总簿（.xlsx）或答案 JSON
  --decisions 文件    上年与本年的代码和名称指的不是同一个单位时，经办人的决定（JSON）：
                      {"identities": [{"code","name","is","reason"}]}，code、name 照上年的写，is 写本年的代码
  --department 单位   只列这些单位，列出全部变化；写完整的代码或名称，用逗号分隔
  --last-scheme       上年的${schemeOption.zh}；答案只写了代号时才需要
  --scheme            本年的${schemeOption.zh}；答案只写了代号时才需要
  --json              输出 JSON
  --out 文件          写成工作簿（.xlsx）：变化、明细，和由上年到本年逐步变化的图

每个单位的总分变化按来源（自身填报和评定、指标体系、口径、其他单位）和考核项拆分，各部分之和恰为总变化；
名次变化分为四个来源。考核项按本年指标体系中的上年代码对应。`,
    en: `scorebook compare LAST THIS [--decisions FILE] [--department NAME,NAME…] [--last-scheme ID|FILE] [--scheme ID|FILE] [--json] [--out FILE]

  LAST, THIS          last year's and this year's office workbook (.xlsx) or answers as JSON
  --decisions FILE    where code and name of last year and this year mean different departments: the officer's decisions
                      (JSON) {"identities": [{"code","name","is","reason"}]}; code and name as last year, is this year's code
  --department NAME   only these departments, with all changes; whole codes or names with commas between them
  --last-scheme       last year's ${schemeOption.en}; only needed where the answers name an id alone
  --scheme            this year's ${schemeOption.en}; only needed where the answers name an id alone
  --json              prints JSON
  --out FILE          writes a workbook (.xlsx): changes, their parts, and a chart from last year to this one

The change of each total is split by source (own answers and ratings, scheme, readings, other departments) and by item;
the parts add up to it exactly. The change of a place has four sources. Items correspond by last year's codes, as this
year's scheme names them.`,
  },
  options: {
    decisions: "string",
    department: "string",
    "last-scheme": "string",
    scheme: "string",
    json: "boolean",
    out: "string",
  },
  run: async (args, terminal) => {
    const [lastPath, path, ...more] = args.positionals;
    if (lastPath === undefined || path === undefined)
      throw new Failure({ zh: "请写明上年文件和本年文件", en: "Name last year's file and this year's" });
    if (more.length > 0)
      throw new Failure({ zh: `多出了参数：${more.join(" ")}`, en: `Too many arguments: ${more.join(" ")}` });
    const before = await readAssessment(lastPath, terminal, givenScheme(args, "last-scheme"));
    const after = await readAssessment(path, terminal, givenScheme(args));
    refuseWithoutPairs(before.scheme, after.scheme, path);
    const decisions = args.text("decisions");
    const { departments } = after.answers;
    const settled = settledYears(before, after, readIdentities(decisions));
    refuseOpenIdentities(
      { zh: `上年 ${lastPath} 与 ${path}`, en: `last year's ${lastPath} and ${path}` },
      settled.identities,
      decisions,
    );
    const wanted = chosenDepartments(args.text("department"), departments, path);
    const compared = await compareYears({ before, after, lastCodeOf: lastCodesOf(settled) }, wanted);
    const out = args.text("out");
    if (out !== undefined) writeFiles([{ path: out, bytes: await compareBook(compared) }], terminal);
    terminal.out(
      args.flag("json")
        ? `${JSON.stringify(compareJson(compared), null, 2)}\n`
        : compareText(compared, wanted !== undefined, terminal.say),
    );
    return exit.done;
  },
};
