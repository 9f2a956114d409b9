import { changeEffect } from "../../analysis/effects/changeEffect.js";
import { assess } from "../../engine/assess/assess.js";
import { answersOf, type OfficeRecord } from "../../engine/answers/officeRecord.js";
import type { DepartmentIdentity } from "../../departments/departmentDirectory.js";
import { departmentsOfLineage, lineageIn } from "../../workbook/office/sheets/lineageSheet.js";
import { ledgerOf } from "../../evidence/issue/issueRegisterSheet.js";
import { freeCode, withLeftOut, withNewDepartment, withTakenIn } from "../../workbook/convert/officeChanges.js";
import { requireUnchangedScheme } from "../files/scheme/unchangedScheme.js";
import type { Command } from "../terminal/command.js";
import { Failure } from "../terminal/failure.js";
import { changedOffice } from "../files/grownOffice.js";
import { awaitingWorkbookWords, openWorkbook } from "../files/openWorkbook.js";
import { requiredText } from "../terminal/readArguments.js";
import { readLedger } from "../files/readLedger.js";
import { exit } from "../terminal/terminal.js";
import { writeFiles } from "../files/writeFiles.js";

export const departmentCommand: Command = {
  usage: `scorebook department --office 文件 --out 文件（以下三者之一）

  --add 名称 [--code 代码]          在最后一个单位之下加一个单位；没有代码则续编
  --leave-out 代码 --reason 理由    不参加考核：数据保留，不计分、不排名
  --take-in 代码                    恢复参加考核
  --ledger 文件                     发放登记（JSON）；其中的代码不再给别的单位。汇总簿中的发放登记总会查看
  --office 文件                     使用中的汇总簿；不改动
  --out 文件                        写入哪里

只改须改的单元格、行和名称，其余（其他工作表、批注、公式、列宽）原样保留；不能保证的逐一列出，不写入。`,
  options: {
    office: "string",
    out: "string",
    add: "string",
    code: "string",
    "leave-out": "string",
    reason: "string",
    "take-in": "string",
    ledger: "string",
  },
  run: async (args, terminal) => {
    if (args.positionals.length > 0) throw new Failure(`多出了参数：${args.positionals.join(" ")}`);
    const path = requiredText(args, "office", "汇总簿");
    const out = requiredText(args, "out", "写入哪个文件");
    const [add, leaveOut, takeIn] = [args.text("add")?.trim(), args.text("leave-out"), args.text("take-in")];
    if ([add, leaveOut, takeIn].filter((each) => each !== undefined).length !== 1)
      throw new Failure("请写明 --add、--leave-out、--take-in 之一");
    for (const [option, with_] of [
      ["code", "add"],
      ["reason", "leave-out"],
    ] as const)
      if (args.text(option) !== undefined && args.text(with_) === undefined)
        throw new Failure(`选项 --${option} 只与 --${with_} 一起使用`);
    const reason = leaveOut === undefined ? "" : requiredText(args, "reason", "不参加考核的理由");

    const opened = openWorkbook(path, terminal);
    await requireUnchangedScheme(path, opened);
    const kept = await awaitingWorkbookWords(path, () => ledgerOf(opened.book));
    const given = args.text("ledger");
    const entries = [...(kept?.entries ?? []), ...(given === undefined ? [] : readLedger(given).entries)];
    const former = await awaitingWorkbookWords(path, async () => departmentsOfLineage(lineageIn(opened.book)));
    const registered: readonly DepartmentIdentity[] = [...entries.map(({ department }) => department), ...former];
    const change = (record: OfficeRecord): OfficeRecord => {
      if (leaveOut !== undefined) return withLeftOut(record, leaveOut, reason);
      if (takeIn !== undefined) return withTakenIn(record, takeIn);
      return withNewDepartment(
        record,
        { code: args.text("code")?.trim() ?? freeCode(record.departments, registered), name: add ?? "" },
        registered,
      );
    };
    const { bytes, before, after } = changedOffice(path, opened, change, terminal);
    writeFiles([{ path: out, bytes }], terminal);

    const { scheme } = opened;
    const { changed, unchanged } = changeEffect(
      assess(scheme, answersOf(scheme, before)),
      assess(scheme, answersOf(scheme, after)),
    );
    const newest = after.departments.at(-1);
    terminal.out(
      add === undefined
        ? `已写入 ${out}\n`
        : `已写入 ${out}：新增 ${newest?.name ?? ""}（${newest?.code ?? ""}），共 ${after.departments.length} 个单位\n`,
    );
    const text = (place: number | null | undefined) =>
      place === null || place === undefined ? "无" : `第 ${place} 名`;
    for (const { code, name, place, total } of changed) {
      const told = [
        ...(total ? [`总分 ${total.before ?? "无"} → ${total.after ?? "无"}`] : []),
        ...(place ? [`${text(place.before)} → ${text(place.after)}`] : []),
      ];
      terminal.out(`  ${name}（${code}）：${told.length > 0 ? told.join("，") : "分项得分有变"}\n`);
    }
    terminal.out(`其余 ${unchanged} 个单位得分和名次不变\n`);
    return exit.done;
  },
};
