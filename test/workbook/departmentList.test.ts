import { departmentFile } from "../../src/workbook/lists/departmentFile.js";
import { departmentList } from "../../src/workbook/lists/departmentList.js";
import { departmentListWords } from "../../src/workbook/lists/departmentListWords.js";
import { blankOffice } from "../support/blankOffice.js";
import type { CellDraft } from "../../src/xlsx/draft.js";
import { writeWorkbook } from "../../src/xlsx/write/writeWorkbook.js";

const read = (text: string) => departmentList(text).departments.map(({ code, name }) => `${code} ${name}`);
const problems = (text: string) => departmentList(text).problems.map((problem) => departmentListWords(problem).zh);

test.each([
  ["名称一列", "甲局\n\n乙厅\n", ["D01 甲局", "D02 乙厅"]],
  ["从表格粘贴的两列", "A1\t甲局\r\nA2\t乙厅\r\n", ["A1 甲局", "A2 乙厅"]],
  ["表头认得列", "序号,单位名称,单位代码,联系人\n1,甲局,A1,张某\n2,乙厅,A2,\n", ["A1 甲局", "A2 乙厅"]],
  ["没有代码的名单，名称像代码", "甲局\nD01", ["D01 甲局", "D02 D01"]],
  ["只有名称的表头", "名称\n甲局", ["D01 甲局"]],
  ["引号里有逗号、引号和换行", '代码,名称\nA1,"甲""一""局,\n驻外"\nA2,乙厅', ['A1 甲"一"局, 驻外', "A2 乙厅"]],
  ["带 BOM 和全角逗号", "\uFEFFA1，甲局\nA2，乙厅", ["A1 甲局", "A2 乙厅"]],
  ["分号，有表头", "代码;名称\r\nA1;甲局\r\nA2;乙厅", ["A1 甲局", "A2 乙厅"]],
  ["全角分号", "A1；甲局\nA2；乙厅", ["A1 甲局", "A2 乙厅"]],
  ["sep= 一行写明分隔符", "sep=;\r\n代码;名称\r\nA1;甲,乙局", ["A1 甲,乙局"]],
  ["带 BOM 的 SEP=,", "\uFEFFSEP=,\nA1,甲;乙局", ["A1 甲;乙局"]],
  ["sep= 为竖线", "sep=|\n代码|名称\nA1|甲局", ["A1 甲局"]],
  ["引号里的分号不是分隔符", '"甲局;一处",\n乙厅,', ["D01 甲局;一处", "D02 乙厅"]],
  ["只有一个名称里有分号", "甲局\n乙厅;二处", ["D01 甲局", "D02 乙厅;二处"]],
  ["粘贴的名称里有逗号", "A1\t甲,乙局", ["A1 甲,乙局"]],
])("%s", (_title, text, expected) => {
  expect(read(text)).toEqual(expected);
  expect(problems(text)).toEqual([]);
});

test.each([
  ["空", " \n\n", ["没有单位"]],
  ["缺名称、缺代码", "代码,名称\nA1,\n,乙厅", ["第 2 行：缺少单位名称", "第 3 行：缺少单位代码"]],
  [
    "重复，不分大小写",
    "A1,甲局\na1,甲局",
    ["第 2 行：单位代码 a1 与第 1 行重复", "第 2 行：单位名称“甲局”与第 1 行重复"],
  ],
  [
    "名称是别人的代码",
    "A1,甲局\nA2,ａ1\nA3,A3",
    ["第 2 行：单位名称“ａ1”与第 1 行的单位代码相同；请改用其他名称或代码"],
  ],
  ["以点开头的代码", ".end,甲局", ["第 1 行：单位代码不能以点开头"]],
  ["过长", `A1,${"局".repeat(61)}`, ["第 1 行：单位名称有 61 个字符，最多 60 个"]],
  [
    "不可用的字符",
    "A|1,甲\u0007局",
    ["第 1 行：单位代码含有不可用的字符 |", "第 1 行：单位名称含有不可用的字符 U+0007"],
  ],
  [
    "看不见的空格，写出名称",
    "A 1,甲局\nA\u30002,乙厅\nA\u00A03,丙委",
    [
      "第 1 行：单位代码含有不可用的字符 空格",
      "第 2 行：单位代码含有不可用的字符 全角空格",
      "第 3 行：单位代码含有不可用的字符 U+00A0",
    ],
  ],
  ["多出的栏", "A1,甲局,x", ["第 1 行：应为“代码,名称”，实有 3 栏；多于两栏的请加一行表头"]],
  ["没有配对的引号", 'A1,甲局\nA2,"乙厅\nA3,丙委', ["第 2 行：引号没有配对"]],
  ["行号从引号里的换行之后接着数", 'A1,"甲\n局"\nA2,', ["第 3 行：应为“代码,名称”，实有 1 栏；多于两栏的请加一行表头"]],
])("%s：按行指出", (_title, text, expected) => {
  expect(problems(text)).toEqual(expected);
});

test("三百个以上", () => {
  expect(problems(Array.from({ length: 301 }, (_, at) => `单位${at}`).join("\n"))).toEqual([
    "有 301 个单位，最多 300 个",
  ]);
});

const listWith = (code: CellDraft): Promise<Uint8Array> => {
  const cells = [
    { row: 1, column: 1, value: "代码" },
    { row: 1, column: 2, value: "名称" },
    code,
    { row: 2, column: 2, value: "甲局" },
  ];
  return Promise.resolve(
    writeWorkbook({ sheets: [{ name: "名单", cells }], names: [], properties: { title: "名单", creator: "某" } }),
  );
};

describe("文件", () => {
  const listed = (bytes: Uint8Array) => {
    const file = departmentFile(bytes);
    if (!file.ok) throw new Error(file.refusal.code);
    expect(file.problems).toEqual([]);
    return file.departments.map(({ code, name, line }) => [code, name, line]);
  };

  test("GB 18030 和 UTF-16 编码", () => {
    expect(listed(new Uint8Array([0x41, 0x31, 0x2c, 0xbc, 0xd7, 0xbe, 0xd6]))).toEqual([["A1", "甲局", 1]]);
    expect(listed(new Uint8Array([0xff, 0xfe, 0x32, 0x75, 0x40, 0x5c]))).toEqual([["D01", "甲局", 1]]);
  });

  test("工作簿：第一张有内容的可见工作表，代码可以是数字", async () => {
    const cells = [
      { row: 3, column: 2, value: "单位代码" },
      { row: 3, column: 3, value: "单位名称" },
      { row: 4, column: 2, value: 101 },
      { row: 4, column: 3, value: "甲局" },
      { row: 6, column: 2, value: "102" },
      { row: 6, column: 3, value: "乙厅" },
    ];
    const bytes = await writeWorkbook({
      sheets: [
        { name: "空表", cells: [] },
        { name: "藏", state: "hidden", cells: [{ row: 1, column: 1, value: "不读" }] },
        { name: "名单", cells },
      ],
      names: [],
      properties: { title: "名单", creator: "某" },
    });
    expect(listed(bytes)).toEqual([
      ["101", "甲局", 4],
      ["102", "乙厅", 6],
    ]);
  });

  test.each([
    [1, "000", "001"],
    [12, "000", "012"],
    [1234, "000", "1234"],
    [7, '"D"00', "D07"],
    [7, "\\D00", "D07"],
    [7, "General", "7"],
    [7, "0_ ;[Red]\\-0\\ ", "7"],
    [7, "[Blue]00;-00", "07"],
  ])("工作簿：存的是 %d，按格式 %s 显示为 %s 的代码", async (value, numberFormat, code) => {
    expect(listed(await listWith({ row: 2, column: 1, value, style: { numberFormat } }))).toEqual([[code, "甲局", 2]]);
  });

  test.each([
    [44204, "yyyy-mm-dd"],
    [0.5, "0%"],
    [1.5, "00"],
    [1234, "#,##0"],
    [1, '00"号"'],
  ])("工作簿：存的是 %d、按格式 %s 显示成别的内容的代码，要求改为文本，不当作所存的数", async (value, numberFormat) => {
    const file = departmentFile(await listWith({ row: 2, column: 1, value, style: { numberFormat } }));
    const said = file.ok ? file.problems.map((problem) => departmentListWords(problem).zh) : [];
    expect(said).toEqual([
      `第 2 行：单元格存的是 ${value}，按格式“${numberFormat}”显示成别的内容；请改为文本格式后重新填写`,
    ]);
  });

  test("汇总簿：其中的单位", async () => {
    expect(
      listed(
        await blankOffice([
          { code: "A1", name: "甲局" },
          { code: "A2", name: "乙厅" },
        ]),
      ).map(([code, name]) => [code, name]),
    ).toEqual([
      ["A1", "甲局"],
      ["A2", "乙厅"],
    ]);
  });

  test("以字母 P 开头的名单是文本：工作簿的开头是 PK", () => {
    expect(listed(new TextEncoder().encode("P1,甲局\nP2,乙厅")).map(([code, name]) => [code, name])).toEqual([
      ["P1", "甲局"],
      ["P2", "乙厅"],
    ]);
  });

  test("既不是工作簿也不是文本", () => {
    expect(departmentFile(new Uint8Array([0x89, 0x50, 0xff, 0x00]))).toMatchObject({
      ok: false,
      refusal: { code: "notText" },
    });
    expect(departmentFile(new Uint8Array([0x50, 0x4b, 3, 4]))).toMatchObject({ ok: false });
  });
});
