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
  usage: {
    zh: `scorebook score 文件 [--scheme 代号或文件] [--json]

  文件      汇总簿（.xlsx）或答案 JSON，按内容识别
  --scheme  ${schemeOption.zh}；答案只写了代号时才需要，文件自带的须与之相同
  --json    输出 JSON：{"departments": […], "leftOut": […], "notes": […]}；得分为十进制文本

汇总簿只读填写的内容和参数，得分重新计算，不采用文件中存储的结果。
有无效填报时照常输出，相关得分为空，逐条说明，退出码为 2。
汇入填报表中途停止、尚未恢复的汇总簿照常计算，同时说明，退出码为 2。`,
    en: `scorebook score FILE [--scheme ID|FILE] [--json]

  FILE      office workbook (.xlsx) or answers as JSON; the contents say which
  --scheme  ${schemeOption.en}; only needed where the answers name an id alone, and must be the one that a file carries
  --json    prints JSON: {"departments": […], "leftOut": […], "notes": […]}; scores are decimal text

Of an office workbook only what was filled in and the parameters are read: scores are computed again, stored results are
never used. Where something is invalid, the scores that depend on it are blank, each place is told, and the exit code is 2.
A workbook in which a merge of returned forms was interrupted is scored as it stands; that is told, the exit code is 2.`,
  },
  options: { scheme: "string", json: "boolean" },
  run: async (args, terminal) => {
    const { positionals, flag } = args;
    const [path, ...others] = positionals;
    if (path === undefined)
      throw new Failure({
        zh: "缺少文件名：scorebook score 文件 [--json]",
        en: "Name the file: scorebook score FILE [--json]",
      });
    if (others.length > 0)
      throw new Failure({
        zh: `一次只能计算一个文件，多出了：${others.join(" ")}`,
        en: `One file at a time; too many: ${others.join(" ")}`,
      });
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
      terminal.out(
        rankingText({ assessment, notes: located, confirmedReadings, tellsConfirmed: kind === "office" }, terminal.say),
      );
      if (collected) terminal.out(progressLine({ ...collected, today: localTime(new Date()) }, terminal.say));
    }
    for (const note of wrong)
      terminal.err({
        zh: `${path}：${noteText(assessment, note).zh}`,
        en: `${path}: ${noteText(assessment, note).en}`,
      });
    if (isMergeOpen)
      terminal.err({
        zh: `${path}：上次汇入没有完成，得分可能兼有汇入前后的数；请在 Excel 的窗格首页按“恢复”后重新计算`,
        en: `${path}: the last merge was not finished, scores may rest on figures from before and after it; recover it on the first page of the pane in Excel, then score again`,
      });
    return wrong.length === 0 && !isMergeOpen ? exit.done : exit.failed;
  },
};
