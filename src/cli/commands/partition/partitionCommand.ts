import { readParameters } from "../../../engine/answers/answersFile.js";
import type { Parameters } from "../../../engine/model/modelLeaves.js";
import { MissingCount } from "../../../engine/assess/partition.js";
import type { Scheme } from "../../../scheme/scheme.js";
import type { Command } from "../../terminal/command.js";
import { Failure } from "../../terminal/failure.js";
import { linesInBatches } from "../../files/inputLines.js";
import { passes } from "./partitionPasses.js";
import { requiredText } from "../../terminal/readArguments.js";
import { jsonOf } from "../../files/readJson.js";
import { readCounts } from "../../files/readCounts.js";
import { chosenScheme, givenScheme, schemeOption } from "../../files/readScheme.js";
import { readBytes, textOf } from "../../files/readText.js";
import { exit } from "../../terminal/terminal.js";

/** As many departments are scored at a time; what is kept of a partition does not grow with it. */
const batch = 1024;
/** Nobody reads a longer list. */
const mostTold = 50;

export const partitionCommand: Command = {
  usage: `scorebook partition --pass 1|2|3 --scheme 代号或文件 --parameters 文件 [--counts 文件]

  --pass 1           标准输入每行一个单位（答案 JSON 中 departments 的一项），输出填报情况，以及参加排序的值的计数
  --pass 2           同样的输入，--counts 为各批第 1 遍计数之和；输出得分，以及总分的计数
  --pass 3           每行一个总分（第 2 遍的计数行），--counts 为各批第 2 遍计数之和；输出名次
  --scheme           ${schemeOption}
  --parameters 文件  参数（JSON 对象；全部用缺省值时写 {}）
  --counts 文件      计数行；各批的文件可直接首尾相接，次序不限，相同的值相加

标准输出只有结果，每行一个 JSON：输入的每一行有一行结果 {"line": 行号, …}，不能用的行为 {"line", "error"}；
之后是计数行 {"column", "key", "count"}，key 为最简分数“分子/分母”。其余说明写到标准错误。
单位代码是否重复只有各批合起来才知道：第 1 遍给出 folded，相同的即为重复。
退出码：0 每一行都有结果（含 error）；2 没有完成，已输出的不可用。`,
  options: { pass: "string", scheme: "string", parameters: "string", counts: "string" },
  run: async (args, terminal) => {
    if (args.positionals.length > 0) throw new Failure(`多出了参数：${args.positionals.join(" ")}`);
    const pass = passes.get(requiredText(args, "pass", "第几遍：1、2 或 3"));
    if (!pass) throw new Failure(`选项 --pass 应为 1、2 或 3，实为 ${JSON.stringify(args.text("pass"))}`);
    requiredText(args, "scheme", "指标体系的代号或文件");
    const scheme = chosenScheme(givenScheme(args), []);
    const parameters = readParametersFile(scheme, requiredText(args, "parameters", "参数文件"));
    const columns = pass.merged(scheme);
    if (columns.length === 0 && args.text("counts") !== undefined) throw new Failure("第 1 遍不用 --counts");
    const merged =
      columns.length === 0 ? new Map() : await readCounts(requiredText(args, "counts", "合并的计数"), columns);
    const { input } = terminal;
    if (!input) throw new Failure("没有标准输入");

    const run = pass.begin(scheme, parameters, merged);
    const print = (lines: readonly unknown[]): void =>
      terminal.out(lines.map((line) => `${JSON.stringify(line)}\n`).join(""));
    let [all, wrong] = [0, 0];
    for await (const lines of linesInBatches(input, batch)) {
      const results = explained(() => run.results(lines));
      print(results);
      all += results.length;
      for (const { line, error } of results) {
        if (typeof error !== "string") continue;
        wrong += 1;
        if (wrong <= mostTold) terminal.err(`第 ${line} 行：${error}\n`);
      }
    }
    print(run.counts());
    if (wrong > 0) terminal.err(`${all} 行中有 ${wrong} 行不能用\n`);
    return exit.done;
  },
};

function explained<Result>(action: () => Result): Result {
  try {
    return action();
  } catch (error) {
    if (!(error instanceof MissingCount)) throw error;
    throw new Failure(
      `--counts：没有 ${error.column} 的值 ${error.key}；应为全部各批计数之和，答案、参数与第 1 遍相同`,
    );
  }
}

function readParametersFile(scheme: Scheme, path: string): Parameters {
  const problems: string[] = [];
  const json = jsonOf(path, textOf(path, readBytes(path)));
  const parameters = readParameters(
    scheme,
    json,
    (place, message) => void problems.push(`${path}：${place}：${message}`),
  );
  if (problems.length > 0) throw new Failure(problems.join("\n"));
  return parameters;
}
