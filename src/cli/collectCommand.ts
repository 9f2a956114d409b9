import { resolve } from "node:path";
import { ledgerFrom } from "../evidence/ledgerFile.js";
import { collect, type Decisions } from "../returns/collect.js";
import { mergeFile } from "../returns/mergeFile.js";
import { officeReports } from "../returns/officeReports.js";
import { isTaken } from "../returns/checkedReturn.js";
import { unbalanced } from "../returns/controlTotals.js";
import { collectJson } from "./collectJson.js";
import { collectText } from "./collectText.js";
import type { Command } from "./command.js";
import { Failure } from "./failure.js";
import { openWorkbook, withWorkbookWords } from "./openWorkbook.js";
import { queryFiles } from "./queryFiles.js";
import { readDecisions } from "./readDecisions.js";
import { requiredText } from "./readArguments.js";
import { readBytes, textOf } from "./readText.js";
import { returnedFiles } from "./returnedFiles.js";
import { writeFiles } from "./writeFiles.js";

/** Unlike elsewhere a file that is not taken is no failure of the command: whoever runs it in a batch can tell them apart. */
const exitCodes = { allTaken: 0, failed: 1, someNotTaken: 2 } as const;

export const collectCommand: Command = {
  name: "collect",
  about: "收回填报表：核对、列出查询、并入汇总簿",
  usage: `scorebook collect 文件夹或.zip --ledger 文件 --office 文件 --out 文件 [--json] [--queries 文件夹] [--decisions 文件]

  文件夹或.zip        收到的文件，含子文件夹；不是 .xlsx 的也逐一列出
  --ledger 文件       发放台账（JSON）
  --office 文件       汇总簿；不改动
  --out 文件          并入数据后的汇总簿；只改“自报”的填报单元格，整份写入或不写入
  --queries 文件夹    每个待查询的单位一份查询单（.xlsx）
  --decisions 文件    经办人的决定（JSON）：{"choices": [{"department","file","reason"}], "confirmations": [{"department","key","reason"}]}
  --json              输出 JSON

退出码：0 全部接收；2 有待查询、退回的文件；1 未能完成，未写入任何文件。`,
  options: { ledger: "string", office: "string", out: "string", queries: "string", decisions: "string", json: "boolean" },
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
  const ledgerPath = requiredText(args, "ledger", "发放台账");
  const officePath = requiredText(args, "office", "汇总簿");
  const out = requiredText(args, "out", "写入哪个文件");
  for (const path of [source, ledgerPath, officePath]) if (resolve(path) === resolve(out)) throw new Failure(`${out}：不能写入作为来源的文件`);

  const ledger = ledgerFrom(textOf(ledgerPath, readBytes(ledgerPath)));
  if ("wrong" in ledger) throw new Failure(`${ledgerPath}：不是发放台账，或已损坏（${ledger.wrong}）`);
  const { bytes, book, scheme, identity } = openWorkbook(officePath);
  if (identity.kind !== "office") throw new Failure(`${officePath}：不是汇总簿`);
  const office = withWorkbookWords(officePath, () => officeReports(scheme, book));
  const decisions: Decisions = readDecisions(args.text("decisions"));

  const files = await returnedFiles(source);
  if (files.length === 0) throw new Failure(`${source}：没有文件`);
  const collection = await collect(scheme, files, ledger, office, decisions);
  const wrong = unbalanced(collection.plan.totals);
  if (wrong.length > 0) throw new Failure(`控制数不平：${wrong.map(({ key }) => key).join("、")}；未写入`);
  const merged = withWorkbookWords(officePath, () => mergeFile(scheme, bytes, book, collection.plan));
  const queries = args.text("queries");
  const lists = queries === undefined ? [] : await queryFiles(scheme, collection.returns, queries);
  writeFiles([{ path: out, bytes: merged }, ...lists]);

  if (args.flag("json")) terminal.out(`${JSON.stringify(collectJson(collection), null, 2)}\n`);
  else {
    terminal.out(collectText(scheme, collection));
    terminal.out(`已写入 ${out}\n${lists.map(({ path }) => `已写入 ${path}\n`).join("")}`);
  }
  const open = collection.returns.some((each) => !isTaken(each) && each.state !== "superseded");
  return open ? exitCodes.someNotTaken : exitCodes.allTaken;
};
