import { noTerms } from "../../engine/answers/roundTerms.js";
import { collectObjection } from "../../evidence/issue/schemeAtIssue.js";
import { settled } from "../../returns/collect.js";
import { asSpelledHere, decisionFaults } from "../../returns/settle/decisionFaults.js";
import { isTaken } from "../../returns/check/checkedReturn.js";
import { unbalanced } from "../../returns/settle/controlTotals.js";
import { localTime } from "../../exact/localTime.js";
import { progressOf } from "../../returns/progress/progressOf.js";
import { readOffice } from "../../workbook/office/readOffice.js";
import { progressText } from "../print/progressText.js";
import { mergedOffice } from "../../returns/record/mergedOffice.js";
import { officeReports } from "../../returns/merge/officeReports.js";
import { checkFiles } from "../threads/checkFiles.js";
import { collectJson } from "../print/collectJson.js";
import { collectText } from "../print/collectText.js";
import type { Command } from "../terminal/command.js";
import { Failure } from "../terminal/failure.js";
import { refuseOpenIdentities } from "../files/identityFailure.js";
import { awaitingWorkbookWords, openWorkbook, withWorkbookWords } from "../files/openWorkbook.js";
import { queryFiles } from "../files/queryFiles.js";
import { readDecisions } from "../files/readDecisions.js";
import { dayOption, requiredText } from "../terminal/readArguments.js";
import { readLedger } from "../files/readLedger.js";
import { chosenScheme, givenScheme, schemeOption } from "../files/readScheme.js";
import { refuseUnknownRound } from "../files/rounds.js";
import { isIssuedList, returnedFiles } from "../files/returnedFiles.js";
import { linesOf, mendFirst, toldLines } from "../terminal/toldLines.js";
import { writeFiles } from "../files/writeFiles.js";

/** Unlike elsewhere, a file that is not taken is not a failure of the command; a batch script can tell them apart. */
const exitCodes = { allTaken: 0, failed: 1, someNotTaken: 2 } as const;

export const collectCommand: Command = {
  usage: {
    zh: `scorebook collect 文件夹或.zip --ledger 文件 --office 文件 --out 文件 [--scheme 代号或文件] [--round 轮次] [--json] [--queries 文件夹] [--word] [--decisions 文件] [--by 姓名] [--on 日期]

  文件夹或.zip        收到的文件，含子文件夹；不是 .xlsx 的也逐一列出
  --ledger 文件       发放登记（JSON）
  --office 文件       汇总簿；不改动
  --out 文件          汇入数据后的汇总簿：“自报”的填报单元格，续记的“收报记录”“控制数”“回执”，更新的“收报进度”；其余不变；整份写入或不写入
  --scheme            ${schemeOption.zh}；须与汇总簿的相同，汇总簿只写了代号时才需要
  --round 轮次        本次收回的考核轮次；没有则为发放登记中最后的一轮，其他轮次的退回
  --queries 文件夹    每个待查询的单位一份核实单（.xlsx）
  --word              核实单写成 Word 文件（.docx）
  --decisions 文件    经办人的决定（JSON）：{"choices": [{"department","file","reason"}], "confirmations": [{"department","key","reason"}],
                      "blanks": [{"department","key","figure": "keep" 或 "clear","reason"}],
                      "identities": [{"code","name","is","reason"}]}；identities 说明发放登记中的单位是汇总簿中的哪一个
  --by 姓名           收报人，记入“收报记录”；没有则不记姓名
  --on 日期           收报日期，如 2021-01-12，记入“收报记录”；没有则为本机现在的日期和时间
  --json              输出 JSON

发放登记与汇总簿中代码和名称指的不是同一个单位的，全部列出，不汇入任何文件。

退出码：0 全部接收；2 有待查询、退回、整表未填的文件；1 未能完成，未写入任何文件。`,
    en: `scorebook collect FOLDER|ZIP --ledger FILE --office FILE --out FILE [--scheme ID|FILE] [--round ROUND] [--json] [--queries FOLDER] [--word] [--decisions FILE] [--by NAME] [--on DATE]

  FOLDER|ZIP          what came in, with sub-folders; what is no .xlsx is listed as well
  --ledger FILE       the issue ledger (JSON)
  --office FILE       the office workbook; not changed
  --out FILE          the office workbook with what came in: cells of 自报, continued 收报记录, 控制数 and 回执, renewed 收报进度;
                      the rest as it was; written whole or not at all
  --scheme            ${schemeOption.en}; must be the office workbook's, needed only where that names an id alone
  --round ROUND       the round to collect; otherwise the last one in the issue ledger; forms of others are refused
  --queries FOLDER    a query list (.xlsx) for each department that is to be asked
  --word              query lists as Word files (.docx)
  --decisions FILE    the officer's decisions (JSON): {"choices": [{"department","file","reason"}], "confirmations": [{"department","key","reason"}],
                      "blanks": [{"department","key","figure": "keep" or "clear","reason"}],
                      "identities": [{"code","name","is","reason"}]}; identities say which department of the office workbook one of the ledger is
  --by NAME           who received the forms, for 收报记录; otherwise nobody is named
  --on DATE           when, such as 2021-01-12, for 收报记录; otherwise this computer's day and time
  --json              prints JSON

Departments whose code and name mean different ones in the issue ledger and the office workbook are all listed; then no
file is merged.

Exit code: 0 all taken; 2 some are to be asked about, refused or not filled in; 1 failed, nothing was written.`,
  },
  options: {
    round: "string",
    scheme: "string",
    ledger: "string",
    office: "string",
    out: "string",
    queries: "string",
    word: "boolean",
    decisions: "string",
    by: "string",
    on: "string",
    json: "boolean",
  },
  run: async (args, terminal) => {
    try {
      return await run(args, terminal);
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      terminal.err(error.words);
      return exitCodes.failed;
    }
  },
};

const run: Command["run"] = async (args, terminal) => {
  const [source, ...more] = args.positionals;
  if (source === undefined)
    throw new Failure({
      zh: "请写明收到的文件所在的文件夹或 .zip 文件",
      en: "Name the folder or .zip file of what came in",
    });
  if (more.length > 0)
    throw new Failure({ zh: `多出了参数：${more.join(" ")}`, en: `Too many arguments: ${more.join(" ")}` });
  const ledgerPath = requiredText(args, "ledger", { zh: "发放登记", en: "the issue ledger" });
  const officePath = requiredText(args, "office", { zh: "汇总簿", en: "the office workbook" });
  const out = requiredText(args, "out", { zh: "写入哪个文件", en: "where to write" });
  const merging = { on: dayOption(args, "on") ?? localTime(new Date()), by: args.text("by")?.trim() ?? "" };

  const ledger = readLedger(ledgerPath);
  const round = args.text("round") ?? ledger.entries.at(-1)?.round;
  if (round === undefined)
    throw new Failure({
      zh: `${ledgerPath}：没有登记过发放；请先用 scorebook issue 发放`,
      en: `${ledgerPath}: no forms are registered; issue them first by scorebook issue`,
    });
  refuseUnknownRound(ledger, ledgerPath, round);
  const given = givenScheme(args);
  const { bytes, book, scheme, identity } = openWorkbook(officePath, terminal, undefined, given.known);
  chosenScheme(given, [{ path: officePath, scheme }]);
  if (identity.kind !== "office")
    throw new Failure({
      zh: `${officePath}：这是单位填报表，不是汇总簿`,
      en: `${officePath}: this is a department's form, not an office workbook`,
    });
  const objection = await collectObjection(scheme, ledger, round);
  if (objection) throw new Failure({ zh: `${officePath}：${objection.zh}`, en: `${officePath}: ${objection.en}` });
  const office = withWorkbookWords(officePath, () => officeReports(scheme, book));
  const decidedIn = args.text("decisions");
  const decisions = asSpelledHere({ ...readDecisions(decidedIn), round }, office);

  const received = returnedFiles(source);
  const files = received.filter((file) => !isIssuedList(file));
  for (const { name } of received.filter((file) => !files.includes(file)))
    terminal.err({
      zh: `${name}：是发放时写在填报表旁边的单位名单，不是填报表，未收`,
      en: `${name}: is the list of departments that was put beside the forms, not a form; not taken`,
    });
  if (files.length === 0) throw new Failure({ zh: `${source}：没有文件`, en: `${source}: there are no files` });
  const faults = decisionFaults(
    decisions,
    office,
    files.map(({ name }) => name),
  );
  if (faults.length > 0) {
    const told = faults.map(({ zh, en }) => ({ zh: `${decidedIn ?? ""}：${zh}`, en: `${decidedIn ?? ""}: ${en}` }));
    throw new Failure(linesOf(toldLines(told, mendFirst(decidedIn ?? ""))));
  }
  const checked = await checkFiles(files, { scheme: scheme.definition, ledger, round });
  const issued = ledger.entries.filter(({ schemeId }) => schemeId === scheme.id).map(({ department }) => department);
  const collection = await settled(scheme, checked, office, decisions, issued);
  refuseOpenIdentities(
    {
      zh: `发放登记 ${ledgerPath} 与汇总簿 ${officePath}`,
      en: `issue ledger ${ledgerPath} and office workbook ${officePath}`,
    },
    { ...collection.identities, merged: [] },
    decidedIn,
  );
  const wrong = unbalanced(collection.plan.totals);
  if (wrong.length > 0)
    throw new Failure({
      zh: `控制数不平：${wrong.map(({ key }) => key).join("、")}；未写入`,
      en: `Control totals do not balance: ${wrong.map(({ key }) => key).join(", ")}; nothing was written`,
    });
  const { bytes: merged, receipt } = await awaitingWorkbookWords(officePath, () =>
    mergedOffice(scheme, { bytes, book }, collection, round, ledger, merging),
  );
  const queries = args.text("queries");
  if (queries === undefined && args.flag("word"))
    throw new Failure({ zh: "选项 --word 只与 --queries 一起使用", en: "Option --word goes with --queries only" });
  const lists = queries === undefined ? [] : await queryFiles(scheme, collection.returns, queries, args.flag("word"));
  writeFiles([{ path: out, bytes: merged }, ...lists], terminal);

  const collected = { returns: collection.returns, on: merging.on, isMerged: true } as const;
  const progress = progressOf(scheme, book, ledger.entries, round, collected);
  const { dueOn } = withWorkbookWords(officePath, () => readOffice(scheme, book)).record.terms ?? noTerms;
  const timely = { progress, dueOn, today: merging.on };
  if (args.flag("json")) terminal.out(`${JSON.stringify(collectJson(collection, round, receipt, timely), null, 2)}\n`);
  else {
    terminal.out(collectText(scheme, collection, terminal.say));
    terminal.out(progressText(timely, terminal.say));
    terminal.out({
      zh: `已写入 ${out}，回执 ${receipt.shortDigest}${lists.map(({ path }) => `\n已写入 ${path}`).join("")}`,
      en: `Wrote ${out}, receipt ${receipt.shortDigest}${lists.map(({ path }) => `\nWrote ${path}`).join("")}`,
    });
  }
  const open = collection.returns.some((each) => !isTaken(each) && each.state !== "superseded");
  return open ? exitCodes.someNotTaken : exitCodes.allTaken;
};
