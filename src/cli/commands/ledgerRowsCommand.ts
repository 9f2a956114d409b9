import { mostLedgerRows as most, withLedgerRows } from "../../workbook/convert/officeChanges.js";
import { requireUnchangedScheme } from "../files/scheme/unchangedScheme.js";
import type { Command } from "../terminal/command.js";
import { Failure } from "../terminal/failure.js";
import { changedOffice } from "../files/grownOffice.js";
import { openWorkbook } from "../files/openWorkbook.js";
import { requiredText } from "../terminal/readArguments.js";
import { exit } from "../terminal/terminal.js";
import { writeFiles } from "../files/writeFiles.js";

const usual = 100;

export const ledgerRowsCommand: Command = {
  usage: {
    zh: `scorebook ledger-rows --office 文件 [--add 行数] --out 文件

  --office 文件   使用中的汇总簿；不改动
  --add 行数      在台账末尾加多少空行，缺省 ${usual}，最多 ${most}
  --out 文件      写入哪里

新行有标识、公式、下拉列表和格式，计入合计；其余原样保留，不能保证的逐一列出，不写入。`,
    en: `scorebook ledger-rows --office FILE [--add ROWS] --out FILE

  --office FILE   the office workbook in use; not changed
  --add ROWS      how many empty rows at the end of 台账, otherwise ${usual}, at most ${most}
  --out FILE      where to write

The new rows have their numbers, formulas, lists and formats, and are summed up; the rest stays. What cannot be kept is
listed, and nothing is written then.`,
  },
  options: { office: "string", add: "string", out: "string" },
  run: async (args, terminal) => {
    if (args.positionals.length > 0)
      throw new Failure({
        zh: `多出了参数：${args.positionals.join(" ")}`,
        en: `Too many arguments: ${args.positionals.join(" ")}`,
      });
    const path = requiredText(args, "office", { zh: "汇总簿", en: "the office workbook" });
    const out = requiredText(args, "out", { zh: "写入哪个文件", en: "where to write" });
    const text = args.text("add") ?? String(usual);
    const more = /^[1-9]\d*$/.test(text) ? Number(text) : 0;
    if (more < 1 || more > most)
      throw new Failure({
        zh: `--add 应为 1 至 ${most} 的整数，实为“${text}”`,
        en: `--add should be a whole number from 1 to ${most}, not “${text}”`,
      });
    const opened = openWorkbook(path, terminal);
    await requireUnchangedScheme(path, opened);
    const { bytes, after } = changedOffice(path, opened, (record) => withLedgerRows(record, more), terminal);
    writeFiles([{ path: out, bytes }], terminal);
    terminal.out({
      zh: `已写入 ${out}（台账共 ${after.prepared?.ledger ?? 0} 行）`,
      en: `Wrote ${out} (台账 has ${after.prepared?.ledger ?? 0} rows)`,
    });
    return exit.done;
  },
};
