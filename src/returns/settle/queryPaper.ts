import { itemNamed } from "../../scheme/inputNames.js";
import type { Block, Column, Paper } from "../../word/paper.js";
import type { Query } from "../check/checkedReturn.js";
import { mostChanges, plainText } from "./buildQueryWorkbook.js";
import type { QueryList } from "./queryList.js";

/** The query list (核实单) of a department as a paper: what is asked, found and expected, with room for the answer. */
export function queryPaper(title: string, { department, issueId, files, queries, refused, changed }: QueryList): Paper {
  const paragraph = (text: string): Block => ({ kind: "paragraph", sentence: [plainText(text)] });
  const more = changed.length > mostChanges ? [`……另有${changed.length - mostChanges}处`] : [];
  const parts: readonly (readonly [title: string, blocks: readonly Block[]])[] = [
    ["整份退回的原因", refused.map(paragraph)],
    ["需要核实的内容", queries.length === 0 ? [] : [queryTable(queries)]],
    [
      "填报单元格以外的改动（不影响计分，无需答复，今后请勿改动）",
      [...changed.slice(0, mostChanges), ...more].map((text) => ({ kind: "note", text: plainText(text) })),
    ],
  ];
  const number = issueId === "" ? "" : `（发放编号${issueId}）`;
  return {
    title: "核实单",
    head: { addressees: plainText(`${department.name}（${department.code}）`) },
    body: [
      paragraph(
        `《${title}》填报中，你单位所报文件${files.map((file) => `“${file}”`).join("、")}${number}有以下内容，请逐条核对。`,
      ),
      paragraph(
        "需要更正的，请在原填报表中更正后重新报送整份文件；数值无误的，请在“单位答复”栏写明原因并由负责人确认。" +
          "收到更正后的填报表，本核实单即告办结。",
      ),
      ...parts
        .filter(([, blocks]) => blocks.length > 0)
        .flatMap(([head, blocks], at): readonly Block[] => [
          { kind: "head", level: 1, text: `${"一二三"[at] ?? ""}、${head}` },
          ...blocks,
        ]),
      paragraph("答复人：　　　　　　　联系电话："),
      paragraph("审核负责人：　　　　　日期："),
    ],
    annexes: [],
  };
}

const column = (head: string, width: number, align: Column["align"] = "left"): Column => ({ head, width, align });

const queryTable = (queries: readonly Query[]): Block => ({
  kind: "table",
  columns: [
    column("序号", 4, "center"),
    column("考核项和填报内容", 16),
    column("单元格", 9),
    column("所填内容", 10),
    column("问题", 15),
    column("应为", 12),
    column("单位答复", 14),
  ],
  rows: queries.map(({ item, itemName, label, place, found, wrong, expected, soft }, at) => ({
    cells: [
      String(at + 1),
      `${itemName === "" ? item : itemNamed({ code: item, name: itemName })}　${label}`,
      place,
      found === "" ? "空白" : found,
      `${wrong}${soft ? "（数值可能无误）" : ""}`,
      expected,
      "",
    ].map(plainText),
  })),
});
