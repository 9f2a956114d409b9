import type { SchemeDefinition } from "../../../scheme/definition.js";
import type { SheetDraft } from "../../../xlsx/draft.js";
import { DraftSheet } from "../../draftSheet.js";
import { palette, style } from "../../style.js";
import type { BookFigures } from "./figures.js";
import { frame, type Layout } from "../tables/layout.js";
import { checkText } from "./rowChecks.js";
import { schemeSheetKey, schemeSheets, tableIds } from "../tables/schemeSheets.js";
import { tableNotes } from "./tableNotes.js";

const noProblem = "未发现问题";

/** 说明: what the workbook is, whether it is in order, and how it is filled in. */
export function guideSheet(definition: SchemeDefinition, layout: Layout, figures: BookFigures): SheetDraft {
  const sheet = new DraftSheet(schemeSheets.guide);
  const [first, second, third] = [2, 3, 4];
  sheet.key(schemeSheetKey("guide"));
  sheet.width(first, 18);
  sheet.width(second, 14);
  sheet.width(third, 100);
  let row = 2;
  sheet.merge(row, first, 1, 3, `${definition.title}：指标体系工作簿`, style.title);
  sheet.height(row, 34);
  row += 1;
  const wrongRows = tableIds.map(
    (table) =>
      Array.from({ length: layout.rowCount(table) }, (_, at) =>
        checkText(table, figures.tables[table][at] ?? {}, figures, at),
      ).filter((text) => text !== "").length,
  );
  const total = wrongRows.reduce((sum, count) => sum + count, 0);
  const firstTable = row + 3;
  const counts = `SUM($C$${firstTable}:$C$${firstTable + tableIds.length - 1})`;
  const state = (count: number) => (count === 0 ? noProblem : `有 ${count} 行须处理，见下`);
  sheet.set(row, first, "检查", style.head);
  sheet.merge(row, second, 1, 2, null, style.totalText);
  sheet.formula(
    row,
    second,
    `IF(${counts}=0,"${noProblem}","有 "&${counts}&" 行须处理，见下")`,
    state(total),
    style.totalText,
  );
  sheet.height(row, 26);
  const stateRow = row;
  row += 2;
  for (const [at, heading] of ["工作表", "须处理的行", "内容"].entries())
    sheet.set(row, first + at, heading, style.head);
  row += 1;
  tableIds.forEach((table, at) => {
    const name = schemeSheets[table];
    sheet.set(
      row + at,
      first,
      name,
      { ...style.textCentered, font: { ...style.name.font } },
      `${name}!B${frame.headRow}`,
    );
    sheet.formula(
      row + at,
      second,
      `SUMPRODUCT((LEN(${layout.column(table, ".check")})>0)*1)`,
      wrongRows[at] ?? 0,
      style.textCentered,
    );
    sheet.set(row + at, third, tableNotes[table], style.text);
    sheet.height(row + at, 30);
  });
  const area = { row, column: second, rowCount: tableIds.length, columnCount: 1 };
  row += tableIds.length + 1;
  sheet.merge(row, first, 1, 3, "怎样填写", style.head);
  for (const line of guide) {
    row += 1;
    sheet.set(row, first, line.about, style.textCentered);
    sheet.merge(row, second, 1, 2, line.text, style.text);
    sheet.height(row, 32);
  }
  return sheet.finish(
    {
      conditionalFormats: [
        {
          area,
          formula: `$C$${area.row}>0`.replace(`$C$${area.row}`, `$C${area.row}`),
          style: { fill: palette.wrong },
        },
        {
          area: { row: stateRow, column: second, rowCount: 1, columnCount: 2 },
          formula: `$C$${stateRow}<>"${noProblem}"`,
          style: { fill: palette.wrong, color: "C00000" },
        },
      ],
      print: { paper: "A4", orientation: "landscape", fitTo: { width: 1, height: 0 } },
    },
    false,
  );
}

const guide: readonly { readonly about: string; readonly text: string }[] = [
  {
    about: "这是什么",
    text: "一个指标体系的全部内容，供编写和核对。写好以后由考核簿读入；考核簿读入时还会做更多检查，逐格指出问题。",
  },
  {
    about: "顺序",
    text: "先写“体系”“部分与指标”“总分”，再写“考核项”和“输入项”；有须由每一轮设定的数，再写“参数”“参数选项”“口径”。",
  },
  {
    about: "颜色",
    text: "红色的格有问题，同一行“检查”列写明是什么；灰色的格这一规则不用，请留空。灰色标题的列由表格计算，不读入。",
  },
  {
    about: "代码",
    text: "代码是文本：1.10 不是 1.1。从别处粘贴时请只粘贴数值，以免带走文本格式。代码以点分段，写明隶属。",
  },
  {
    about: "数字",
    text: "数字按所写读入，最多 15 位；要保留末尾的 0（如 2.50）请写成文本。不要用公式，不要用全角数字。",
  },
  {
    about: "参数",
    text: "数字和办法也可以由每一轮考核设定：在“参数”表中给它一个名字，再在用到的格里写“参数:名字”，如 参数:onlineShare。",
  },
  {
    about: "日期参数",
    text: "规则需要一年的第一天、而参数是那一年的某一天时，写“参数:名字的当年1月1日”。日期写成文本，如 2027-01-10。",
  },
  {
    about: "是和空",
    text: "“加分”“名称自拟”等列填“是”或留空。",
  },
  {
    about: "多个值",
    text: "口径的序号、参数名之间用顿号；一个输入项有几格的，各格的名称一行一个（按 Alt+Enter 换行）。",
  },
  {
    about: "分档和权重",
    text: "一格里写几档的，界限与得分之间用箭头、各档之间用分号，如 0.95→1；0.99→1.5；1→2；几个分值或权重之间用顿号，如 0.5、0.3、0.2。",
  },
  {
    about: "行和列",
    text: "行可以插入、排序、筛选，空行不读；列可以移动，按标题认。自己加的列和工作表不读入，考核簿会说明。请不要合并单元格。",
  },
];
