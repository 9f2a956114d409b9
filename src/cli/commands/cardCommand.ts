import { compareYears } from "../../analysis/years/compareYears.js";
import type { LastYearResults } from "../../analysis/years/lastYearFigures.js";
import type { YearData } from "../../analysis/years/yearStates.js";
import { assess } from "../../engine/assess/assess.js";
import { leftOutWord } from "../../engine/answers/leftOut.js";
import { reportCards } from "../../publish/card/reportCard.js";
import type { IssuedFile } from "../../publish/forms/issueForms.js";
import { chosenDepartments } from "../files/lists/chosenDepartments.js";
import type { Command } from "../terminal/command.js";
import { Failure } from "../terminal/failure.js";
import { writeIssued } from "./formsCommand.js";
import { givenLastYear, lastYearOptions, lastYearUsage } from "./givenLastYear.js";
import { requiredText } from "../terminal/readArguments.js";
import { readAssessment } from "../files/readAssessment.js";
import { givenScheme, schemeOption } from "../files/readScheme.js";
import { givenRanges } from "../files/scheme/givenRanges.js";
import { exit } from "../terminal/terminal.js";
import { writeFiles } from "../files/writeFiles.js";

export const cardCommand: Command = {
  usage: {
    zh: `scorebook card 文件 [--department 单位,单位…] [--last-year 文件] [--scheme 代号或文件] [--word]
               [--certainty] [--free 序号,序号…] [--values 文件] --out 文件夹、.zip、.xlsx 或 .docx

  文件                汇总簿（.xlsx）或答案 JSON
  --department 单位   哪些单位，写完整的代码或名称，用逗号分隔；缺省为全部
  --scheme            ${schemeOption.zh}；答案只写了代号时才需要
  --word              写成 Word 文件（.docx），不写表格
  --certainty         另写一行：未确认的口径逐一换成其他取值，名次在多少至多少之间
  --free 序号         其中这些口径虽已确认，也一并测算，并写明
  --values 文件       其中各参数要试的取值（JSON），同 scorebook certainty
  --out               文件夹或 .zip；只有一个单位时也可以是 .xlsx 或 .docx 文件
${lastYearUsage.zh}

成绩单为数值，一页 A4，另附逐项失分，有上年的再附总分和名次变化的来源；除平均和最高分外不含其他单位的内容。`,
    en: `scorebook card FILE [--department NAME,NAME…] [--last-year FILE] [--scheme ID|FILE] [--word]
               [--certainty] [--free NUMBERS] [--values FILE] --out FOLDER, .zip, .xlsx or .docx

  FILE                office workbook (.xlsx) or answers as JSON
  --department NAME   which departments: whole codes or names with commas between them; otherwise all
  --scheme            ${schemeOption.en}; only needed where the answers name an id alone
  --word              as Word files (.docx), not as workbooks
  --certainty         adds a line: in which range the place lies under other values of readings not confirmed
  --free NUMBERS      these readings are tried for it although they are confirmed, and the card says so
  --values FILE       the values to try of each parameter (JSON), as for scorebook certainty
  --out               a folder or .zip; for one department also an .xlsx or .docx file
${lastYearUsage.en}

A report card has values only: one A4 page, then the losses item by item, and with last year's results what total and
place changed by. But for averages and highest scores it says nothing of other departments. It is written in Chinese.`,
  },
  options: {
    department: "string",
    scheme: "string",
    ...lastYearOptions,
    word: "boolean",
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
    const out = requiredText(args, "out", { zh: "写入哪里", en: "where to write" });
    const read = await readAssessment(path, terminal, givenScheme(args));
    const { scheme, answers, confirmedReadings } = read;
    const { departments, leftOut = [] } = answers;
    const known = departments.map(({ code }) => code);
    const codes = chosenDepartments(args.text("department"), [...departments, ...leftOut], path) ?? known;
    const left = leftOut.find(({ code }) => codes.includes(code));
    if (left)
      throw new Failure({
        zh: `${path}：${left.name}（${left.code}）${leftOutWord}，没有成绩单`,
        en: `${path}: ${left.name} (${left.code}) is not assessed and has no report card`,
      });
    if (codes.length === 0) throw new Failure({ zh: `${path}：没有单位`, en: `${path}: there are no departments` });
    const isOne = /\.(xlsx|docx)$/i.test(out);
    const isPaper = args.flag("word") || /\.docx$/i.test(out);
    if (isPaper && /\.xlsx$/i.test(out))
      throw new Failure({
        zh: `${out}：选项 --word 写的是 .docx 文件`,
        en: `${out}: option --word writes .docx files`,
      });
    if (isOne && codes.length > 1)
      throw new Failure({
        zh: `${out}：有 ${codes.length} 个单位，--out 应为文件夹或 .zip 文件`,
        en: `${out}: there are ${codes.length} departments; --out should be a folder or a .zip file`,
      });
    const given = await givenLastYear(args, terminal, { path, scheme, departments });
    const lastYear = given && (await withChanges(given, { scheme, answers }, codes));
    const ranges = await givenRanges(args, read);
    const files: IssuedFile[] = [];
    const make = isPaper ? (await import("../../publish/card/cardPapers.js")).cardPapers : reportCards;
    for await (const file of make(assess(scheme, answers), confirmedReadings, codes, lastYear, ranges))
      files.push(file);
    if (isOne)
      writeFiles(
        files.map(({ bytes }) => ({ path: out, bytes })),
        terminal,
      );
    else writeIssued(files, out, terminal);
    const absent = lastYear
      ? departments.filter(({ code }) => codes.includes(code) && !lastYear.lastCodeOf.has(code))
      : [];
    if (absent.length > 0)
      terminal.out({
        zh: `上年没有考核 ${absent.map(({ code, name }) => `${name}（${code}）`).join("、")}，其成绩单没有上年得分`,
        en: `Not assessed last year: ${absent.map(({ code, name }) => `${name} (${code})`).join(", ")}; their report cards have no scores of last year`,
      });
    terminal.out({
      zh: `已写入 ${out}（成绩单 ${files.length} 份）`,
      en: `Wrote ${out} (report cards: ${files.length})`,
    });
    return exit.done;
  },
};

/** Last year's results, and what each of these departments' changes comes from. */
async function withChanges(
  results: LastYearResults,
  after: YearData,
  codes: readonly string[],
): Promise<LastYearResults> {
  const { scheme, parameters, departments, leftOut } = results.assessment;
  const before = { scheme, answers: { parameters, departments: departments.map(({ answers }) => answers), leftOut } };
  const { changes } = await compareYears({ before, after, lastCodeOf: results.lastCodeOf }, codes);
  return { ...results, changes: new Map(changes.map((change) => [change.code, change])) };
}
