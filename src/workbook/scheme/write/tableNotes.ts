import type { TableId } from "../tables/schemeSheets.js";

/** What a sheet holds, in one line below its title. */
export const tableNotes: Readonly<Record<TableId, string>> = {
  system: "整个体系只说一次的事。",
  total:
    "每个部分占一行，写明怎样计入总分。合并计分的各部分按所占比例分享“体系”表中的分值；比例可写数、“其余”或“参数:参数名”。",
  tree: "部分和各级指标。代码写明隶属：1.2 在 1 之下，1.2.3 在 1.2 之下。下级合计应等于满分（加分、减分、合并扣分除外）。",
  items: "每个考核项一行。灰色的格不用填；数字也可以写“参数:参数名”，由每一轮考核设定。",
  inputs: "每个考核项要填报的数，一项一行；规则需要几个就写几行。",
  parameters: "每一轮考核可以另行设定的数和办法。一组分值、名次分档、等次的缺省值写在“参数选项”中。",
  options:
    "选一项：可选的值和说明；一组分值：每格的缺省分值和名称；名次分档：名次比例上限和得分比例；等次：最低分和名称。",
  readings: "文件没有说清、须定一个理解的地方。每个参数应写在一条口径中。",
};
