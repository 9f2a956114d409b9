import { departmentList, mostDepartments } from "../../src/taskpane/start/departmentList.js";

test("no lines are 60 departments to be named later", () => {
  const { departments, problem } = departmentList(" \n\r\n");
  expect(departments).toHaveLength(60);
  expect(departments[0]).toEqual({ code: "D01", name: "单位01" });
  expect(departments[59]).toEqual({ code: "D60", name: "单位60" });
  expect(problem).toBeNull();
});

test("names alone are numbered, in the order of the lines", () => {
  expect(departmentList("甲厅\r\n\r\n 乙厅 ").departments).toEqual([
    { code: "D01", name: "甲厅" },
    { code: "D02", name: "乙厅" },
  ]);
});

test("codes come before names, with a tab between them", () => {
  expect(departmentList("A1\t甲厅\n\t乙厅").departments).toEqual([
    { code: "A1", name: "甲厅" },
    { code: "D02", name: "乙厅" },
  ]);
});

test.each([
  ["A\t甲\nA\t乙", { kind: "sameCode", code: "A" }],
  ["D02\t甲\n乙", { kind: "sameCode", code: "D02" }],
  ["甲\n甲", { kind: "sameName", name: "甲" }],
  ["甲\n\nA1\t", { kind: "noName", line: 3 }],
])("%j is refused", (text, problem) => {
  expect(departmentList(text).problem).toEqual(problem);
});

test("more than the workbooks are made for are refused", () => {
  const lines = (count: number) => Array.from({ length: count }, (_, at) => `单位${at}`).join("\n");
  expect(departmentList(lines(mostDepartments)).problem).toBeNull();
  expect(departmentList(lines(mostDepartments + 1)).problem).toEqual({ kind: "tooMany" });
});
