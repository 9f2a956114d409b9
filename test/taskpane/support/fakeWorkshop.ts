import type { Planned } from "../../../src/taskpane/convert/convertWork.js";
import type { Explained } from "../../../src/taskpane/explain/explainWork.js";
import { localWorkshop } from "../../../src/taskpane/localWorkshop.js";
import type { Opened } from "../../../src/taskpane/worker/openBook.js";
import type { Workshop } from "../../../src/taskpane/localWorkshop.js";

export interface FakeWorkshop extends Workshop {
  readonly calls: readonly (readonly unknown[])[];
  answers: { opened: Opened; explained: Explained; planned: Planned };
}

/** Answers at once with what it was told: the screens are tested, not the engine. What it was not told, it knows of no workbook. */
export function fakeWorkshop(): FakeWorkshop {
  const calls: (readonly unknown[])[] = [];
  const workshop: FakeWorkshop = {
    ...localWorkshop(),
    calls,
    answers: {
      opened: office,
      explained: figure,
      planned: { kind: "planned", conversion: { changes: [], left: [] } },
    },
    buildOffice: async (...args) => {
      calls.push(["buildOffice", ...args]);
      return new Uint8Array([1]);
    },
    buildForm: async (...args) => {
      calls.push(["buildForm", ...args]);
      return new Uint8Array([2]);
    },
    open: async () => {
      calls.push(["open"]);
      return workshop.answers.opened;
    },
    update: async () => {
      calls.push(["update"]);
      return workshop.answers.opened;
    },
    explain: async (selection) => {
      calls.push(["explain", selection.address]);
      return workshop.answers.explained;
    },
    ranking: async () => null,
    certaintySettings: async () => null,
    certainty: async () => null,
    closePlaces: async () => null,
    departmentOf: async () => null,
    card: async () => null,
    readDepartments: async () => ({ ok: false, refusal: null }),
    issueForms: async () => ({ kind: "refused", message: { zh: "", en: "" } }),
    newKey: async () => ({ ok: false, fault: "weakPassphrase" }),
    openKey: async () => ({ ok: false, fault: "wrongPassphrase" }),
    shareCopy: async () => ({ kind: "made", bytes: new Uint8Array([4]), formulas: "values", leftOut: [] }),
    reportCard: async () => new Uint8Array([5]),
    reportCards: async () => new Uint8Array([6]),
    selfCheckBook: async () => new Uint8Array([10]),
    bulletin: async () => ({ kind: "made", bytes: new Uint8Array([8]), compared: null }),
    cardPaper: async () => new Uint8Array([9]),
    cardPapers: async () => new Uint8Array([9]),
    bulletinPaper: async () => ({ kind: "made", bytes: new Uint8Array([9]), compared: null }),
    chartBook: async () => new Uint8Array([9]),
    buildExamples: async () => new Uint8Array([10]),
    planMigration: async () => ({ kind: "planned", departments: 2, values: 3, findings: 1, confirmed: 0, lost: [] }),
    migrate: async () => new Uint8Array([7]),
    unzipReturns: async () => ({ ok: true, files: [] }),
    followReturns: async () => ({ kind: "nothing" }),
    collectReturns: async () => ({ kind: "noLedger" }),
    queryFiles: async () => [],
    recordReturns: async () => ({ kind: "refused", message: { zh: "", en: "" } }),
    countMerged: async () => ({ kind: "refused", message: { zh: "", en: "" } }),
    verifyOffice: async () => ({ kind: "none", figures: [] }),
    planConversion: async (_, mode) => {
      calls.push(["planConversion", mode]);
      return workshop.answers.planned;
    },
  };
  return workshop;
}

const office: Opened = {
  kind: "office",
  title: "考核",
  departments: [
    { code: "A1", name: "甲厅", isLeftOut: false },
    { code: "A2", name: "乙厅", isLeftOut: false },
  ],
  state: {
    findings: 3,
    wrongFindings: 0,
    readings: 23,
    unconfirmed: 20,
    issued: 0,
    phases: [
      { name: "settle", done: 3, of: 23, isDone: false },
      { name: "issue", done: 0, of: 2, isDone: false },
      { name: "collect", done: 0, of: 2, isDone: false },
      { name: "judge", done: 0, of: 10, isDone: false },
      { name: "rank", done: 2, of: 2, isDone: false },
      { name: "share", done: 0, of: 0, isDone: false },
    ],
    dueOn: "",
    terms: [],
    receipts: 0,
    merge: null,
    merged: 0,
    notes: [{ department: "A1", name: "甲厅", item: "1.1.1.1", place: "自报!C9", message: "应为整数" }],
  },
};

const figure: Explained = {
  hearing: { neighbours: [], lists: [], withoutVeto: null },
  clauseText: "",
  kind: "figure",
  book: "office",
  departmentCode: "D01",
  department: "示例单位01",
  explanation: {
    code: "1.1.1.1",
    kind: "item",
    name: "办事服务信息发布情况",
    outcome: "scored",
    score: "1.40",
    full: "2",
    sentence: "3 项 × 0.2 分 = 0.60 分，满分 2 分，得 1.40 分；依据：一/1",
    english: "3 × 0.2 = 0.60 points off, full mark 2, scores 1.40; by “一/1”",
    inputs: [{ key: "1.1.1.1.count", label: "不符合要求的信息", unit: "项", value: "3" }],
    parts: [],
    clause: "一/1",
    readings: [16],
  },
  places: { "1.1.1.1.count": "自报!C9" },
  findings: [],
  overrides: [],
  readings: [{ number: 16, question: "最多扣多少？", reading: "扣完为止。", confirmed: false }],
};
