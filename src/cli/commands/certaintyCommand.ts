import { assess } from "../../engine/assess/assess.js";
import { openItems } from "../../analysis/stillOpen/openItems.js";
import { stillOpen } from "../../analysis/stillOpen/stillOpen.js";
import { certainty } from "../../analysis/certainty/certainty.js";
import { withoutOne } from "../../analysis/withoutOne/withoutOne.js";
import { certaintyBook } from "../../publish/certainty/certaintyBook.js";
import { readAssessment } from "../files/readAssessment.js";
import { readReadingValues } from "../files/scheme/readReadingValues.js";
import { readFreed } from "../files/scheme/readFreed.js";
import { readTicked } from "../files/scheme/readTicked.js";
import { givenScheme, schemeOption } from "../files/readScheme.js";
import { writeFiles } from "../files/writeFiles.js";
import { certaintyJson } from "../print/certaintyJson.js";
import { certaintyText } from "../print/certaintyText.js";
import type { Command } from "../terminal/command.js";
import { Failure } from "../terminal/failure.js";
import { wholeOption } from "../terminal/readArguments.js";
import { exit } from "../terminal/terminal.js";

export const certaintyCommand: Command = {
  usage: {
    zh: `scorebook certainty 文件 [--free 序号,序号…] [--values 文件] [--seed N] [--open 单位:项目,…]
                     [--scheme 代号或文件] [--json] [--out 文件]

  文件                汇总簿（.xlsx）或答案 JSON；不改动
  --free 序号         这些口径虽已确认，也一并测算
  --values 文件       各参数要试的取值（JSON）：{"参数名": [取值, …]}；未写明的，选项逐一试，比例试现值上下
                      5、10 个百分点，扣分数额、档次和等次不试
  --seed N            组合太多而抽取时的种子（缺省 1）
  --open 单位:项目    除待报、待评的以外，也当作未定的内容（如单项否决、台账项目）；“单位:”为该单位各项，
                      “:项目代码”为各单位的该项
  --scheme            ${schemeOption.zh}；答案只写了代号时才需要
  --json              输出 JSON
  --out 文件          写成工作簿（.xlsx）：口径、单位、待定、去掉一项，和各单位名次范围的图

未确认的口径有参数的一并测算：每种取值的每种组合都重新计分，列出各单位总分和名次的范围、
相邻单位在哪些组合下换位、各条口径的权重。超过 200000 种组合时只抽取一部分，并说明。
另按现行口径，列出待报、待评的内容到齐以前各单位总分和名次可能的范围，以及名次已定的单位；
并列出逐一去掉一项、一个单位时会变的名次。`,
    en: `scorebook certainty FILE [--free NUMBERS] [--values FILE] [--seed N] [--open DEPARTMENT:ITEM,…]
                     [--scheme ID|FILE] [--json] [--out FILE]

  FILE                office workbook (.xlsx) or answers as JSON; not changed
  --free NUMBERS      these readings are tried although they are confirmed
  --values FILE       the values to try of each parameter (JSON): {"parameter": [value, …]}; of others, every option is
                      tried, and shares 5 and 10 percentage points beside the present one; amounts, bands and grades are not
  --seed N            for drawing, where there are too many combinations (otherwise 1)
  --open …            counts as open beside what is still to come in (such as vetoes or findings): “DEPARTMENT:” is all
                      items of one, “:ITEM” an item of all departments
  --scheme            ${schemeOption.en}; only needed where the answers name an id alone
  --json              prints JSON
  --out FILE          writes a workbook (.xlsx): readings, departments, what is open, places without one, charts of the ranges

Readings that are not confirmed and have parameters are tried: every combination of their values is scored. The ranges
of totals and places, neighbours whose order changes, and the weight of each reading are listed. Of more than 200000
combinations a part is drawn, and that is said. Under the present readings, the ranges of totals and places are listed
that are possible before all forms and ratings are in, with the departments whose places are settled, and the places
that change without one item or one department.`,
  },
  options: {
    free: "string",
    values: "string",
    seed: "string",
    open: "string",
    scheme: "string",
    json: "boolean",
    out: "string",
  },
  run: async (args, terminal) => {
    const [path, ...more] = args.positionals;
    if (path === undefined)
      throw new Failure({ zh: "请写明汇总簿或答案文件", en: "Name the office workbook or the answers file" });
    if (more.length > 0)
      throw new Failure({ zh: `多出了参数：${more.join(" ")}`, en: `Too many arguments: ${more.join(" ")}` });
    const { scheme, answers, confirmedReadings, reported } = await readAssessment(path, terminal, givenScheme(args));
    const ticked = readTicked(args.text("open"), scheme, answers.departments);
    const found = await certainty(scheme, answers, {
      confirmed: confirmedReadings,
      freed: readFreed(scheme, args.text("free")),
      named: readReadingValues(scheme, args.text("values")),
      seed: wholeOption(args, "seed", [0, 4_294_967_295], 1),
    });
    const assessment = assess(scheme, answers);
    const open = await stillOpen(assessment, openItems(assessment, ticked, reported));
    const without = await withoutOne(assessment);
    if (!found || !open || !without) throw new TypeError("nobody stops it");
    const told = { scheme, found, open, ticked, without };
    const out = args.text("out");
    if (out !== undefined) writeFiles([{ path: out, bytes: await certaintyBook(told) }], terminal);
    terminal.out(
      args.flag("json") ? `${JSON.stringify(certaintyJson(told), null, 2)}\n` : certaintyText(told, terminal.say),
    );
    return exit.done;
  },
};
