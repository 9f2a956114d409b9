import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { delimitedRows } from "../../src/workbook/lists/delimitedRows.js";
import { departmentList } from "../../src/workbook/lists/departmentList.js";
import { changedText } from "../../src/workbook/lists/listText.js";
import {
  understoodList,
  withNamesApart,
  withoutLines,
  withoutNumbers,
} from "../../src/workbook/lists/understoodList.js";

const understood = (text: string) => understoodList(delimitedRows(text).rows);
const named = (text: string) => departmentList(text).departments.map(({ name }) => name);

/** Names of which many begin with what could be taken for a number. */
const begins = ["12345热线管理", "110指挥", "第一", "三明市", "一零一", "省", "十八里铺", "4A景区", "百色市", "2号线"];
const names = fc.uniqueArray(
  fc
    .tuple(fc.constantFrom(...begins), fc.constantFrom("中心", "办公室", "局", "教育厅", "一二三公司"))
    .map((parts) => parts.join("")),
  { minLength: 2, maxLength: 20 },
);
const han = (value: number): string => {
  const digits = [..."零一二三四五六七八九"];
  const tens = value < 10 ? "" : `${value < 20 ? "" : digits[Math.floor(value / 10)]}十`;
  return `${tens}${value % 10 === 0 ? "" : digits[value % 10]}`;
};
const styles: readonly ((value: number) => string)[] = [
  (value) => `${value}. `,
  (value) => `${value}.`,
  (value) => `${String(value).padStart(2, "0")}．`,
  (value) => `${value}、`,
  (value) => `${value}) `,
  (value) => `${value}）`,
  (value) => `(${value})`,
  (value) => `（${value}） `,
  (value) => `【${value}】`,
  (value) => `${value} `,
  (value) => `${value}\u3000`,
  (value) => String.fromCodePoint(0x2460 + value - 1),
  (value) => String.fromCodePoint(0x2474 + value - 1),
  (value) => `${han(value)}、`,
  (value) => `（${han(value)}）`,
  (value) => `${value}.\t`,
  (value) => `（${han(value)}）\t`,
];

test("numbers before the names of a list are found in every way of writing them, and go by the offer alone", () => {
  fc.assert(
    fc.property(names, fc.constantFrom(...styles), (list, style) => {
      const text = list.map((name, at) => `${style(at + 1)}${name}`).join("\n");
      expect(understood(text).numbered.map((each) => each.names)).toEqual(list.map((name) => [name]));
      expect(named(changedText(text, withoutNumbers))).toEqual(list);
    }),
  );
});

test("a list without numbers gets no offer, and none of its names is doubted", () => {
  fc.assert(
    fc.property(names, fc.boolean(), (list, isCoded) => {
      const text = list.map((name, at) => (isCoded ? `A${at + 1}\t${name}` : name)).join("\n");
      expect(understood(text)).toEqual({ numbered: [], joined: [], doubtful: [] });
      expect(changedText(text, withoutNumbers)).toBe(text);
    }),
  );
});

test("names that stand in one line are found again, and a bracket holds together", () => {
  const signs = fc.constantFrom("、", "；", ";", "，", ",");
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.constantFrom("省教育厅", "省科技厅", "三明市", "省文物局（含文化、旅游处）", "省委办公厅"), {
        minLength: 3,
      }),
      signs,
      (list, sign) => {
        const text = list.join(sign);
        expect(understood(text).joined).toHaveLength(1);
        expect(named(changedText(text, withNamesApart))).toEqual(list);
      },
    ),
  );
});

test.each([
  ["一个名称里的顿号", "省财政、审计局\n省教育厅"],
  ["代码和名称两栏", "A1,省教育厅\nA2,省科技厅"],
  ["括号里的顿号", "省委办公厅（档案局、保密局）"],
  ["有表头的两栏", "单位代码,单位名称\n教育局,省教育厅"],
])("%s：不分开", (_, text) => {
  expect(understood(text).joined).toEqual([]);
});

test.each([
  ["没有编号的也在其中", "1. 省发改委\n2. 省教育厅\n省教育厅", 2, []],
  ["分组各自从一编号", "一、省直部门\n1. 省发改委\n2. 省教育厅\n二、设区市\n1. 福州市\n2. 厦门市", 4, [1, 4]],
  ["序号断了", "1. 省发改委\n2. 省教育厅\n4. 省科技厅", 0, [1, 2, 3]],
  ["只有一个像编号的", "3、4号泵站管理所\n省教育厅", 0, [1]],
  ["数字和空格不成序列", "110 指挥中心\n省教育厅", 0, []],
  ["表头之下", "序号,单位名称\n1,1.省发改委\n2,2.省教育厅", 2, []],
])("编号：%s", (_, text, count, strays) => {
  const { numbered, doubtful } = understood(text);
  expect(numbered).toHaveLength(count);
  expect(doubtful.map(({ line }) => line)).toEqual(strays);
});

test("what is no name is asked about, line by line", () => {
  const lines = {
    附件1: "heading",
    参评单位名单: "heading",
    省教育厅: undefined,
    单位名称: "heading",
    "13800138000": "phone",
    "0591-87654321": "phone",
    "某人 13800138000": "phone",
    "office@example.org": "mail",
    "2026年12月2日": "date",
    "2026-12-2": "date",
    "14": "figure",
    合计: "total",
    共14个单位: "total",
    "12345热线管理中心": undefined,
    省统计局: undefined,
    "2026世界大会办公室": undefined,
  };
  const text = Object.keys(lines)
    .map((line) => `"${line}"`)
    .join("\n");
  const found = new Map(understood(`省科技厅\n${text}`).doubtful.map((each) => [each.text, each.doubt]));
  for (const [line, doubt] of Object.entries(lines)) expect([line, found.get(line)]).toEqual([line, doubt]);
});

test("a line that is left out goes alone, and a code that is a name is asked about", () => {
  expect(changedText("A1\t甲局\nA2\t合计", (rows) => withoutLines(rows, [2]))).toBe("A1\t甲局");
  expect(understood("省教育厅\t福建省教育厅\n省科技厅\t福建省科技厅").doubtful.map(({ doubt }) => doubt)).toEqual([
    "codeIsName",
    "codeIsName",
  ]);
});
