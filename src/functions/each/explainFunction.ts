import type { Scheme } from "../../scheme/scheme.js";
import { several, single } from "../arguments/argumentKind.js";
import { cellRules } from "../arguments/argumentTable.js";
import { customFunction } from "../customFunction.js";
import { explainCode } from "./explainCode.js";
import type { Grid } from "../arguments/grid.js";

const input = {
  title: { zh: "填报内容，可为一格或一个区域", en: "inputs of the item: a cell or a range" },
  kind: several(cellRules.answer()),
  optional: true,
} as const;

/** The sentence that explains a score, in Chinese, the language of those who receive it. */
export const explainFunction = (scheme: Scheme) =>
  customFunction({
    name: "EXPLAIN",
    title: { zh: "得分说明", en: "Explanation of a score" },
    about: {
      zh: `用一句话说明某项得分的由来和依据（按所在工作簿的指标体系，其他工作簿按 ${scheme.id} 年的；口径为默认）。填报内容按表上的次序给出；排序计分的项目再给出全部单位的同一列。`,
      en: `Tells in Chinese how a score came about, with its clause: by the workbook's scheme (elsewhere that of ${scheme.id}) and its default readings. Give the inputs in the order of the form; for ranked items, then those of all departments.`,
    },
    arguments: {
      code: { title: { zh: "考核项或分组的代码", en: "code of an item or group" }, kind: single(cellRules.code()) },
      input1: input,
      input2: input,
      input3: input,
      input4: input,
    },
    result: { about: { zh: "一句说明", en: "a sentence" }, dimensionality: "scalar" },
    examples: [
      {
        shows: "一项的得分、算式和依据",
        args: ["1.1.1.1", 3],
        result: "3 项 × 0.2 分 = 0.60 分，满分 2 分，得 1.40 分；依据：一/信息化应用绩效/福建省网上办事大厅应用情况/1",
        isText: true,
      },
    ],
    compute: ({ code, input1, input2, input3, input4 }) =>
      explainCode(
        scheme,
        code,
        [input1, input2, input3, input4].filter((given): given is Grid<never> => given !== undefined),
      ),
  });
