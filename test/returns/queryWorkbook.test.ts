import { expect, test } from "@jest/globals";
import { buildQueryWorkbook } from "../../src/returns/settle/buildQueryWorkbook.js";
import type { QueryList } from "../../src/returns/settle/queryList.js";
import { read } from "./support/issued.js";

const list: QueryList = {
  department: { code: "D02", name: "乙厅" },
  issueId: "AAAA-BBBB",
  files: ["乙厅.xlsx"],
  queries: [
    {
      key: "1.1.1.2.onTime",
      item: "1.1.1.2",
      itemName: "办件提前办结率",
      label: "承诺时限内办理的办件",
      place: "填报!I7",
      found: "12分\u0001",
      wrong: "带有文字或别的单位",
      expected: "不小于 0 的整数",
      english: { wrong: "", expected: "" },
      soft: true,
    },
  ],
  refused: ["标识被改动"],
  changed: Array.from({ length: 40 }, (_, at) => `填报!F${at}：固定文字被改动`),
};

test("a query list says what was found, where, and what is expected, leaves room for the answer, and is no form", async () => {
  const [sheet] = read(await buildQueryWorkbook("考核", list)).sheets;
  const texts = [...(sheet?.cells.values() ?? [])].flatMap(({ value }) => (value.kind === "text" ? [value.text] : []));
  expect(texts[0]).toBe("scorebook.query");
  for (const text of [
    "1.1.1.2 办件提前办结率",
    "承诺时限内办理的办件",
    "填报!I7",
    "12分�",
    "带有文字或别的单位（数值可能无误）",
    "不小于 0 的整数",
    "标识被改动",
    "……另有 10 处",
  ])
    expect(texts).toContain(text);
  expect(texts.join("\n")).toContain("发放编号 AAAA-BBBB");
  const head = [...(sheet?.cells.values() ?? [])].find(
    ({ value }) => value.kind === "text" && value.text === "单位答复",
  );
  const answers = [...(sheet?.cells.values() ?? [])].filter(({ locked }) => !locked);
  expect(answers).toMatchObject([{ row: (head?.row ?? 0) + 1, column: head?.column, value: { kind: "blank" } }]);
});
