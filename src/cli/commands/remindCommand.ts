import { noTerms } from "../../engine/answers/roundTerms.js";
import { localTime } from "../../exact/localTime.js";
import { entriesOf } from "../../evidence/issue/issueRegisterSheet.js";
import { progressOf, roundOf } from "../../returns/progress/progressOf.js";
import { joinedReminders, reminders } from "../../returns/progress/reminders.js";
import { readOffice } from "../../workbook/office/readOffice.js";
import { openWorkbook, withWorkbookWords } from "../files/openWorkbook.js";
import { readLedger } from "../files/readLedger.js";
import { chosenScheme, givenScheme, schemeOption } from "../files/readScheme.js";
import { refuseUnknownRound } from "../files/rounds.js";
import { writeFiles } from "../files/writeFiles.js";
import { progressJson, progressText } from "../print/progressText.js";
import type { Command } from "../terminal/command.js";
import { Failure } from "../terminal/failure.js";
import { dayOption, requiredText } from "../terminal/readArguments.js";
import { exit } from "../terminal/terminal.js";

export const remindCommand: Command = {
  usage: {
    zh: `scorebook remind --office 文件 [--ledger 文件] [--out 文件] [--scheme 代号或文件] [--round 轮次] [--on 日期] [--from 单位] [--json]

  --office 文件       汇总簿（汇入收到的填报表以后的）；不改动
  --ledger 文件       发放登记（JSON）；没有则用汇总簿中的“发放登记”
  --out 文件          催报文字（文本文件）：还没有收到、待查询、退回、整表未填的单位每个一段，供粘贴到邮件或公文系统
  --scheme            ${schemeOption.zh}；汇总簿只写了代号时才需要
  --round 轮次        哪一轮；没有则为发放登记中最后的一轮
  --on 日期           发出催报的日期，如 2021-01-12；没有则为本机今天的日期
  --from 单位         落款；没有则不落款
  --json              输出 JSON

列出应收、已收、未收到和逾期的单位。截止日期、联系和报送方式取自汇总簿的“说明”表。没有要催的单位时不写文件。`,
    en: `scorebook remind --office FILE [--ledger FILE] [--out FILE] [--scheme ID|FILE] [--round ROUND] [--on DATE] [--from OFFICE] [--json]

  --office FILE       the office workbook (with the returned forms merged); not changed
  --ledger FILE       the issue ledger (JSON); otherwise 发放登记 of the office workbook
  --out FILE          reminders (a text file): a paragraph for each department whose form is missing, asked about, refused or not filled in; in Chinese
  --scheme            ${schemeOption.en}; only needed where the workbook names an id alone
  --round ROUND       which round; otherwise the last one issued
  --on DATE           the day of the reminders, such as 2021-01-12; otherwise today
  --from OFFICE       who signs; otherwise nobody
  --json              prints JSON

Lists who is expected, has handed in, has not, and is late. Last day, whom to ask and how to hand in come from 说明 of the
office workbook. Where nobody is to be reminded no file is written.`,
  },
  options: {
    office: "string",
    ledger: "string",
    out: "string",
    scheme: "string",
    round: "string",
    on: "string",
    from: "string",
    json: "boolean",
  },
  run: async (args, terminal) => {
    if (args.positionals.length > 0)
      throw new Failure({
        zh: `多出了参数：${args.positionals.join(" ")}`,
        en: `Too many arguments: ${args.positionals.join(" ")}`,
      });
    const officePath = requiredText(args, "office", { zh: "汇总簿", en: "the office workbook" });
    const out = args.text("out");
    const today = dayOption(args, "on") ?? localTime(new Date());
    const given = givenScheme(args);
    const { book, scheme, identity } = openWorkbook(officePath, terminal, undefined, given.known);
    chosenScheme(given, [{ path: officePath, scheme }]);
    if (identity.kind !== "office")
      throw new Failure({
        zh: `${officePath}：这是单位填报表，不是汇总簿`,
        en: `${officePath}: this is a department's form, not an office workbook`,
      });
    const ledgerPath = args.text("ledger");
    const ledger = ledgerPath === undefined ? undefined : readLedger(ledgerPath);
    const entries = ledger?.entries ?? withWorkbookWords(officePath, () => entriesOf(book));
    const round = args.text("round") ?? roundOf(scheme, entries);
    if (round === undefined)
      throw new Failure({
        zh: `${ledgerPath ?? officePath}：没有登记过发放；请先用 scorebook issue 发放，或用 --ledger 写明发放登记`,
        en: `${ledgerPath ?? officePath}: no forms are registered; issue them first by scorebook issue, or name the issue ledger by --ledger`,
      });
    if (args.text("round") !== undefined)
      refuseUnknownRound({ format: "scorebook.ledger.1", keys: [], entries }, ledgerPath ?? officePath, round);
    const [progress, terms] = withWorkbookWords(officePath, () => [
      progressOf(scheme, book, entries, round),
      readOffice(scheme, book).record.terms ?? noTerms,
    ]);
    const texts = reminders(progress, { title: scheme.title, terms, today, office: args.text("from")?.trim() ?? "" });
    if (out !== undefined && texts.length > 0)
      writeFiles([{ path: out, bytes: new TextEncoder().encode(`\uFEFF${joinedReminders(texts)}`) }], terminal);
    const timely = { progress, dueOn: terms.dueOn, today };
    if (args.flag("json"))
      terminal.out(
        `${JSON.stringify({ format: "scorebook.remind.1", ...progressJson(timely), reminders: texts }, null, 2)}\n`,
      );
    else {
      terminal.out(progressText(timely, terminal.say));
      if (texts.length === 0) terminal.out({ zh: "没有要催报的单位", en: "Nobody is to be reminded" });
      else if (out !== undefined)
        terminal.out({
          zh: `已写入 ${out}：${texts.length} 个单位的催报文字`,
          en: `Wrote ${out}: reminders to ${texts.length} departments`,
        });
    }
    return exit.done;
  },
};
