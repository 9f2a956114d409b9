import { describe, expect, test } from "@jest/globals";
import type { ItemDefinition, SchemeDefinition } from "../../../src/scheme/definition.js";
import { secondScheme } from "../../scheme/support/secondScheme.js";
import { rules } from "../../../src/rules/index.js";
import { TypedBook } from "./support/typedBook.js";

/** A scheme in which everything has a place: a pool, days, bands, a group, a veto. */
const definition: SchemeDefinition = {
  ...secondScheme,
  sections: secondScheme.sections.map((section) => ({
    ...section,
    items: section.items.map((each): ItemDefinition =>
      each.code === "10.1.1" ? { ...each, about: "看投诉：\n多不多。" } : each,
    ),
  })),
  parameters: [
    ...secondScheme.parameters,
    { name: "hallShare", kind: "share", meaning: { zh: "大厅占", en: "share" }, default: "0.6" },
    { name: "places2", kind: "whole", meaning: { zh: "位数", en: "decimals" }, default: 2, range: [1, 4] },
  ],
};

const day = { numberFormat: "yyyy/m/d" } as const;

type Typed = (book: TypedBook) => string;

/** Into the row of an item, or of anything else that is called by a code. */
const into =
  (
    sheet: string,
    [by, code]: readonly [string, string],
    heading: string,
    cell: Parameters<TypedBook["type"]>[3],
  ): Typed =>
  (book) =>
    book.type(sheet, book.rowOf(sheet, by, code), heading, cell);

const item = (code: string, heading: string, cell: Parameters<TypedBook["type"]>[3]): Typed =>
  into("考核项", ["代码", code], heading, cell);

const percent = { numberFormat: "0%" } as const;

/** A table of steps in one cell, for an item that is given by a share. */
const steps =
  (table: string): Typed =>
  (book) => {
    item("20.3", "规则", { value: "按比率分档得分" })(book);
    item("20.3", "界限怎样算", { value: "达到" })(book);
    return item("20.3", "分档（界限→得分）", { value: table })(book);
  };

const head =
  (sheet: string, heading: string, value: string): Typed =>
  (book) =>
    book.typeAt(sheet, 4, book.columnOf(sheet, heading), { value });

const removeColumn =
  (sheet: string, heading: string): Typed =>
  (book) => {
    const column = book.columnOf(sheet, heading);
    book.change(sheet, (all) => ({ ...all, cells: all.cells.filter((cell) => cell.column !== column) }));
    return sheet;
  };

const mistakes: readonly (readonly [string, Typed, RegExp])[] = [
  ["代码被变成数字", item("10.1.1", "代码", { value: 10.1 }), /变成了数字 10\.1/],
  ["代码被变成日期", item("10.1.1", "代码", { value: 40_179, style: day }), /变成了日期/],
  ["上年代码被变成数字", item("10.1.1", "上年代码", { value: 1.1 }), /变成了数字 1\.1/],
  ["代码后面有空格", item("10.2", "代码", { value: "10.2 " }), /“10\.2␣”中有空格.*“10\.2”/],
  ["代码用全角数字", item("10.2", "代码", { value: "１０.2" }), /全角字符；请改为“10\.2”/],
  ["代码带弯引号", item("10.2", "代码", { value: "“10.2”" }), /引号；请改为“10\.2”/],
  ["没有代码", item("10.2", "代码", { value: "" }), /缺少代码/],
  ["代码不属于任何部分", item("10.2", "代码", { value: "30.2" }), /“30\.2”不属于任何部分/],
  ["名称只有空格", item("10.2", "名称", { value: "　 " }), /只有空格/],
  ["满分用全角数字", item("10.2", "满分", { value: "１７.5" }), /全角字符；请改为“17\.5”/],
  ["满分写成文字", item("10.2", "满分", { value: "二十" }), /“二十”不是数字/],
  ["满分是公式", item("10.2", "满分", { formula: "10+7.5", value: 17.5 }), /是公式/],
  ["满分是错误值", item("10.2", "满分", { value: { error: "#REF!" } }), /错误值 #REF!/],
  ["满分被变成日期", item("10.2", "满分", { value: 45_000, style: day }), /变成了日期/],
  ["规则写错一字", item("10.1.1", "规则", { value: "按次扣份" }), /“按次扣份”不认识；是不是 按次扣分[、？]/],
  ["规则后面有空格", item("10.1.1", "规则", { value: "按次扣分 " }), /是不是 按次扣分？/],
  ["没有规则", item("10.1.1", "规则", { value: "" }), /没有写规则/],
  ["由谁提供写错", item("10.1.1", "由谁提供", { value: "台账" }), /是不是 台账合计？/],
  ["没有写由谁提供", item("10.1.1", "由谁提供", { value: "" }), /没有写由谁提供/],
  ["规则不用的数字", item("20.3", "最多扣分", { value: 3 }), /此规则不用“最多扣分”/],
  ["规则的数字写成文字", item("20.1.1", "每次（件、步）分值", { value: "三分" }), /“三分”不是数字/],
  ["规则的数字带空格", item("20.1.1", "每次（件、步）分值", { value: "3 " }), /空格/],
  ["选的词写错", item("10.1.2", "不足一步的", { value: "按实际记" }), /是不是 按实际计？/],
  ["“是”写成对勾", item("10.2", "名称自拟", { value: "√" }), /“√”不认识；应为“是”，或留空/],
  ["“是”写成逻辑值", item("10.2", "名称自拟", { value: true }), /逻辑值/],
  [
    "算迟只写了日数",
    (book) => {
      item("10.1.1", "几日后算迟", { value: 3 })(book);
      return item("10.1.1", "日的算法", { value: "" })(book);
    },
    /须同时填写/,
  ],
  ["口径的序号写成文字", item("10.2", "依据的口径", { value: "一" }), /“一”不是序号/],
  [
    "合并了单元格",
    (book) => {
      const [row, column] = [book.rowOf("考核项", "代码", "20.1.1"), book.columnOf("考核项", "条款")];
      book.typeAt("考核项", row + 1, column, {});
      book.change("考核项", (sheet) => ({ ...sheet, merges: [{ row, column, rowCount: 2, columnCount: 1 }] }));
      return book.typeAt("考核项", row, column, { value: "乙/1" });
    },
    /合并了/,
  ],
  [
    "行数多得不像指标体系",
    (book) => {
      book.change("口径", (sheet) => ({
        ...sheet,
        cells: [
          ...sheet.cells.filter(({ row }) => row <= 4),
          ...Array.from({ length: 3001 }, (_, at) => ({ row: 5 + at, column: 3, value: at })),
        ],
      }));
      return "口径";
    },
    /3001 行，太多了/,
  ],
  ["类别写错", into("部分与指标", ["代码", "10.1"], "类别", { value: "指标一级" }), /是不是 指标？/],
  ["部分填了加分", into("部分与指标", ["代码", "10"], "加分", { value: "是" }), /不用“加分”/],
  ["指标填了条款", into("部分与指标", ["代码", "10.1"], "条款", { value: "甲" }), /不用“条款”/],
  ["指标不属于任何部分", into("部分与指标", ["代码", "10.1"], "代码", { value: "1O.1" }), /“1O\.1”不属于任何部分/],
  [
    "输入项的考核项不存在",
    into("输入项", ["考核项", "10.2"], "考核项", { value: "10.20" }),
    /没有考核项 10\.20；是不是 .*10\.2/,
  ],
  ["规则没有这个输入", into("输入项", ["考核项", "10.2"], "规则所需", { value: "次数" }), /需要“数值”/],
  [
    "同一输入写了两次",
    (book) => {
      const row = book.rowOf("输入项", "考核项", "10.1.2", 1);
      return book.type("输入项", row, "规则所需", { value: "分子" });
    },
    /“分子”写了两次/,
  ],
  ["参数类型写错", into("参数", ["参数名", "hallShare"], "类型", { value: "百分比" }), /不认识；/],
  ["参数没有缺省值", into("参数", ["参数名", "hallShare"], "缺省值", { value: "" }), /缺少缺省值/],
  ["分档参数的缺省值写错地方", into("参数", ["参数名", "places"], "缺省值", { value: 1 }), /写在“参数选项”中/],
  ["只写了最小", into("参数", ["参数名", "places2"], "最大", { value: "" }), /须同时填写/],
  [
    "选项的参数写错",
    into("参数选项", ["参数名", "places"], "参数名", { value: "place" }),
    /没有参数 place；是不是 places/,
  ],
  ["选项填了得分比例", into("参数选项", ["值", "1.25"], "得分比例", { value: 1 }), /只有名次分档/],
  ["口径没有序号", into("口径", ["序号", "1"], "序号", { value: "" }), /缺少序号/],
  ["怎样计入写错", into("总分", ["部分", "10"], "怎样计入", { value: "原分" }), /是不是 按原分？/],
  ["按原分的部分写了分值", into("总分", ["部分", "10"], "分值或所占比例", { value: 50 }), /请清除/],
  ["代码重复", item("10.2", "代码", { value: "10.1.1" }), /代码重复/],
  ["缺规则的数字", item("20.1.1", "每次（件、步）分值", { value: "" }), /规则“组内按次扣分”需要“每次（件、步）分值”/],
  ["缺满分", item("20.3", "满分", { value: "" }), /缺少满分/],
  ["参数引用写错", item("10.1.1", "每次（件、步）分值", { value: "参数:complaintAmont" }), /是不是 complaintAmount？/],
  ["所引参数的值不合规则", item("10.1.1", "每次（件、步）分值", { value: "参数:places" }), /不能取 places 的值/],
  ["基准成了百分数格式", item("10.1.2", "基准（百分数）", { value: 0.95, style: percent }), /显示为 95%，存的是 0\.95/],
  ["满分成了百分数格式", item("10.2", "满分", { value: 17.5, style: percent }), /显示为 1750%/],
  ["分档用了别的箭头", steps("0.6->10；1->32"), /“0\.6->10”不成一档；.*0\.95→1/],
  ["分档用了百分数", steps("60%→10；100%→32"), /“60%”不是数字；请写成 0\.6/],
  ["分档从大到小", steps("1→32；0.6→10"), /0\.6 不大于上一档的 1/],
  ["比率的界限写成百分数", steps("60→10；95→32"), /界限 60 不在规定的范围内；.*95% 写 0\.95/],
  ["分档最高一档不是满分", steps("0.6→10；1→30"), /得分最高的一档应等于满分 32 分，实为 30 分/],
  ["满分为 0", item("20.3", "满分", { value: 0 }), /满分须大于 0/],
  ["代码有一段以 0 开头", item("10.2", "代码", { value: "10.02" }), /每段不以 0 开头/],
  ["代码用短横线", item("10.2", "代码", { value: "10-2" }), /应以点分隔；请改为“10\.2”/],
  ["代号是随程序提供的", into("体系", ["事项", "代号"], "内容", { value: "2020" }), /代号 2020 已属于/],
  ["没有条款", item("10.2", "条款", { value: "" }), /没有填写“条款”/],
  ["最多扣分高于满分", item("10.1.1", "最多扣分", { value: 20 }), /高于满分 12\.5/],
  ["起止日期颠倒", item("20.2", "最后一天（含）", { value: "2024-02-01" }), /最后一天早于/],
  ["代码用顿号", item("10.1.1", "代码", { value: "10、1、1" }), /应以点分隔；请改为“10\.1\.1”/],
  ["可选的值写了两次", into("参数选项", ["值", "2.5"], "值", { value: 1.25 }), /写了两次/],
  ["选项没有说明", into("参数选项", ["值", "2.5"], "说明或名称", { value: "" }), /没有填写“说明或名称”/],
  ["日期没有这一天", item("20.2", "最后一天（含）", { value: "2024-02-30" }), /日期/],
  ["依据的口径没有写", item("10.2", "依据的口径", { value: "1、9" }), /没有口径 9/],
  ["比例大于 1", into("参数", ["参数名", "hallShare"], "缺省值", { value: 1.6 }), /0 到 1 之间/],
  ["百分数写成文字", into("参数", ["参数名", "hallShare"], "缺省值", { value: "60%" }), /“60%”不是数字；.*0\.6/],
  ["满分带单位", item("20.3", "满分", { value: "32分" }), /“32分”不是数字；.*32/],
  ["下级合计不符", into("部分与指标", ["代码", "10.1"], "满分", { value: 30 }), /合计为 32\.5，与满分 30 不符/],
  [
    "少一个输入项",
    (book) => {
      const row = book.rowOf("输入项", "考核项", "10.2");
      for (const heading of ["考核项", "规则所需", "输入名", "填什么", "单位"])
        book.type("输入项", row, heading, { value: "" });
      return item("10.2", "规则", { value: "按数值排序计分" })(book);
    },
    /还需要输入项“数值”/,
  ],
  ["分档有断口", into("参数选项", ["参数名", "places"], "值", { value: 0.9 }), /最后一档的名次比例上限应为 1/],
  ["口径的参数写错", into("口径", ["序号", "1"], "由哪些参数决定", { value: "complaint" }), /没有.*参数.*complaint/],
  ["总分的部分写错", into("总分", ["部分", "10"], "部分", { value: "11" }), /没有第 11 部分/],
  ["各部分合计不符", into("体系", ["事项", "总分满分"], "内容", { value: 120 }), /合计为 100，应为 120/],
  ["体系没有名称", into("体系", ["事项", "名称"], "内容", { value: "" }), /没有填写“名称”/],
  ["体系的事项写错", into("体系", ["事项", "版本"], "事项", { value: "版木" }), /是不是 版本？/],
  ["否决没有后果而有分数", into("体系", ["事项", "单项否决后计"], "内容", { value: 59 }), /没有写“单项否决的后果”/],
  ["标题写错", head("考核项", "满分", "满份"), /“满份”不认识；是不是“满分”？/],
  ["标题写了两次", head("考核项", "考核方式", "满分"), /“满分”出现两次/],
  ["删了一列", removeColumn("口径", "条款"), /缺少“条款”一列/],
  ["删了规则要用的一列", removeColumn("考核项", "步长（百分点）"), /缺少“步长（百分点）”一列/],
  [
    "删了一张表",
    (book) => {
      book.remove("输入项");
      return "工作簿";
    },
    /缺少工作表“输入项”/,
  ],
  [
    "复制了一张表",
    (book) => {
      book.add({ ...book.sheet("口径"), name: "口径 (2)" });
      return "口径 (2)";
    },
    /请只留一张/,
  ],
];

describe("a mistake in a 指标体系工作簿 is named with its cell", () => {
  test.each(mistakes)("%s", (_, typed, says) => {
    const book = new TypedBook(definition);
    const place = typed(book);
    const { definition: read, problems } = book.read();
    const there = problems.filter((problem) => problem.place === place && problem.severity !== "warning");
    expect({ place, said: there.map(({ message }) => message) }).toEqual({
      place,
      said: expect.arrayContaining([expect.stringMatching(says)]) as unknown as string[],
    });
    expect(read).toBeUndefined();
  });

  test("in the words of the workbook: no rule, figure or input by the name that programs have for it", () => {
    const names = [
      ...Object.keys(rules),
      ...Object.values(rules).flatMap(({ params, inputs }) => [...Object.keys(params), ...Object.keys(inputs)]),
      ...["kinds", "office", "rest", "choices", "labels", "share", "points", "zh", "en", "indicatorDepth"],
    ];
    const own = new Set(definition.parameters.map(({ name }) => name));
    const told = mistakes.flatMap(([, typed]) => {
      const book = new TypedBook(definition);
      typed(book);
      return book.read().problems.map(({ message }) => message);
    });
    const technical = told.filter((message) =>
      (message.replace(/“[^”]*”|是不是 .*/g, "").match(/[A-Za-z]{2,}/g) ?? []).some(
        (word) => names.includes(word) && !own.has(word),
      ),
    );
    expect(technical).toEqual([]);
  });

  test("a cell that was not understood is told alone, not with the sums that lack it", () => {
    for (const typed of [
      item("10.1.1", "代码", { value: "十.1.1" }),
      item("10.1.1", "满分", { value: "12.5分" }),
      into("总分", ["部分", "10"], "怎样计入", { value: "原分" }),
    ]) {
      const book = new TypedBook(definition);
      typed(book);
      expect(book.read().problems.filter(({ message }) => /合计|没有计入总分/.test(message))).toEqual([]);
    }
  });

  test("a column that is gone is told once, and not for each row", () => {
    const book = new TypedBook(definition);
    removeColumn("考核项", "由谁提供")(book);
    expect(book.read().problems.map(({ place }) => place)).toEqual(["考核项"]);
  });

  test("all at once", () => {
    const book = new TypedBook(definition);
    const places = ["10.1.2", "10.2", "20.2"].map((code) => item(code, "满分", { value: "二十" })(book));
    const { problems } = book.read();
    const found = problems.map(({ place }) => place);
    expect(found.filter((place) => places.includes(place))).toEqual(places);
  });
});

test("a baseline of 0.95 per cent is remarked upon", () => {
  const hints = (typed: Typed) => {
    const book = new TypedBook(definition);
    const place = typed(book);
    return book.read().problems.filter((each) => each.place === place && each.severity === "warning");
  };
  expect(hints(item("10.1.2", "基准（百分数）", { value: 0.95 }))).toMatchObject([
    { message: expect.stringContaining("基准为 95% 的应写 95") as unknown },
  ]);
});

describe("what is no mistake is read", () => {
  const kept: readonly (readonly [string, (book: TypedBook) => void])[] = [
    ["a sheet renamed", (book) => book.change("考核项", (sheet) => ({ ...sheet, name: "项目" }))],
    [
      "lines that another program ended in its own way",
      (book) => {
        const about = definition.sections[0]?.items[0]?.about ?? "";
        item("10.1.1", "看什么", { value: about.replaceAll("\n", "\r\n") })(book);
      },
    ],
    ["figures typed as texts", (book) => void item("10.2", "满分", { value: "17.5" })(book)],
    [
      "a day that Excel made a date",
      (book) => void item("20.2", "最后一天（含）", { value: 45_351, style: day })(book),
    ],
    ["codes of sections as whole numbers", (book) => void into("总分", ["部分", "10"], "部分", { value: 10 })(book)],
    [
      "rows that are sorted the other way round, with blank rows between",
      (book) =>
        book.change("口径", (sheet) => ({
          ...sheet,
          cells: sheet.cells
            .map((cell) => (cell.row > 4 ? { ...cell, row: 40 - cell.row * 2 } : cell))
            .filter(({ row, formula }) => row > 0 && formula === undefined)
            .sort((a, b) => a.row - b.row || a.column - b.column),
        })),
    ],
    [
      "columns in another order",
      (book) =>
        book.change("参数", (sheet) => ({
          ...sheet,
          cells: sheet.cells
            .map((cell) => (cell.column > 1 ? { ...cell, column: 20 - cell.column } : cell))
            .filter(({ formula }) => formula === undefined)
            .sort((a, b) => a.row - b.row || a.column - b.column),
          validations: [],
          conditionalFormats: [],
        })),
    ],
  ];
  test.each(kept)("%s", (_, typed) => {
    const book = new TypedBook(definition);
    typed(book);
    const { definition: read, problems } = book.read();
    expect(problems).toEqual([]);
    expect(read).toEqual(definition);
  });

  test("sheets that somebody typed into an empty workbook, with nothing but headings and rows", () => {
    const book = new TypedBook(definition);
    for (const { name } of [...book.sheets])
      if (name === "说明" || name === "选项") book.remove(name);
      else
        book.change(name, (sheet) => ({
          name,
          cells: sheet.cells
            .filter(({ row, column, formula }) => row >= 4 && column > 1 && formula === undefined)
            .map(({ row, column, value }) => ({
              row: row - 3,
              column: column - 1,
              ...(value !== undefined && { value }),
            })),
        }));
    const { definition: read, problems } = book.read();
    expect(problems).toEqual([]);
    expect(read).toEqual(definition);
  });

  test("what somebody wrote beside the tables is not read, which is said", () => {
    const book = new TypedBook(definition);
    const note = book.typeAt("口径", 4, 12, { value: "我的备注" });
    book.typeAt("口径", 5, 12, { value: "再问一次" });
    const above = book.typeAt("口径", 2, 6, { value: "第二稿" });
    const over = book.type("口径", 5, "检查", { value: "已核" });
    book.add({ name: "草稿", cells: [{ row: 1, column: 1, value: "草稿" }] });
    const { definition: read, problems } = book.read();
    expect(problems.map(({ place, severity }) => [place, severity])).toEqual([
      [above, "warning"],
      [note, "warning"],
      [over, "warning"],
      ["草稿", "warning"],
    ]);
    expect(read).toEqual(definition);
  });
});
