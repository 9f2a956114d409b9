import { selfCheckBook } from "../../selfcheck/native/selfCheckBook.js";
import { readNativeCheck } from "../../selfcheck/native/readNativeCheck.js";
import { readSelfCheck } from "../../selfcheck/result/readSelfCheck.js";
import type { SelfCheckResult } from "../../selfcheck/result/selfCheckResult.js";
import { verdictOf } from "../../selfcheck/result/verdict.js";
import { resultText } from "../../selfcheck/resultText.js";
import { refusalWords } from "../../xlsx/refusalWords.js";
import { isForReader } from "../../xlsx/zip/fileKind.js";
import { readJson } from "../files/readJson.js";
import { readBytes } from "../files/readText.js";
import { writeFiles } from "../files/writeFiles.js";
import type { Command } from "../terminal/command.js";
import { Failure } from "../terminal/failure.js";
import { linesOf, mendFirst, toldLines } from "../terminal/toldLines.js";
import { exit, type Terminal } from "../terminal/terminal.js";
import { readInWorker } from "../threads/readInWorker.js";

export const selfcheckCommand: Command = {
  usage: {
    zh: `scorebook selfcheck --out 文件
scorebook selfcheck 文件

  --out 文件  自检表写入哪个文件（.xlsx）；另写一份日期从 1904 年计的，文件名加“-1904”
              自检表用公式检查打开它的程序，不需要加载项：第一格为“全部相符”，或写明几项不符
  文件        加载项自检后保存的结果（JSON），或由别的程序另存的自检表：
              逐条说明有差别的项目、含义和处理办法

查看时，全部相符的退出码为 0，否则为 2。`,
    en: `scorebook selfcheck --out FILE
scorebook selfcheck FILE

  --out FILE  where to write the self-check (.xlsx); another with days from 1904 goes beside it, with “-1904” in its name.
              Its formulas check the program it is opened in, without the add-in: the first cell says “全部相符” (all agree),
              or how many do not
  FILE        the result that the add-in saved (JSON), or the workbook as a program saved it: each difference, what it
              means and what to do

When reading, the exit code is 0 where all agree, otherwise 2.`,
  },
  options: { out: "string" },
  run: async ({ positionals, text }, terminal) => {
    const [path, ...others] = positionals;
    const out = text("out");
    if ((path === undefined) === (out === undefined) || others.length > 0)
      throw new Failure({
        zh: "应为：scorebook selfcheck --out 文件，或 scorebook selfcheck 文件",
        en: "Should be: scorebook selfcheck --out FILE, or scorebook selfcheck FILE",
      });
    return out === undefined ? show(path ?? "", terminal) : make(out, terminal);
  },
};

async function make(out: string, terminal: Terminal): Promise<number> {
  if (!/[^/\\]\.xlsx$/i.test(out))
    throw new Failure({
      zh: `${out}：自检表的文件名应以 .xlsx 结尾`,
      en: `${out}: the name of the self-check should end in .xlsx`,
    });
  const twin = out.replace(/\.xlsx$/i, "-1904$&");
  const files = [
    { path: out, bytes: await selfCheckBook(1900) },
    { path: twin, bytes: await selfCheckBook(1904) },
  ];
  writeFiles(files, terminal);
  terminal.out({
    zh: `已写入 ${out} 和 ${twin}（日期从 1904 年计）。在要检查的程序里打开，看第一格`,
    en: `Wrote ${out} and ${twin} (days from 1904). Open them in the program to be checked and look at the first cell`,
  });
  return exit.done;
}

async function show(path: string, terminal: Terminal): Promise<number> {
  const bytes = readBytes(path);
  const result = isForReader(bytes) ? await savedCheck(path, bytes) : sentResult(path, bytes);
  terminal.out(`${resultText(result, terminal.language)}\n`);
  const { state, counts } = verdictOf(result);
  // the add-in skips what the program does not have; a workbook by formulas alone has all rows, or was changed
  const isWhole = result.kind === "addin" || counts.skipped === 0;
  return state === "works" && isWhole ? exit.done : exit.failed;
}

/** @throws Failure for a workbook that is none of ours, or that nothing has calculated */
async function savedCheck(path: string, bytes: Uint8Array): Promise<SelfCheckResult> {
  const read = await readInWorker(bytes);
  if (!read.ok)
    throw new Failure({
      zh: `${path}：${refusalWords(read.refusal).zh}`,
      en: `${path}: ${refusalWords(read.refusal).en}`,
    });
  const reading = readNativeCheck(read.book);
  if (!reading.ok) throw new Failure({ zh: `${path}：${reading.why.zh}`, en: `${path}: ${reading.why.en}` });
  return reading.result;
}

/** @throws Failure with the place of each mistake */
function sentResult(path: string, bytes: Uint8Array): SelfCheckResult {
  const reading = readSelfCheck(readJson(path, "selfCheck", bytes));
  if (reading.ok) return reading.result;
  const told = reading.faults.map(({ place, words }) => ({
    zh: `${path}：${place === "" ? "" : `${place}：`}${words.zh}`,
    en: `${path}: ${place === "" ? "" : `${place}: `}${words.en}`,
  }));
  throw new Failure(linesOf(toldLines(told, mendFirst(path))));
}
