import { placeOf, printedFigure } from "../../analysis/printedFigure.js";
import { departmentLastYear, type LastYearResults } from "../../analysis/years/lastYearFigures.js";
import type { OfficeRecord } from "../../engine/answers/officeRecord.js";
import { keyOf } from "../../engine/model/keys.js";
import { Fraction } from "../../exact/fraction.js";
import { readOffice } from "../../workbook/office/readOffice.js";
import { changedOffice } from "../files/grownOffice.js";
import { openWorkbook, withWorkbookWords } from "../files/openWorkbook.js";
import { requireUnchangedScheme } from "../files/scheme/unchangedScheme.js";
import { writeFiles } from "../files/writeFiles.js";
import type { Command } from "../terminal/command.js";
import { Failure } from "../terminal/failure.js";
import { requiredText } from "../terminal/readArguments.js";
import { exit } from "../terminal/terminal.js";
import { givenLastYear, lastYearOptions, lastYearUsage } from "./givenLastYear.js";
import { noWords } from "../../words/joinedWords.js";

export const lastYearCommand: Command = {
  usage: {
    zh: `scorebook last-year --office 文件 --last-year 文件 [--last-decisions 文件] [--last-scheme 代号或文件] --out 文件

  --office 文件         使用中的汇总簿；不改动
${lastYearUsage.zh}
  --out 文件            写入哪里

“总览”各单位一行的末尾列出上年总分和上年名次（数值，只供对照）；已有的照新的改。其余原样保留。`,
    en: `scorebook last-year --office FILE --last-year FILE [--last-decisions FILE] [--last-scheme ID|FILE] --out FILE

  --office FILE         the office workbook in use; not changed
${lastYearUsage.en}
  --out FILE            where to write

Last year's total and place stand at the end of each department's row of 总览 (values, for comparison only); those that
stand there are renewed. The rest stays.`,
  },
  options: { office: "string", ...lastYearOptions, out: "string" },
  run: async (args, terminal) => {
    if (args.positionals.length > 0)
      throw new Failure({
        zh: `多出了参数：${args.positionals.join(" ")}`,
        en: `Too many arguments: ${args.positionals.join(" ")}`,
      });
    const path = requiredText(args, "office", { zh: "汇总簿", en: "the office workbook" });
    requiredText(args, "last-year", {
      zh: "上年的汇总簿或答案 JSON",
      en: "last year's office workbook or answers as JSON",
    });
    const out = requiredText(args, "out", { zh: "写入哪个文件", en: "where to write" });
    const opened = openWorkbook(path, terminal);
    if (opened.identity.kind !== "office")
      throw new Failure({
        zh: `${path}：这是单位填报表，不是汇总簿；请使用汇总簿`,
        en: `${path}: this is a department's form, not an office workbook; use the office workbook`,
      });
    await requireUnchangedScheme(path, opened);
    const { scheme, book } = opened;
    const { record } = withWorkbookWords(path, () => readOffice(scheme, book));
    if (record.template !== undefined)
      throw new Failure({
        zh: `${path}：是第 ${record.template} 版的汇总簿，没有“总览”；请先在窗格中更新到本版`,
        en: `${path}: is an office workbook of edition ${record.template}, without 总览; update it in the pane first`,
      });
    const results = await givenLastYear(args, terminal, { path, scheme, departments: record.departments });
    if (!results || results.lastCodeOf.size === 0)
      throw new Failure({
        zh: `${path}：没有一个单位上年参加考核`,
        en: `${path}: no department was assessed last year`,
      });
    const { bytes, after } = changedOffice(path, opened, (before) => withLastResults(before, results), terminal);
    writeFiles([{ path: out, bytes }], terminal);
    const absent = after.departments.filter(({ lastResult }) => !lastResult);
    const told =
      absent.length === 0
        ? noWords
        : {
            zh: `；上年没有考核的 ${absent.length} 个：${absent.map(({ name }) => name).join("、")}`,
            en: `; not assessed last year (${absent.length}): ${absent.map(({ name }) => name).join(", ")}`,
          };
    terminal.out({
      zh: `已写入 ${out}（有上年结果的单位 ${after.departments.length - absent.length} 个${told.zh}）`,
      en: `Wrote ${out} (departments with last year's results: ${after.departments.length - absent.length}${told.en})`,
    });
    return exit.done;
  },
};

/** Each department with what came out for it last year, and with nothing where it was not assessed. */
function withLastResults(record: OfficeRecord, results: LastYearResults): OfficeRecord {
  return {
    ...record,
    departments: record.departments.map(({ lastResult: _before, ...department }) => {
      const was = departmentLastYear(results, department.code);
      if (!was) return department;
      const total = printedFigure(results.assessment, was, keyOf.total);
      return {
        ...department,
        lastResult: { total: total === null ? null : Fraction.parse(total), place: placeOf(was) },
      };
    }),
  };
}
