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
import { mendFirst, toldLines } from "../terminal/toldLines.js";
import { writeFiles } from "../files/writeFiles.js";

/** Unlike elsewhere, a file that is not taken is not a failure of the command; a batch script can tell them apart. */
const exitCodes = { allTaken: 0, failed: 1, someNotTaken: 2 } as const;

export const collectCommand: Command = {
  usage: `scorebook collect 文件夹或.zip --ledger 文件 --office 文件 --out 文件 [--scheme 代号或文件] [--round 轮次] [--json] [--queries 文件夹] [--word] [--decisions 文件] [--by 姓名] [--on 日期]

  文件夹或.zip        收到的文件，含子文件夹；不是 .xlsx 的也逐一列出
  --ledger 文件       发放登记（JSON）
  --office 文件       汇总簿；不改动
  --out 文件          汇入数据后的汇总簿：“自报”的填报单元格，续记的“收报记录”“控制数”“回执”，更新的“收报进度”；其余不变；整份写入或不写入
  --scheme            ${schemeOption}；须与汇总簿的相同，汇总簿只写了代号时才需要
  --round 轮次        本次收回的考核轮次；没有则为发放登记中最后的一轮，其他轮次的退回
  --queries 文件夹    每个待查询的单位一份查询单（.xlsx）
  --word              查询单写成 Word 文件（.docx）
  --decisions 文件    经办人的决定（JSON）：{"choices": [{"department","file","reason"}], "confirmations": [{"department","key","reason"}],
                      "blanks": [{"department","key","figure": "keep" 或 "clear","reason"}],
                      "identities": [{"code","name","is","reason"}]}；identities 说明发放登记中的单位是汇总簿中的哪一个
  --by 姓名           收报人，记入“收报记录”；没有则不记姓名
  --on 日期           收报日期，如 2021-01-12，记入“收报记录”；没有则为本机现在的日期和时间
  --json              输出 JSON

发放登记与汇总簿中代码和名称指的不是同一个单位的，全部列出，不汇入任何文件。

退出码：0 全部接收；2 有待查询、退回、整表未填的文件；1 未能完成，未写入任何文件。`,
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
      terminal.err(`${error.message}\n`);
      return exitCodes.failed;
    }
  },
};

const run: Command["run"] = async (args, terminal) => {
  const [source, ...more] = args.positionals;
  if (source === undefined) throw new Failure("请写明收到的文件所在的文件夹或 .zip 文件");
  if (more.length > 0) throw new Failure(`多出了参数：${more.join(" ")}`);
  const ledgerPath = requiredText(args, "ledger", "发放登记");
  const officePath = requiredText(args, "office", "汇总簿");
  const out = requiredText(args, "out", "写入哪个文件");
  const merging = { on: dayOption(args, "on") ?? localTime(new Date()), by: args.text("by")?.trim() ?? "" };

  const ledger = readLedger(ledgerPath);
  const round = args.text("round") ?? ledger.entries.at(-1)?.round;
  if (round === undefined) throw new Failure(`${ledgerPath}：没有登记过发放；请先用 scorebook issue 发放`);
  refuseUnknownRound(ledger, ledgerPath, round);
  const given = givenScheme(args);
  const { bytes, book, scheme, identity } = openWorkbook(officePath, terminal, undefined, given.known);
  chosenScheme(given, [{ path: officePath, scheme }]);
  if (identity.kind !== "office") throw new Failure(`${officePath}：这是单位填报表，不是汇总簿`);
  const objection = await collectObjection(scheme, ledger, round);
  if (objection) throw new Failure(`${officePath}：${objection.zh}`);
  const office = withWorkbookWords(officePath, () => officeReports(scheme, book));
  const decidedIn = args.text("decisions");
  const decisions = asSpelledHere({ ...readDecisions(decidedIn), round }, office);

  const received = returnedFiles(source);
  const files = received.filter((file) => !isIssuedList(file));
  for (const { name } of received.filter((file) => !files.includes(file)))
    terminal.err(`${name}：是发放时写在填报表旁边的单位名单，不是填报表，未收\n`);
  if (files.length === 0) throw new Failure(`${source}：没有文件`);
  const faults = decisionFaults(
    decisions,
    office,
    files.map(({ name }) => name),
  );
  if (faults.length > 0) {
    const told = faults.map((fault) => `${decidedIn ?? ""}：${fault}`);
    throw new Failure(toldLines(told, mendFirst(decidedIn ?? "")).join("\n"));
  }
  const checked = await checkFiles(files, { scheme: scheme.definition, ledger, round });
  const issued = ledger.entries.filter(({ schemeId }) => schemeId === scheme.id).map(({ department }) => department);
  const collection = await settled(scheme, checked, office, decisions, issued);
  refuseOpenIdentities(
    `发放登记 ${ledgerPath} 与汇总簿 ${officePath}`,
    { ...collection.identities, merged: [] },
    decidedIn,
  );
  const wrong = unbalanced(collection.plan.totals);
  if (wrong.length > 0) throw new Failure(`控制数不平：${wrong.map(({ key }) => key).join("、")}；未写入`);
  const { bytes: merged, receipt } = await awaitingWorkbookWords(officePath, () =>
    mergedOffice(scheme, { bytes, book }, collection, round, ledger, merging),
  );
  const queries = args.text("queries");
  if (queries === undefined && args.flag("word")) throw new Failure("选项 --word 只与 --queries 一起使用");
  const lists = queries === undefined ? [] : await queryFiles(scheme, collection.returns, queries, args.flag("word"));
  writeFiles([{ path: out, bytes: merged }, ...lists], terminal);

  const collected = { returns: collection.returns, on: merging.on, isMerged: true } as const;
  const progress = progressOf(scheme, book, ledger.entries, round, collected);
  const { dueOn } = withWorkbookWords(officePath, () => readOffice(scheme, book)).record.terms ?? noTerms;
  const timely = { progress, dueOn, today: merging.on };
  if (args.flag("json")) terminal.out(`${JSON.stringify(collectJson(collection, round, receipt, timely), null, 2)}\n`);
  else {
    terminal.out(collectText(scheme, collection));
    terminal.out(progressText(timely));
    terminal.out(`已写入 ${out}，回执 ${receipt.shortDigest}\n${lists.map(({ path }) => `已写入 ${path}\n`).join("")}`);
  }
  const open = collection.returns.some((each) => !isTaken(each) && each.state !== "superseded");
  return open ? exitCodes.someNotTaken : exitCodes.allTaken;
};
