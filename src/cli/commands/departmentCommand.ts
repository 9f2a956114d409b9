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
import type { Words } from "../../words/words.js";
import { joinedWords, sameWords } from "../../words/joinedWords.js";

export const departmentCommand: Command = {
  usage: {
    zh: `scorebook department --office 文件 --out 文件（以下三者之一）

  --add 名称 [--code 代码]          在最后一个单位之下加一个单位；没有代码则续编
  --leave-out 代码 --reason 理由    不参加考核：数据保留，不计分、不排名
  --take-in 代码                    恢复参加考核
  --ledger 文件                     发放登记（JSON）；其中的代码不再给别的单位。汇总簿中的发放登记总会查看
  --office 文件                     使用中的汇总簿；不改动
  --out 文件                        写入哪里

只改须改的单元格、行和名称，其余（其他工作表、批注、公式、列宽）原样保留；不能保证的逐一列出，不写入。`,
    en: `scorebook department --office FILE --out FILE (and one of these three)

  --add NAME [--code CODE]           adds a department below the last one; without a code it gets the next one
  --leave-out CODE --reason REASON   not assessed: the data are kept, no score, no place
  --take-in CODE                     assessed again
  --ledger FILE                      the issue ledger (JSON); its codes are not given to others. The ledger in the workbook is always looked at
  --office FILE                      the office workbook in use; not changed
  --out FILE                         where to write

Only the cells, rows and names that must change do; the rest (other sheets, comments, formulas, widths) stays. What
cannot be kept is listed, and nothing is written then.`,
  },
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
    if (args.positionals.length > 0)
      throw new Failure({
        zh: `多出了参数：${args.positionals.join(" ")}`,
        en: `Too many arguments: ${args.positionals.join(" ")}`,
      });
    const path = requiredText(args, "office", { zh: "汇总簿", en: "the office workbook" });
    const out = requiredText(args, "out", { zh: "写入哪个文件", en: "where to write" });
    const [add, leaveOut, takeIn] = [args.text("add")?.trim(), args.text("leave-out"), args.text("take-in")];
    if ([add, leaveOut, takeIn].filter((each) => each !== undefined).length !== 1)
      throw new Failure({
        zh: "请写明 --add、--leave-out、--take-in 之一",
        en: "Give one of --add, --leave-out and --take-in",
      });
    for (const [option, with_] of [
      ["code", "add"],
      ["reason", "leave-out"],
    ] as const)
      if (args.text(option) !== undefined && args.text(with_) === undefined)
        throw new Failure({
          zh: `选项 --${option} 只与 --${with_} 一起使用`,
          en: `Option --${option} goes with --${with_} only`,
        });
    const reason =
      leaveOut === undefined
        ? ""
        : requiredText(args, "reason", { zh: "不参加考核的理由", en: "why it is not assessed" });

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
        ? { zh: `已写入 ${out}\n`, en: `Wrote ${out}` }
        : {
            zh: `已写入 ${out}：新增 ${newest?.name ?? ""}（${newest?.code ?? ""}），共 ${after.departments.length} 个单位\n`,
            en: `Wrote ${out}: added ${newest?.name ?? ""} (${newest?.code ?? ""}), ${after.departments.length} departments in all`,
          },
    );
    const text = (place: number | null | undefined): Words =>
      place === null || place === undefined ? { zh: "无", en: "none" } : { zh: `第 ${place} 名`, en: `place ${place}` };
    for (const { code, name, place, total } of changed) {
      const told = [
        ...(total
          ? [
              {
                zh: `总分 ${total.before ?? "无"} → ${total.after ?? "无"}`,
                en: `total ${total.before ?? "none"} → ${total.after ?? "none"}`,
              },
            ]
          : []),
        ...(place ? [joinedWords([text(place.before), text(place.after)], sameWords(" → "))] : []),
      ];
      terminal.out({
        zh: `  ${name}（${code}）：${told.length > 0 ? told.map(({ zh }) => zh).join("，") : "分项得分有变"}`,
        en: `  ${name} (${code}): ${told.length > 0 ? told.map(({ en }) => en).join(", ") : "scores of items change"}`,
      });
    }
    terminal.out({
      zh: `其余 ${unchanged} 个单位得分和名次不变`,
      en: `Scores and places of the other ${unchanged} departments stay`,
    });
    return exit.done;
  },
};
