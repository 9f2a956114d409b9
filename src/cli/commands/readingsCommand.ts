import { readingsPaper } from "../../publish/readings/readingsPaper.js";
import { readOffice } from "../../workbook/office/readOffice.js";
import { openWorkbook, withWorkbookWords } from "../files/openWorkbook.js";
import { chosenScheme, givenScheme, schemeOption } from "../files/readScheme.js";
import { requireUnchangedScheme } from "../files/scheme/unchangedScheme.js";
import { writeFiles } from "../files/writeFiles.js";
import type { Command } from "../terminal/command.js";
import { Failure } from "../terminal/failure.js";
import { requiredText } from "../terminal/readArguments.js";
import { exit } from "../terminal/terminal.js";

export const readingsCommand: Command = {
  usage: {
    zh: `scorebook readings 汇总簿 [--scheme 代号或文件] --out 文件

  汇总簿              汇总簿（.xlsx）；不改动
  --scheme            ${schemeOption.zh}；汇总簿只写了代号时才需要
  --out 文件          口径确认表（.xlsx）

每条口径一行：问题、采用口径、参数取值、确认人、日期和依据，并留签字处；未确认的标明。`,
    en: `scorebook readings WORKBOOK [--scheme ID|FILE] --out FILE

  WORKBOOK            the office workbook (.xlsx); not changed
  --scheme            ${schemeOption.en}; only needed where the workbook names an id alone
  --out FILE          the sheet of readings (.xlsx)

A row for each reading: the question, the reading in force, values of parameters, who confirmed it, when and on what
grounds, with a place to sign; those not confirmed are marked. It is written in Chinese.`,
  },
  options: { scheme: "string", out: "string" },
  run: async (args, terminal) => {
    const [path, ...more] = args.positionals;
    if (path === undefined) throw new Failure({ zh: "请写明汇总簿", en: "Name the office workbook" });
    if (more.length > 0)
      throw new Failure({ zh: `多出了参数：${more.join(" ")}`, en: `Too many arguments: ${more.join(" ")}` });
    const out = requiredText(args, "out", { zh: "写入哪里", en: "where to write" });
    const given = givenScheme(args);
    const { book, scheme, identity } = openWorkbook(path, terminal, undefined, given.known);
    chosenScheme(given, [{ path, scheme }]);
    if (identity.kind !== "office")
      throw new Failure({
        zh: `${path}：这是单位填报表，不是汇总簿`,
        en: `${path}: this is a department's form, not an office workbook`,
      });
    await requireUnchangedScheme(path, { scheme, book });
    if (scheme.readings.length === 0)
      throw new Failure({
        zh: `${path}：指标体系没有需要确认的口径`,
        en: `${path}: the scheme has no readings to confirm`,
      });
    const { record } = withWorkbookWords(path, () => readOffice(scheme, book));
    writeFiles([{ path: out, bytes: await readingsPaper(scheme, record) }], terminal);
    const open = scheme.readings.filter(({ number }) => !record.confirmedReadings.has(number)).length;
    terminal.out({
      zh: `已写入 ${out}（口径 ${scheme.readings.length} 条，其中未确认 ${open} 条）`,
      en: `Wrote ${out} (readings: ${scheme.readings.length}, not confirmed: ${open})`,
    });
    return exit.done;
  },
};
