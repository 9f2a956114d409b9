import { convertWorkbook } from "../../workbook/convert/convertWorkbook.js";
import { requireUnchangedScheme } from "../files/scheme/unchangedScheme.js";
import type { Command } from "../terminal/command.js";
import { Failure } from "../terminal/failure.js";
import { openWorkbook, withWorkbookWords } from "../files/openWorkbook.js";
import { requiredText } from "../terminal/readArguments.js";
import { modeUsage, readMode } from "../files/readMode.js";
import { exit } from "../terminal/terminal.js";
import { toldLines } from "../terminal/toldLines.js";
import { writeFiles } from "../files/writeFiles.js";

export const convertCommand: Command = {
  usage: {
    zh: `scorebook convert 文件 --mode native|live|both --out 文件

  --mode        ${modeUsage.zh}
  --out 文件    写入哪个文件，不能是原文件

只改考核簿自己的公式，并修复变成 #NAME? 的单元格；您自己的公式和填写的内容原样保留。
应为考核簿公式而被改成别的内容的单元格逐一列出，不作改动，此时退出码为 2。`,
    en: `scorebook convert FILE --mode native|live|both --out FILE

  --mode        ${modeUsage.en}
  --out FILE    where to write; not the file itself

Changes only Scorebook's own formulas, and repairs cells that became #NAME?; your formulas and what was filled in stay.
Cells that should hold our formula and hold something else are listed and left alone; the exit code is 2 then.`,
  },
  options: { mode: "string", out: "string" },
  run: async (args, terminal) => {
    const [path, ...more] = args.positionals;
    if (path === undefined) throw new Failure({ zh: "请写明要转换的文件", en: "Name the file to convert" });
    if (more.length > 0)
      throw new Failure({ zh: `多出了参数：${more.join(" ")}`, en: `Too many arguments: ${more.join(" ")}` });
    const mode = readMode(args);
    const out = requiredText(args, "out", { zh: "写入哪个文件", en: "where to write" });

    const { bytes, book, scheme } = openWorkbook(path, terminal);
    await requireUnchangedScheme(path, { scheme, book });
    const converted = withWorkbookWords(path, () => convertWorkbook(scheme, bytes, book, mode));
    const { changes, left } = converted.conversion;
    writeFiles([{ path: out, bytes: converted.bytes }], terminal);
    terminal.out({
      zh: `已写入 ${out}（改写公式 ${changes.length} 个）`,
      en: `Wrote ${out} (formulas rewritten: ${changes.length})`,
    });
    const kept = left.map(({ sheet, address, found, expected }) => ({
      zh: `${path}：${sheet}!${address}：不是考核簿的公式，未作改动；现为 ${found}，应为 ${expected}`,
      en: `${path}: ${sheet}!${address}: not Scorebook's formula, left alone; it is ${found}, it should be ${expected}`,
    }));
    for (const line of toldLines(kept, (more) => ({
      zh: `${path}：另有 ${more} 个单元格未作改动`,
      en: `${path}: ${more} more cells were left alone`,
    })))
      terminal.err(line);
    return left.length > 0 ? exit.failed : exit.done;
  },
};
