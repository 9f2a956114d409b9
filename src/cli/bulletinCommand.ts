import { assess } from "../engine/assess.js";
import { bulletin } from "../publish/bulletin.js";
import type { Command } from "./command.js";
import { Failure } from "./failure.js";
import { requiredText } from "./readArguments.js";
import { readAssessment } from "./readAssessment.js";
import { readLastYearFile } from "./readLastYearFile.js";
import { exit } from "./terminal.js";
import { writeFiles } from "./writeFiles.js";

export const bulletinCommand: Command = {
  usage: `scorebook bulletin 文件 [--last-year 文件] [--year 年度] [--office 名称] --out 文件

  文件              汇总簿（.xlsx）或答案 JSON
  --last-year 文件  上年的汇总簿、通报、数值副本、答案 JSON 或 score --json 的输出
  --year 年度       写在标题中，缺省为指标体系的年度
  --office 名称     发布单位，写在标题下
  --out 文件        写入哪个文件

通报可直接打印（A4），另有一张图表。`,
  options: { "last-year": "string", year: "string", office: "string", out: "string" },
  run: async (args, terminal) => {
    const [path, ...more] = args.positionals;
    if (path === undefined) throw new Failure("请写明文件");
    if (more.length > 0) throw new Failure(`多出了参数：${more.join(" ")}`);
    const out = requiredText(args, "out", "写入哪个文件");
    const { scheme, answers, confirmedReadings } = readAssessment(path);
    const before = args.text("last-year");
    const office = args.text("office");
    const bytes = await bulletin(assess(scheme, answers), {
      year: args.text("year") ?? scheme.id,
      confirmed: confirmedReadings,
      ...(office !== undefined && { office }),
      ...(before !== undefined && { lastYear: readLastYearFile(before) }),
    });
    writeFiles([{ path: out, bytes }]);
    terminal.out(`已写入 ${out}（通报，${answers.departments.length} 个单位）\n`);
    return exit.done;
  },
};
