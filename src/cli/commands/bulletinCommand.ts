import { settledLastYear } from "../../analysis/standing/lastYear.js";
import { assess } from "../../engine/assess/assess.js";
import { withScheme } from "../../scheme/catalogue.js";
import { bulletin } from "../../publish/bulletin/bulletin.js";
import { assessedYear } from "../../scheme/schemeWords.js";
import type { Command } from "../terminal/command.js";
import { Failure } from "../terminal/failure.js";
import { refuseOpenIdentities } from "../files/identityFailure.js";
import { requiredText } from "../terminal/readArguments.js";
import { readAssessment } from "../files/readAssessment.js";
import { givenScheme, schemeOption } from "../files/readScheme.js";
import { readIdentities } from "../files/readDecisions.js";
import { readLastYearFile } from "../files/readLastYearFile.js";
import { exit } from "../terminal/terminal.js";
import { writeFiles } from "../files/writeFiles.js";

export const bulletinCommand: Command = {
  usage: `scorebook bulletin 文件 [--last-year 文件] [--decisions 文件] [--year 年度] [--scheme 代号或文件] [--office 名称] --out 文件

  文件              汇总簿（.xlsx）或答案 JSON
  --last-year 文件  上年的汇总簿、通报、数值副本、答案 JSON 或 score --json 的输出
  --decisions 文件  上年与今年的代码和名称指的不是同一个单位时，经办人的决定（JSON）：
                    {"identities": [{"code","name","is","reason"}]}，code、name 照上年的写，is 写今年的代码
  --year 年度       写在标题中，缺省为指标体系的年度
  --scheme          ${schemeOption}；答案只写了代号时才需要
  --office 名称     发布单位，写在标题下
  --out 文件        写入哪个文件

通报可直接打印（A4），另有一张图表。`,
  options: {
    "last-year": "string",
    decisions: "string",
    scheme: "string",
    year: "string",
    office: "string",
    out: "string",
  },
  run: async (args, terminal) => {
    const [path, ...more] = args.positionals;
    if (path === undefined) throw new Failure("请写明文件");
    if (more.length > 0) throw new Failure(`多出了参数：${more.join(" ")}`);
    const out = requiredText(args, "out", "写入哪个文件");
    const given = givenScheme(args);
    const { scheme, answers, confirmedReadings } = await readAssessment(path, terminal, given);
    const before = args.text("last-year");
    const asked = args.text("year");
    const year = asked ?? assessedYear(scheme);
    if (asked !== undefined && !/^\d{4}$/.test(asked))
      throw new Failure(`选项 --year 应为四位数字的年度，实为 ${JSON.stringify(asked)}`);
    const office = args.text("office");
    const decisions = args.text("decisions");
    if (before === undefined && decisions !== undefined)
      throw new Failure("选项 --decisions 只与 --last-year 一起使用");
    const lastYear =
      before === undefined
        ? undefined
        : settledLastYear(
            answers.departments,
            readLastYearFile(before, withScheme(given.known, scheme)),
            readIdentities(decisions),
          );
    if (lastYear) refuseOpenIdentities(`上年结果 ${before ?? ""} 与 ${path}`, lastYear.identities, decisions);
    const bytes = await bulletin(assess(scheme, answers), {
      ...(year !== null && { year }),
      confirmed: confirmedReadings,
      ...(office !== undefined && { office }),
      ...(lastYear && { lastYear }),
    });
    writeFiles([{ path: out, bytes }], terminal);
    terminal.out(`已写入 ${out}（通报，${answers.departments.length} 个单位）\n`);
    return exit.done;
  },
};
