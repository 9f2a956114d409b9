import { describe, expect, test } from "@jest/globals";
import { DepartmentDirectory } from "../../src/departments/departmentDirectory.js";
import { namedInFile } from "../../src/departments/namedInFile.js";
import type { IssueEntry } from "../../src/evidence/issue/issueLedger.js";
import type { RecordedFile, RecordedReturns } from "../../src/returns/merge/mergeRun.js";
import { expectedIn, isLate } from "../../src/returns/progress/lateness.js";
import { dueWords, progressSentence } from "../../src/returns/progress/progressWords.js";
import { progressSheet } from "../../src/returns/progress/progressSheet.js";
import { joinedReminders, reminders } from "../../src/returns/progress/reminders.js";
import { roundProgress, type RoundProgress } from "../../src/returns/progress/roundProgress.js";

const round = "2026年度";
const departments = ["甲", "乙", "丙", "丁"].map((name, at) => ({ code: `D0${at + 1}`, name: `示例${name}` }));

/** As far as progress looks at an entry. */
const issued = (code: string, name: string, issueId = `NO-${code}`): IssueEntry =>
  ({ issueId, round, department: { code, name }, issuedOn: "2026-12-01" }) as unknown as IssueEntry;

const came = (code: string, state: RecordedFile["state"], more: Partial<RecordedFile> = {}): RecordedFile => ({
  department: code,
  file: `${code}.xlsx`,
  issueId: `NO-${code}`,
  state,
  on: "2027-01-08 10:00",
  about: "",
  ...more,
});

function followed(
  files: readonly RecordedFile[],
  {
    entries = departments.map(({ code, name }) => issued(code, name)),
    decided = [],
    leftOut = [],
  }: {
    readonly entries?: readonly IssueEntry[];
    readonly decided?: RecordedReturns["decided"];
    readonly leftOut?: readonly string[];
  } = {},
): RoundProgress {
  const office = { directory: new DepartmentDirectory(departments), leftOut: new Set(leftOut) };
  return roundProgress(round, office, entries, { files, decided });
}

const states = (progress: RoundProgress) =>
  Object.fromEntries(progress.departments.map(({ department, state }) => [department.code, state]));

describe("who has handed in", () => {
  test("each department is in one state, and the sum counts each once", () => {
    const progress = followed([
      came("D01", "noted"),
      came("D02", "asked", { about: "填报!I7 不是整数" }),
      came("D03", "unfilled"),
    ]);
    expect(states(progress)).toEqual({ D01: "received", D02: "asked", D03: "unfilled", D04: "missing" });
    expect(progressSentence(progress, "2027-01-10", "2027-01-12").zh).toBe(
      "应收 4，已收 1，未收到 1，待查询 1，整表未填 1，逾期 2",
    );
  });

  test("what was taken stays taken when a second form is asked about; a corrected one ends the query", () => {
    expect(states(followed([came("D01", "accepted"), came("D01", "asked")]))["D01"]).toBe("received");
    expect(states(followed([came("D01", "refused"), came("D01", "accepted")]))["D01"]).toBe("received");
  });

  test("a form of another round, or of an issue that nobody knows, counts for none", () => {
    expect(states(followed([came("D01", "accepted", { issueId: "OLD" })]))["D01"]).toBe("missing");
  });

  test("a file that cannot be read is told at the department that its name names, and counts for nobody by its code alone", () => {
    const damaged = (file: string): RecordedFile =>
      came("", "refused", { file, issueId: "", about: "文件已损坏，不能读取" });
    const stateFor = (file: string) => states(followed([damaged(file)]));
    expect(stateFor("填报表 D02 示例乙.xlsx")).toMatchObject({ D01: "missing", D02: "refused" });
    expect(stateFor("示例乙（修改）.xlsx")["D02"]).toBe("refused");
    for (const file of ["D02.xlsx", "D03 示例乙.xlsx", "示例甲、示例乙.xlsx", "汇总.xlsx"])
      expect(Object.values(stateFor(file))).toEqual(["missing", "missing", "missing", "missing"]);
    expect(states(followed([damaged("填报表 D02 示例乙.xlsx"), came("D02", "accepted")]))["D02"]).toBe("received");

    const progress = followed([damaged("填报表 D02 示例乙.xlsx")]);
    expect(progressSentence(progress, "", "2027-01-11").zh).toBe("应收 4，已收 0，未收到 3，退回待重报 1");
    expect(progressSheet(progress, source("").terms, "2027-01-11").rows[1]?.cells).toEqual(
      expect.arrayContaining(["退回，待重报", "按文件名认作该单位：文件已损坏，不能读取"]),
    );
    const text = reminders(progress, source("")).find(({ department }) => department.code === "D02")?.text;
    expect(text).toContain("“填报表 D02 示例乙.xlsx”按名称是你单位的");
    expect(text).toContain("原因：文件已损坏，不能读取。请在下发的原表中填报后重新报送。");
  });

  test("a name that stands within another's means the longer one", () => {
    const nested = [
      { code: "A1", name: "示例厅" },
      { code: "A2", name: "示例厅直属局" },
    ];
    expect(namedInFile("A2_示例厅直属局.xlsx", nested)?.code).toBe("A2");
    expect(namedInFile("示例厅 填报表.xlsx", nested)?.code).toBe("A1");
    expect(namedInFile("A1 示例厅直属局.xlsx", nested)).toBeUndefined();
  });

  test("a department that is left out is not waited for; one without a form is told apart", () => {
    const progress = followed([], { entries: [issued("D01", "示例甲"), issued("D04", "示例丁")], leftOut: ["D04"] });
    expect(states(progress)).toEqual({ D01: "missing", D02: "notIssued", D03: "notIssued" });
    expect([expectedIn(progress).length, progress.leftOut]).toEqual([1, 1]);
  });

  test("never by code alone: another name under the same code waits to be identified, until a decision or a placed form says who it is", () => {
    const entries = [
      issued("D01", "示例甲"),
      issued("D02", "别的名称"),
      issued("D03", "示例丙"),
      issued("D04", "示例丁"),
    ];
    const open = followed([], { entries });
    expect(states(open)["D02"]).toBe("unclear");
    expect(open.unclear).toEqual([{ code: "D02", name: "别的名称" }]);
    expect(reminders(open, source("")).map(({ department }) => department.code)).not.toContain("D02");
    const decided = [{ issuedTo: "D02 别的名称", is: "D02" }];
    expect(states(followed([], { entries, decided }))["D02"]).toBe("missing");
    expect(states(followed([came("D02", "accepted")], { entries }))["D02"]).toBe("received");
  });
});

describe("the last day", () => {
  const missing = followed([]).departments[0];
  const received = followed([came("D01", "accepted")]).departments[0];

  test.each([
    ["2027-01-12", "还有 1 天", false],
    ["2027-01-11", "今天截止", false],
    ["2027-01-10", "已过 1 天", true],
  ])("due on %s, seen on the 11th: %s", (dueOn, words, late) => {
    expect(dueWords(dueOn, "2027-01-11 23:59").zh).toBe(`截止 ${dueOn}，${words}`);
    expect(missing && isLate(missing, dueOn, "2027-01-11")).toBe(late);
  });

  test("without one nothing is late, and that is said", () => {
    expect(missing && isLate(missing, "", "2027-01-11")).toBe(false);
    expect(dueWords("", "2027-01-11").zh).toContain("没有填写截止日期");
    expect(progressSentence(followed([]), "", "2027-01-11").zh).toBe("应收 4，已收 0，未收到 4");
  });

  test("what came is late by the day on which it was collected, whenever somebody looks", () => {
    expect(
      received && [isLate(received, "2027-01-07", "2027-02-01"), isLate(received, "2027-01-08", "2027-02-01")],
    ).toEqual([true, false]);
  });
});

const source = (dueOn: string) => ({
  title: "示例考核指标体系",
  terms: { dueOn, contact: "示例甲，0591-00000000", handIn: "发至示例邮箱" },
  today: "2027-01-12 09:30",
  office: "示例办公室",
});

describe("催报", () => {
  test("says what is missing, by when, how to hand in and whom to ask", () => {
    const [first] = reminders(followed([came("D02", "accepted")]), source("2027-01-10"));
    expect(first?.text).toBe(
      [
        "示例甲：",
        "截至2027年1月12日，尚未收到你单位的2026年度“示例考核指标体系”填报表（发放编号 NO-D01，2026年12月1日发放）。" +
          "报送截止日期为2027年1月10日，已逾期 2 天。请填报后报送。",
        "报送方式：发至示例邮箱。",
        "联系：示例甲，0591-00000000。",
        "示例办公室",
        "2027年1月12日",
      ].join("\n"),
    );
  });

  test("only those that have to act are reminded, each for its own reason; all in one text", () => {
    const all = reminders(
      followed([
        came("D01", "accepted"),
        came("D02", "asked"),
        came("D03", "refused", { about: "不是本轮的填报表" }),
        came("D04", "unfilled"),
      ]),
      source(""),
    );
    expect(all.map(({ department }) => department.code)).toEqual(["D02", "D03", "D04"]);
    expect(all[0]?.text).toContain("逐条见核实单");
    expect(all[1]?.text).toContain("原因：不是本轮的填报表。");
    expect(all[2]?.text).toContain("整表未填");
    for (const { text } of all) expect(joinedReminders(all)).toContain(text);
  });
});

test("收报进度 has a row for each department, says when it was written, and names those that are late", () => {
  const sheet = progressSheet(
    followed([came("D01", "accepted")]),
    { dueOn: "2027-01-10", contact: "", handIn: "" },
    "2027-01-12 09:30",
  );
  expect(sheet.note).toContain("截至 2027-01-12 09:30：应收 4，已收 1，未收到 3，逾期 3。截止 2027-01-10，已过 2 天");
  expect(sheet.rows.map(({ cells }) => cells.slice(0, 4))).toEqual([
    ["D01", "示例甲", "已收", ""],
    ["D02", "示例乙", "未收到", "逾期"],
    ["D03", "示例丙", "未收到", "逾期"],
    ["D04", "示例丁", "未收到", "逾期"],
  ]);
});
