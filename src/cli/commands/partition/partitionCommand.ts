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
import { linesOf } from "../../terminal/toldLines.js";
import type { Words } from "../../../words/words.js";

/** As many departments are scored at a time; what is kept of a partition does not grow with it. */
const batch = 1024;
/** Nobody reads a longer list. */
const mostTold = 50;

export const partitionCommand: Command = {
  usage: {
    zh: `scorebook partition --pass 1|2|3 --scheme 代号或文件 --parameters 文件 [--counts 文件]

  --pass 1           标准输入每行一个单位（答案 JSON 中 departments 的一项），输出填报情况，以及参加排序的值的计数
  --pass 2           同样的输入，--counts 为各批第 1 遍计数之和；输出得分，以及总分的计数
  --pass 3           每行一个总分（第 2 遍的计数行），--counts 为各批第 2 遍计数之和；输出名次
  --scheme           ${schemeOption.zh}
  --parameters 文件  参数（JSON 对象；全部用缺省值时写 {}）
  --counts 文件      计数行；各批的文件可直接首尾相接，次序不限，相同的值相加

标准输出只有结果，每行一个 JSON：输入的每一行有一行结果 {"line": 行号, …}，不能用的行为 {"line", "error"}；
之后是计数行 {"column", "key", "count"}，key 为最简分数“分子/分母”。其余说明写到标准错误。
单位代码是否重复只有各批合起来才知道：第 1 遍给出 folded，相同的即为重复。
退出码：0 每一行都有结果（含 error）；2 没有完成，已输出的不可用。`,
    en: `scorebook partition --pass 1|2|3 --scheme ID|FILE --parameters FILE [--counts FILE]

  --pass 1           standard input has a department on each line (an entry of departments in answers); prints what was
                     filled in, and counts of the values that are ranked
  --pass 2           the same input, --counts has the sums of the first pass; prints scores, and counts of totals
  --pass 3           a total on each line (the counts of pass 2), --counts has their sums; prints places
  --scheme           ${schemeOption.en}
  --parameters FILE  the parameters (a JSON object; {} for all defaults)
  --counts FILE      lines of counts; files of partitions may be put one behind the other in any order, equal values are added

Standard output has nothing but results, JSON on each line: for each line of input {"line": NUMBER, …}, or
{"line", "error"} where it cannot be used; then counts {"column", "key", "count"}, key a fraction in lowest terms.
Everything else goes to standard error. Whether codes stand twice only all partitions together can tell: pass 1 prints
folded, and equal ones are one code. Exit code: 0 every line has a result (or an error); 2 failed, the output is of no use.`,
  },
  options: { pass: "string", scheme: "string", parameters: "string", counts: "string" },
  run: async (args, terminal) => {
    if (args.positionals.length > 0)
      throw new Failure({
        zh: `多出了参数：${args.positionals.join(" ")}`,
        en: `Too many arguments: ${args.positionals.join(" ")}`,
      });
    const pass = passes.get(requiredText(args, "pass", { zh: "第几遍：1、2 或 3", en: "which pass: 1, 2 or 3" }));
    if (!pass)
      throw new Failure({
        zh: `选项 --pass 应为 1、2 或 3，实为 ${JSON.stringify(args.text("pass"))}`,
        en: `Option --pass should be 1, 2 or 3, not ${JSON.stringify(args.text("pass"))}`,
      });
    requiredText(args, "scheme", { zh: "指标体系的代号或文件", en: "id or file of the scheme" });
    const scheme = chosenScheme(givenScheme(args), []);
    const parameters = readParametersFile(
      scheme,
      requiredText(args, "parameters", { zh: "参数文件", en: "the file of parameters" }),
    );
    const columns = pass.merged(scheme);
    if (columns.length === 0 && args.text("counts") !== undefined)
      throw new Failure({ zh: "第 1 遍不用 --counts", en: "Pass 1 takes no --counts" });
    const merged =
      columns.length === 0
        ? new Map()
        : await readCounts(requiredText(args, "counts", { zh: "合并的计数", en: "the merged counts" }), columns);
    const { input } = terminal;
    if (!input) throw new Failure({ zh: "没有标准输入", en: "There is no standard input" });

    const run = pass.begin(scheme, parameters, merged, terminal.say);
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
        if (wrong <= mostTold) terminal.err({ zh: `第 ${line} 行：${error}`, en: `Line ${line}: ${error}` });
      }
    }
    print(run.counts());
    if (wrong > 0)
      terminal.err({ zh: `${all} 行中有 ${wrong} 行不能用`, en: `${wrong} of ${all} lines cannot be used` });
    return exit.done;
  },
};

function explained<Result>(action: () => Result): Result {
  try {
    return action();
  } catch (error) {
    if (!(error instanceof MissingCount)) throw error;
    throw new Failure({
      zh: `--counts：没有 ${error.column} 的值 ${error.key}；应为全部各批计数之和，答案、参数与第 1 遍相同`,
      en: `--counts: there is no value ${error.key} of ${error.column}; it should be the sum of all partitions, with the answers and parameters of pass 1`,
    });
  }
}

function readParametersFile(scheme: Scheme, path: string): Parameters {
  const problems: Words[] = [];
  const json = jsonOf(path, textOf(path, readBytes(path)));
  const parameters = readParameters(
    scheme,
    json,
    (place, { zh, en }) => void problems.push({ zh: `${path}：${place}：${zh}`, en: `${path}: ${place}: ${en}` }),
  );
  if (problems.length > 0) throw new Failure(linesOf(problems));
  return parameters;
}
