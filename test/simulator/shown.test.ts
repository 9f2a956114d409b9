import { narrowText, shownText } from "../../simulator/book/format/shownText.js";
import { readEntry } from "../../simulator/book/typedEntry.js";
import { areaText, parseArea, quotedSheetName, splitPlace } from "../../simulator/book/area.js";
import { fromTsv, toTsv } from "../../simulator/page/tsv.js";
import type { CellValue } from "../../simulator/calc/values/cellValue.js";

test.each<[CellValue, string, string]>([
  [93.216, "0.00##", "93.216"],
  [2, "0.00##", "2.00"],
  [1.005, "0.00", "1.01"],
  [-0.004, "0.00", "0.00"],
  [0, '0.00##"○"', "0.00○"],
  [0.5, "0.##", "0.5"],
  [2, "0.##", "2."],
  [0.125, "0.0%", "12.5%"],
  [1234567.5, "#,##0.0", "1,234,567.5"],
  [-3, "0;(0)", "(3)"],
  [5, ";;;", ""],
  [43_831, "yyyy-mm-dd", "2020-01-01"],
  [43_831.75, 'yyyy"年"m"月"d"日" hh:mm', "2020年1月1日 18:00"],
  [0.1 + 0.2, "General", "0.3"],
  [1 / 3, "General", "0.333333333"],
  [1e21, "General", "1E+21"],
  [12345678901234, "General", "1.23457E+13"],
  ["甲", "0.00", "甲"],
  ["甲", "@", "甲"],
  ["甲", '0;0;0;"单位："@', "单位：甲"],
  [true, "General", "TRUE"],
  [null, "0.00", ""],
  [{ error: "#N/A" }, "0.00", "#N/A"],
])("%p in format %s is shown as %s", (value, format, text) => {
  expect(shownText(value, format).text).toBe(text);
});

test.each<[number, number, string | null]>([
  [1 / 3, 6, "0.3333"],
  [2 / 3, 4, "0.67"],
  [-1234.5678, 6, "-1235"],
  [1234.5678, 4, "1235"],
  [93.216, 5, "93.22"],
  [12345678901234, 6, "1E+13"],
  [12345.678, 3, null],
])("General shortens %p to %p characters", (value, room, text) => {
  expect(narrowText(value, "General", (line) => line.length <= room)).toBe(text);
});

test("another format shows all of its digits or none", () => {
  expect(narrowText(1 / 3, "0.0000", (line) => line.length <= 4)).toBeNull();
});

test("a section may bring a colour", () => {
  expect(shownText(-1, "0;[Red]-0")).toEqual({ text: "-1", color: "FF0000" });
});

test.each<[string, string, unknown]>([
  ["12", "General", { input: { value: 12 } }],
  ["-1,234.5", "General", { input: { value: -1234.5 } }],
  ["1,2", "General", { input: { value: "1,2" } }],
  ["12", "@", { input: { value: "12" } }],
  ["'12", "General", { input: { value: "12" } }],
  ["50%", "General", { input: { value: 0.5 }, numberFormat: "0%" }],
  ["2020-1-31", "General", { input: { value: 43_861 }, numberFormat: "yyyy/m/d" }],
  ["2020年1月31日", "yyyy-mm-dd", { input: { value: 43_861 } }],
  ["2020-02-30", "General", { input: { value: "2020-02-30" } }],
  ["1.1.1.1", "General", { input: { value: "1.1.1.1" } }],
  ["true", "General", { input: { value: true } }],
  ["#N/A", "General", { input: { value: { error: "#N/A" } } }],
  ["=SUM(A1:A3)", "General", { input: { formula: "SUM(A1:A3)" } }],
  ["=", "General", { input: { value: "=" } }],
  ["", "General", { input: { value: null } }],
  [" 否 ", "General", { input: { value: " 否 " } }],
])("typing %p into a cell of format %s", (typed, format, entry) => {
  expect(readEntry(typed, format)).toEqual(entry);
});

test.each(["A1", "B2:C9", "C:D", "3:7", "XFD1048576"])("the address %s is read and spelled", (address) => {
  const area = parseArea(address);
  expect(area && areaText(area)).toBe(address);
});

test.each(["", "A", "7", "A0", "XFE1", "A1:B", "A1:B2:C3", "甲1"])("%p is no address", (text) => {
  expect(parseArea(text)).toBeUndefined();
});

test.each([
  ["得分", "得分!A1"],
  ["单 位", "'单 位'!A1"],
  ["A1", "'A1'!A1"],
  ["甲'乙", "'甲''乙'!A1"],
])("the sheet %s in a place", (sheet, place) => {
  expect(`${quotedSheetName(sheet)}!A1`).toBe(place);
  expect(splitPlace(place)).toEqual({ sheet, address: "A1" });
});

test.each([
  [
    [
      ["甲", "1"],
      ["", "2"],
    ],
  ],
  [[["两\n行", '引"号', "制\t表"]]],
  [
    [
      ["", ""],
      ["", ""],
    ],
  ],
])("a block goes through the clipboard: %p", (rows) => {
  expect(fromTsv(toTsv(rows))).toEqual(rows);
});
