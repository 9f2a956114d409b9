import { settledLastYear } from "../../analysis/standing/lastYear.js";
import { assess } from "../../engine/assess/assess.js";
import { withScheme } from "../../scheme/catalogue.js";
import { bulletin } from "../../publish/bulletin/bulletin.js";
import { bulletinPaper } from "../../publish/bulletin/paper/bulletinPaper.js";
import { riseReasons } from "../../publish/bulletin/riseReasons.js";
import { assessedYear } from "../../scheme/schemeWords.js";
import type { Command } from "../terminal/command.js";
import { Failure } from "../terminal/failure.js";
import { refuseOpenIdentities } from "../files/identityFailure.js";
import { requiredText } from "../terminal/readArguments.js";
import { absentWords, paperHead } from "../terminal/paperHead.js";
import { readAssessment, type ReadAssessment } from "../files/readAssessment.js";
import { givenScheme, schemeOption } from "../files/readScheme.js";
import { readIdentities } from "../files/readDecisions.js";
import { readLastYearFile } from "../files/readLastYearFile.js";
import { givenRanges } from "../files/scheme/givenRanges.js";
import { exit, type Terminal } from "../terminal/terminal.js";
import { writeFiles } from "../files/writeFiles.js";

export const bulletinCommand: Command = {
  usage: {
    zh: `scorebook bulletin 文件 [--last-year 文件] [--decisions 文件] [--year 年度] [--scheme 代号或文件] [--office 名称]
                   [--certainty] [--free 序号,序号…] [--values 文件]
                   [--number 文号] [--date 日期] [--to 主送机关] [--sign 署名] --out 文件

  文件              汇总簿（.xlsx）或答案 JSON
  --last-year 文件  上年的汇总簿、通报、数值副本、答案 JSON 或 score --json 的输出
  --decisions 文件  上年与今年的代码和名称指的不是同一个单位时，经办人的决定（JSON）：
                    {"identities": [{"code","name","is","reason"}]}，code、name 照上年的写，is 写今年的代码
  --year 年度       写在标题中，缺省为指标体系的年度
  --scheme          ${schemeOption.zh}；答案只写了代号时才需要
  --office 名称     发布单位：表格写在标题下，公文为红色的发文机关标志
  --certainty       另附“名次范围”（表格为一张工作表，公文为一个附件和一句话）：未确认的口径逐一换成其他取值，
                    各单位总分和名次的范围，并写明测算的前提
  --free 序号       其中这些口径虽已确认，也一并测算
  --values 文件     其中各参数要试的取值（JSON），同 scorebook certainty
  --out 文件        写入哪个文件：.docx 为公文，其他为表格（.xlsx）

公文（.docx）另有：
  --number 文号     发文字号，如 示数办〔2021〕3号
  --date 日期       成文日期，如 2021-03-05
  --to 主送机关     如 各市、县人民政府
  --sign 署名       缺省为 --office 的名称，去掉末尾的“文件”

--last-year 的文件有上年的填报和评定（汇总簿、答案 JSON）且指标体系写明上年代码的，公文写明提升较快的单位总分变化的来源。

表格可直接打印（A4），另有一张图表。公文按 GB/T 9704 排版，各表为附件；没有写的要素不留空位，版记由发文机关补上。`,
    en: `scorebook bulletin FILE [--last-year FILE] [--decisions FILE] [--year YEAR] [--scheme ID|FILE] [--office NAME]
                   [--certainty] [--free NUMBERS] [--values FILE]
                   [--number NUMBER] [--date DATE] [--to ADDRESSEES] [--sign NAME] --out FILE

  FILE              office workbook (.xlsx) or answers as JSON
  --last-year FILE  last year's office workbook, bulletin, copy of values, answers as JSON or output of score --json
  --decisions FILE  where code and name of last year and this year mean different departments: the officer's decisions
                    (JSON) {"identities": [{"code","name","is","reason"}]}; code and name as last year, is this year's code
  --year YEAR       for the title; otherwise the scheme's year
  --scheme          ${schemeOption.en}; only needed where the answers name an id alone
  --office NAME     who publishes: below the title of the sheets, and in red above an official paper
  --certainty       adds “名次范围” (a sheet; in a paper an annex and a sentence): the ranges of totals and places under
                    other values of readings not confirmed, and what is assumed
  --free NUMBERS    these readings are tried for it although they are confirmed
  --values FILE     the values to try of each parameter (JSON), as for scorebook certainty
  --out FILE        where to write: .docx is an official paper, anything else a workbook (.xlsx)

For official papers (.docx):
  --number NUMBER   the document's number, such as 示数办〔2021〕3号
  --date DATE       the date of the document, such as 2021-03-05
  --to ADDRESSEES   such as 各市、县人民政府
  --sign NAME       otherwise the name of --office, without “文件” at its end

Where the file of --last-year has answers and ratings (office workbook, answers) and the scheme names last year's codes,
the paper says what the change comes from of those that rose fastest.

The workbook is ready to print (A4), with a sheet of charts. The paper is laid out by GB/T 9704, the tables are annexes.
Elements that were not given leave no gap; the office adds the 版记. Bulletins are written in Chinese.`,
  },
  options: {
    "last-year": "string",
    decisions: "string",
    scheme: "string",
    year: "string",
    office: "string",
    number: "string",
    date: "string",
    to: "string",
    sign: "string",
    certainty: "boolean",
    free: "string",
    values: "string",
    out: "string",
  },
  run: async (args, terminal) => {
    const [path, ...more] = args.positionals;
    if (path === undefined) throw new Failure({ zh: "请写明文件", en: "Name the file" });
    if (more.length > 0)
      throw new Failure({ zh: `多出了参数：${more.join(" ")}`, en: `Too many arguments: ${more.join(" ")}` });
    const out = requiredText(args, "out", { zh: "写入哪个文件", en: "where to write" });
    const given = givenScheme(args);
    const read = await readAssessment(path, terminal, given);
    const { scheme, answers, confirmedReadings } = read;
    const before = args.text("last-year");
    const asked = args.text("year");
    const year = asked ?? assessedYear(scheme);
    if (asked !== undefined && !/^\d{4}$/.test(asked))
      throw new Failure({
        zh: `选项 --year 应为四位数字的年度，实为 ${JSON.stringify(asked)}`,
        en: `Option --year should be a year of four digits, not ${JSON.stringify(asked)}`,
      });
    const office = args.text("office");
    const head = paperHead(args, out);
    const ranges = await givenRanges(args, read);
    const decisions = args.text("decisions");
    if (before === undefined && decisions !== undefined)
      throw new Failure({
        zh: "选项 --decisions 只与 --last-year 一起使用",
        en: "Option --decisions goes with --last-year only",
      });
    const last = before === undefined ? undefined : readLastYearFile(before, withScheme(given.known, scheme));
    const lastYear = last && settledLastYear(answers.departments, last.rows, readIdentities(decisions));
    if (lastYear)
      refuseOpenIdentities(
        { zh: `上年结果 ${before ?? ""} 与 ${path}`, en: `last year's results ${before ?? ""} and ${path}` },
        lastYear.identities,
        decisions,
      );
    const assessment = assess(scheme, answers);
    const options = {
      ...(year !== null && { year }),
      confirmed: confirmedReadings,
      ...(office !== undefined && { office }),
      ...(lastYear && { lastYear }),
      ...(ranges && { ranges }),
    };
    const count = answers.departments.length;
    if (head === null) {
      writeFiles([{ path: out, bytes: await bulletin(assessment, options) }], terminal);
      terminal.out({
        zh: `已写入 ${out}（通报，${count} 个单位）`,
        en: `Wrote ${out} (bulletin, ${count} departments)`,
      });
      tellOpen(read, terminal);
      return exit.done;
    }
    const rises = lastYear && (await riseReasons(assessment, lastYear, last?.data ?? null));
    const paper = bulletinPaper(assessment, { ...options, ...(rises && { rises }) }, head);
    // the writer of papers takes a while to load
    const { writePaper } = await import("../../word/writePaper.js");
    writeFiles([{ path: out, bytes: await writePaper(paper) }], terminal);
    terminal.out({
      zh: `已写入 ${out}（通报公文，${count} 个单位）${absentWords(head).zh}`,
      en: `Wrote ${out} (bulletin as an official paper, ${count} departments)${absentWords(head).en}`,
    });
    tellOpen(read, terminal);
    return exit.done;
  },
};

/** What is still open when results are given out. */
function tellOpen({ scheme, confirmedReadings, notes, isMergeOpen }: ReadAssessment, terminal: Terminal): void {
  const unconfirmed = scheme.readings.filter(({ number }) => !confirmedReadings.has(number)).length;
  const wrong = notes.filter(({ remark }) => !remark).length;
  const open = [
    ...(isMergeOpen
      ? [{ zh: "汇入中断，自报可能新旧相混", en: "a merge was interrupted, reported figures may be old and new ones" }]
      : []),
    ...(wrong > 0
      ? [
          {
            zh: `填报或台账有误 ${wrong} 处（score 逐条列出）`,
            en: `${wrong} entries or findings are invalid (score lists them)`,
          },
        ]
      : []),
    ...(unconfirmed > 0
      ? [{ zh: `口径未确认 ${unconfirmed} 条`, en: `${unconfirmed} readings are not confirmed` }]
      : []),
  ];
  if (open.length > 0)
    terminal.out({
      zh: `没办完的事：${open.map(({ zh }) => zh).join("；")}。办完后得分和名次可能变动`,
      en: `Still open: ${open.map(({ en }) => en).join("; ")}. Scores and places may change once this is done`,
    });
}
