import type { Command } from "../terminal/command.js";
import { Failure } from "../terminal/failure.js";
import { meantWords } from "../../choice/meantWords.js";
import { nearMisses } from "../../choice/nearMisses.js";
import { checkFile } from "./scheme/checkFile.js";
import { diffSchemes } from "./scheme/diffSchemes.js";
import { exportScheme } from "./scheme/exportScheme.js";
import { newScheme } from "./scheme/newScheme.js";
import { printScheme } from "./scheme/printScheme.js";
import { tryScheme } from "./scheme/tryScheme.js";
import { writeSchema } from "./scheme/writeSchema.js";

const parts = {
  check: checkFile,
  diff: diffSchemes,
  export: exportScheme,
  new: newScheme,
  print: printScheme,
  schema: writeSchema,
  trial: tryScheme,
};

export const schemeCommand: Command = {
  usage: {
    zh: `scorebook scheme check 文件
scorebook scheme diff 上年指标体系 本年指标体系 [--json]
scorebook scheme export 指标体系 --out 文件
scorebook scheme new [--from 上年 [--year 年度] [--id 代号]] --out 文件
scorebook scheme print 指标体系 [--out 文件.xlsx]
scorebook scheme schema --out 文件
scorebook scheme trial 上年文件 新指标体系 [--last-scheme 代号或文件] [--json]

  check   检查指标体系文件（.json，或指标体系工作簿 .xlsx）：一次列出所有问题及所在的行列或单元格；
          没有问题的，再以最好和最差的答卷试算。有问题的退出码为 2
  diff    本年与上年有哪些不同，逐处列出；考核项只按上年代码对应。指标体系为代号、文件或汇总簿
  export  把指标体系写成另一种文件：指标体系为随程序提供的代号，或文件
  new     生成一份待填写的指标体系；--from 由上年的汇总簿或指标体系（代号或文件）开始：填好上年代码，
          日期移到本年（列出待核对），参数沿用上年已定的。没有 --year 则为上年的下一年
  print   生成审签稿：用文字写明整个指标体系，每页印有内容摘要，供编制、复核、签发的人签字
  schema  写出指标体系文件（.json）的 JSON Schema：编辑器据此补全字段名、当即指出写错之处
  trial   上年的填报和评定（汇总簿或答案 JSON）按新指标体系试算：只因规则改变，各单位的得分和名次变为多少

  --out 文件  写入哪个文件：.xlsx 为工作簿，.json 为文本`,
    en: `scorebook scheme check FILE
scorebook scheme diff LAST THIS [--json]
scorebook scheme export SCHEME --out FILE
scorebook scheme new [--from LAST [--year YEAR] [--id ID]] --out FILE
scorebook scheme print SCHEME [--out FILE.xlsx]
scorebook scheme schema --out FILE
scorebook scheme trial LAST NEW [--last-scheme ID|FILE] [--json]

  check   checks a scheme's file (.json, or its workbook .xlsx): all problems at once with their lines or cells; where
          there is none, the best and the worst answers are scored for a trial. Exit code 2 where there is a problem
  diff    how this year's differs from last year's, place by place; items correspond by last year's codes only. A scheme
          is an id, a file or an office workbook
  export  writes a scheme as the other kind of file: the id of one that comes with the program, or a file
  new     makes a scheme to be filled in; --from begins with last year's office workbook or scheme (id or file): last
          year's codes are filled in, dates move to this year (those to check are listed), parameters stay as decided.
          Without --year it is for the year after
  print   makes the paper to be signed: the whole scheme in words, its digest on each page, with places to sign
  schema  writes the JSON Schema of a scheme's file (.json): editors complete names and show mistakes by it
  trial   last year's answers and ratings (office workbook or answers as JSON) by the new scheme: what totals and places
          become because of the rules alone

  --out FILE  where to write: .xlsx is a workbook, .json a text`,
  },
  options: { out: "string", "last-scheme": "string", from: "string", year: "string", id: "string", json: "boolean" },
  run: (args, terminal) => {
    const [name = "", ...rest] = args.positionals;
    const part = Object.entries(parts).find(([known]) => known === name)?.[1];
    if (part) return part({ ...args, positionals: rest }, terminal);
    const meant = meantWords(nearMisses(name, Object.keys(parts)));
    throw new Failure(
      name === ""
        ? {
            zh: "应写明做什么：scorebook scheme check|diff|export|new|print|schema|trial",
            en: "Say what to do: scorebook scheme check|diff|export|new|print|schema|trial",
          }
        : {
            zh: `scheme 没有“${name}”这一用法${meant.zh || "；可用的有：check、diff、export、new、print、schema、trial"}`,
            en: `scheme has no “${name}”${meant.en || "; there are: check, diff, export, new, print, schema, trial"}`,
          },
    );
  },
};
