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

export const lastYearCommand: Command = {
  usage: `scorebook last-year --office 文件 --last-year 文件 [--last-decisions 文件] [--last-scheme 代号或文件] --out 文件

  --office 文件         使用中的汇总簿；不改动
${lastYearUsage}
  --out 文件            写入哪里

“总览”各单位一行的末尾列出上年总分和上年名次（数值，只供对照）；已有的照新的改。其余原样保留。`,
  options: { office: "string", ...lastYearOptions, out: "string" },
  run: async (args, terminal) => {
    if (args.positionals.length > 0) throw new Failure(`多出了参数：${args.positionals.join(" ")}`);
    const path = requiredText(args, "office", "汇总簿");
    requiredText(args, "last-year", "上年的汇总簿或答案 JSON");
    const out = requiredText(args, "out", "写入哪个文件");
    const opened = openWorkbook(path, terminal);
    if (opened.identity.kind !== "office") throw new Failure(`${path}：这是单位填报表，不是汇总簿；请使用汇总簿`);
    await requireUnchangedScheme(path, opened);
    const { scheme, book } = opened;
    const { record } = withWorkbookWords(path, () => readOffice(scheme, book));
    if (record.template !== undefined)
      throw new Failure(`${path}：是第 ${record.template} 版的汇总簿，没有“总览”；请先在窗格中更新到本版`);
    const results = await givenLastYear(args, terminal, { path, scheme, departments: record.departments });
    if (!results || results.lastCodeOf.size === 0) throw new Failure(`${path}：没有一个单位上年参加考核`);
    const { bytes, after } = changedOffice(path, opened, (before) => withLastResults(before, results), terminal);
    writeFiles([{ path: out, bytes }], terminal);
    const absent = after.departments.filter(({ lastResult }) => !lastResult);
    const told =
      absent.length === 0 ? "" : `；上年没有考核的 ${absent.length} 个：${absent.map(({ name }) => name).join("、")}`;
    terminal.out(`已写入 ${out}（有上年结果的单位 ${after.departments.length - absent.length} 个${told}）\n`);
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
