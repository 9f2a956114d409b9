import { assess } from "../../engine/assess/assess.js";
import { scoreJson } from "../../engine/assess/scoreJson.js";
import { localTime } from "../../exact/localTime.js";
import { progressLine } from "../print/progressText.js";
import type { Command } from "../terminal/command.js";
import { Failure } from "../terminal/failure.js";
import { locateNote, noteText } from "../print/locateNotes.js";
import { rankingText } from "../print/rankingText.js";
import { readAssessment } from "../files/readAssessment.js";
import { givenScheme, schemeOption } from "../files/readScheme.js";
import { exit } from "../terminal/terminal.js";

export const scoreCommand: Command = {
  usage: `scorebook score 文件 [--scheme 代号或文件] [--json]

  文件      汇总簿（.xlsx）或答案 JSON，按内容识别
  --scheme  ${schemeOption}；答案只写了代号时才需要，文件自带的须与之相同
  --json    输出 JSON：{"departments": […], "leftOut": […], "notes": […]}；得分为十进制文本

汇总簿只读填写的内容和参数，得分重新计算，不采用文件中存储的结果。
有无效填报时照常输出，相关得分为空，逐条说明，退出码为 2。
汇入填报表中途停止、尚未恢复的汇总簿照常计算，同时说明，退出码为 2。`,
  options: { scheme: "string", json: "boolean" },
  run: async (args, terminal) => {
    const { positionals, flag } = args;
    const [path, ...others] = positionals;
    if (path === undefined) throw new Failure("缺少文件名：scorebook score 文件 [--json]");
    if (others.length > 0) throw new Failure(`一次只能计算一个文件，多出了：${others.join(" ")}`);
    const {
      scheme,
      answers,
      notes: found,
      placeOf,
      confirmedReadings,
      kind,
      collected,
      isMergeOpen,
    } = await readAssessment(path, terminal, givenScheme(args));
    const assessment = assess(scheme, answers);
    const { departments, leftOut, notes } = scoreJson(assessment, found);
    const located = notes.map((note) => locateNote(assessment, placeOf, note));
    const wrong = located.filter(({ remark }) => remark !== true);

    if (flag("json")) terminal.out(`${JSON.stringify({ departments, leftOut, notes: located }, null, 2)}\n`);
    else {
      terminal.out(rankingText({ assessment, notes: located, confirmedReadings, tellsConfirmed: kind === "office" }));
      if (collected) terminal.out(progressLine({ ...collected, today: localTime(new Date()) }));
    }
    for (const note of wrong) terminal.err(`${path}：${noteText(scheme, note)}\n`);
    if (isMergeOpen)
      terminal.err(`${path}：上次汇入没有完成，得分可能兼有汇入前后的数；请在 Excel 的窗格首页按“恢复”后重新计算\n`);
    return wrong.length === 0 && !isMergeOpen ? exit.done : exit.failed;
  },
};
