import type { Command } from "../terminal/command.js";
import { Failure } from "../terminal/failure.js";
import { mendFirst, toldLines } from "../terminal/toldLines.js";
import { exit } from "../terminal/terminal.js";
import { jsonOf } from "../files/readAnswers.js";
import { readBytes, textOf } from "../files/readText.js";
import { readSelfCheck } from "../../selfcheck/result/readSelfCheck.js";
import type { SelfCheckResult } from "../../selfcheck/result/selfCheckResult.js";
import { verdictOf } from "../../selfcheck/result/verdict.js";
import { resultText } from "../../selfcheck/resultText.js";

export const selfcheckCommand: Command = {
  usage: `scorebook selfcheck 文件

  文件  加载项自检后保存的结果（JSON）：逐条说明有差别的项目、含义和处理办法

全部相符时退出码为 0，否则为 2。`,
  options: {},
  run: ({ positionals }, terminal) => {
    const [path, ...others] = positionals;
    if (path === undefined || others.length > 0) throw new Failure("应为：scorebook selfcheck 文件");
    const result = sentResult(path);
    terminal.out(`${resultText(result, "zh")}\n`);
    return verdictOf(result).state === "works" ? exit.done : exit.failed;
  },
};

/** @throws Failure with the place of each mistake */
function sentResult(path: string): SelfCheckResult {
  const reading = readSelfCheck(jsonOf(path, textOf(path, readBytes(path))));
  if (reading.ok) return reading.result;
  const told = reading.faults.map(({ place, words }) => `${path}：${place === "" ? "" : `${place}：`}${words.zh}`);
  throw new Failure(toldLines(told, mendFirst(path)).join("\n"));
}
