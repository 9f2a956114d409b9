/**
 * @jest-environment jsdom
 * @jest-environment-options {"customExportConditions": ["node", "node-addons"]}
 */
import "./support/paneGlobals.js";
import { unzipSync } from "fflate";
import { checkIssue } from "../../src/evidence/issue/checkIssue.js";
import { emptyLedger, ledgerFrom } from "../../src/evidence/issue/ledgerFile.js";
import { ledgerOf } from "../../src/evidence/issue/issueRegisterSheet.js";
import { sampleRecord } from "../../src/sample/sampleRecord.js";
import { newestScheme } from "../../src/scheme/schemes.js";
import { localWorkshop } from "../../src/taskpane/localWorkshop.js";
import { en } from "../../src/taskpane/shell/english.js";
import { zh } from "../../src/taskpane/shell/words.js";
import { buildForm } from "../../src/workbook/form/buildForm.js";
import { buildOffice } from "../../src/workbook/office/buildOffice.js";
import { readOffice } from "../../src/workbook/office/readOffice.js";
import { templateVersion } from "../../src/workbook/sheetNames.js";
import type { BookContents, CellContents } from "../../src/xlsx/bookContents.js";
import { readWorkbook } from "../../src/xlsx/read/readWorkbook.js";
import { memoryHost } from "../host/support/memoryHost.js";
import { paneStage, type PaneStage } from "./support/paneStage.js";

import.meta.jest.setTimeout(180_000);

const scheme = newestScheme();
const record = sampleRecord(scheme, { departments: 3, seed: 7 });

function read(bytes: Uint8Array | undefined): BookContents {
  const result = readWorkbook(bytes ?? new Uint8Array());
  if (!result.ok) throw new Error(result.refusal.code);
  return result.book;
}

let book: BookContents;
let stage: PaneStage;
beforeAll(async () => {
  book = read(await buildOffice(scheme, record, { mode: "native" }));
});
afterEach(() => stage.close());

const list = "A1\t甲厅\nA2\t乙厅";
const file = (name: string, bytes: Uint8Array) => ({ name, arrayBuffer: async () => bytes.slice().buffer });

async function pick(chosen: ReturnType<typeof file>, at = 0): Promise<void> {
  const input = stage.place.querySelectorAll<HTMLInputElement>("input[type=file]")[at];
  if (!input) throw new Error("no file button");
  Object.defineProperty(input, "files", { value: [chosen], configurable: true });
  input.dispatchEvent(new Event("change", { bubbles: true }));
  await stage.settle();
}

const area = (): string => stage.place.querySelector("textarea")?.value ?? "";

describe("发放填报表", () => {
  test("a form for each department, registered: in a file where no office workbook is open, and then in the new one", async () => {
    const host = memoryHost();
    stage = await paneStage(host, localWorkshop(), "issue");
    await stage.type(zh.departments.label, list);
    await stage.press(zh.issue.zip);
    await stage.appears(zh.issue.noRound);
    await stage.type(zh.issue.round, "2020年度");
    await stage.press(zh.issue.zip);
    await stage.appears(zh.issue.done(2, "2020年度 填报表.zip"));
    const [saved, kept] = stage.files.saved;
    expect([saved?.name, kept?.name]).toEqual(["2020年度 填报表.zip", "发放登记.json"]);
    const forms = unzipSync(saved?.bytes ?? new Uint8Array());
    expect(Object.keys(forms)).toEqual(["填报表 A1 甲厅.xlsx", "填报表 A2 乙厅.xlsx"]);
    const ledger = ledgerFrom(new TextDecoder().decode(kept?.bytes));
    if ("wrong" in ledger) throw new Error(ledger.wrong);
    for (const entry of ledger.entries) {
      const check = await checkIssue(
        scheme,
        read(forms[`填报表 ${entry.department.code} ${entry.department.name}.xlsx`]),
        ledger,
        "2020年度",
      );
      expect(check).toMatchObject({ kind: "registered", by: "digest" });
      expect(stage.text()).toContain(entry.shortDigest);
    }
    expect(await stage.axe()).toEqual([]);
    await stage.press(zh.issue.office);
    await stage.appears(zh.start.officeCreated(2));
    expect((await ledgerOf(read(host.created[0])))?.entries).toEqual(ledger.entries);
    // issuing once more by mistake issues nothing
    await stage.press(zh.issue.zip);
    await stage.appears(zh.issue.before(2, "A1、A2"));
    expect(stage.files.saved).toHaveLength(2);
    await stage.press(zh.issue.again(2));
    await stage.appears(zh.issue.done(2, "2020年度 填报表.zip"));
    expect(stage.files.saved).toHaveLength(4);
  });

  test("a key is made with a passphrase, kept as a file, and chosen again; what it signs stands in 发放登记, which can be taken back", async () => {
    const host = memoryHost({ book });
    stage = await paneStage(host, localWorkshop(), "issue");
    await stage.type(zh.departments.label, list);
    await stage.type(zh.issue.round, "2020年度");
    await stage.press(zh.issue.newKey);
    await stage.type(zh.issue.passphrase, "口令口令口令口令");
    await stage.type(zh.issue.passphraseAgain, "口令口令口令口令");
    expect(await stage.axe()).toEqual([]);
    await stage.press(zh.issue.makeKey);
    await stage.appears("已新建密钥");
    const [key] = stage.files.saved;
    expect(new TextDecoder().decode(key?.bytes)).not.toContain("口令");
    await stage.press(zh.issue.zip);
    await stage.appears(zh.issue.issued(2, true));
    const ledger = await ledgerOf(host.book);
    expect(ledger?.entries.map(({ department, signature }) => [department.code, signature !== null])).toEqual([
      ["A1", true],
      ["A2", true],
    ]);
    const forms = unzipSync(stage.files.saved[1]?.bytes ?? new Uint8Array());
    expect(
      await checkIssue(scheme, read(forms["填报表 A1 甲厅.xlsx"]), ledger ?? emptyLedger, "2020年度"),
    ).toMatchObject({ kind: "registered", by: "signature" });
    // the forms have left the pane: the register goes only after a question, and comes back
    await stage.press(zh.shell.undo(zh.issue.registered(2)));
    await stage.appears(zh.issue.undoLoses(2, 0));
    expect(document.activeElement?.textContent).toBe(zh.shell.keep);
    expect(await stage.axe()).toEqual([]);
    await stage.press(zh.shell.keep);
    expect((await ledgerOf(host.book))?.entries).toHaveLength(2);
    await stage.press(zh.shell.undo(zh.issue.registered(2)));
    await stage.press(zh.shell.undoAnyway);
    await stage.appears(zh.shell.undone);
    expect(await ledgerOf(host.book)).toBeNull();
    await stage.press(zh.shell.redo(zh.issue.registered(2)));
    await stage.appears(zh.shell.redone);
    expect((await ledgerOf(host.book))?.entries).toHaveLength(2);

    await stage.press(zh.issue.unsign, "button, a");
    await pick(file(key?.name ?? "", key?.bytes ?? new Uint8Array()), 1);
    await stage.type(zh.issue.passphrase, "另一个口令口令");
    await stage.press(zh.issue.openKey);
    await stage.appears(zh.issue.keyFaults.wrongPassphrase);
  });

  test("where downloads do nothing, each opens on its own and is registered in the office workbook, and it goes on where it was", async () => {
    const host = memoryHost({ canDownload: false, book });
    stage = await paneStage(host, localWorkshop(), "issue");
    await stage.type(zh.departments.label, list);
    await stage.type(zh.issue.round, "2020年度");
    expect(stage.text()).not.toContain(zh.issue.zip);
    await stage.press(zh.issue.oneByOne);
    await stage.press(zh.handout.next("甲厅"));
    await stage.appears(zh.handout.progress(1, 2));
    await stage.press(zh.shell.back);
    await stage.press(new RegExp(`^${zh.screens.issue.name}`));
    await stage.appears(zh.handout.progress(1, 2));
    await stage.press(zh.handout.next("乙厅"));
    await stage.appears(zh.handout.finished(2));
    expect(host.created).toHaveLength(2);
    expect((await ledgerOf(host.book))?.entries.map(({ department }) => department.code)).toEqual(["A1", "A2"]);
  });

  test("where nothing can be registered, nothing is issued", async () => {
    const host = memoryHost({ canDownload: false });
    stage = await paneStage(host, localWorkshop(), "issue");
    await stage.type(zh.departments.label, list);
    await stage.type(zh.issue.round, "2020年度");
    await stage.press(zh.issue.oneByOne);
    await stage.press(zh.handout.next("甲厅"));
    await stage.appears(zh.issue.needsOffice);
    expect(host.created).toHaveLength(0);
  });

  test("begins with 单位 of the workbook beside, follows it, and leaves a list that a person gave alone", async () => {
    const lines = record.departments.map(({ code, name }) => `${code}\t${name}`).join("\n");
    const host = memoryHost({ book });
    stage = await paneStage(host, localWorkshop(), "start");
    await stage.type(zh.departments.label, "13800138000\n省教育厅");
    await stage.press(zh.shell.back);
    await stage.press(new RegExp(`^${zh.screens.issue.name}`));
    await stage.appears(zh.departments.ofBook(3, 0));
    expect(area()).toBe(lines);
    expect(() => stage.control("button", zh.departments.office)).toThrow();
    // what the covers will say, and what they will not
    expect(stage.text()).toContain(zh.issue.termsMissing(3));
    await stage.press(`${zh.issue.fillTerm} ${zh.issue.term.dueOn}`);
    expect(host.calls.at(-1)).toMatch(/^goTo 说明!D\d+$/);
    // a department is renamed beside the pane
    const sheet = book.sheets.find(({ name }) => name === "单位");
    const [nameCell = ""] =
      [...(sheet?.cells ?? [])].find(([at, { value }]) => {
        return !at.startsWith("A") && value.kind === "text" && value.text === record.departments[0]?.name;
      }) ?? [];
    host.edit("单位", nameCell, "示例新名");
    const renamed = lines.replace(record.departments[0]?.name ?? "", "示例新名");
    for (let tries = 0; tries < 100 && area() !== renamed; tries += 1) await stage.settle();
    expect(area()).toBe(renamed);
    await stage.type(zh.departments.label, "");
    host.edit("单位", nameCell, "示例再改");
    await new Promise((done) => setTimeout(done, 400));
    await stage.settle();
    expect(area()).toBe("");
    await stage.press(zh.departments.office);
    await stage.appears(zh.departments.ofBook(3, 0));
    expect(area()).toContain("示例再改");
  });

  test("a workbook without departments offers none", async () => {
    stage = await paneStage(memoryHost(), localWorkshop(), "issue");
    expect(() => stage.control("button", zh.departments.office)).toThrow();
    expect(area()).toBe("");
  });

  test("problems are told by their line, and nothing is made of them", async () => {
    stage = await paneStage(memoryHost(), localWorkshop(), "issue");
    await stage.type(zh.departments.label, "A1\t甲厅\na1\t甲厅\nA*\t");
    expect(
      [...stage.place.querySelectorAll(".list-problems li")].map(({ textContent }) => textContent?.slice(0, 6)),
    ).toEqual(["第 2 行：", "第 2 行：", "第 3 行：", "第 3 行："]);
    expect(stage.control<HTMLButtonElement>("button", zh.issue.zip).disabled).toBe(true);
  });

  test("a list is taken from a file that Excel in China saves, from the open workbook, and from the selection", async () => {
    const host = memoryHost({ book });
    stage = await paneStage(host, localWorkshop(), "issue");
    // 代码,名称 / A1,甲厅 in GB 18030
    await pick(
      file(
        "名单.csv",
        new Uint8Array([
          0xb4, 0xfa, 0xc2, 0xeb, 0x2c, 0xc3, 0xfb, 0xb3, 0xc6, 0x0d, 0x0a, 0x41, 0x31, 0x2c, 0xbc, 0xd7, 0xcc, 0xfc,
        ]),
      ),
    );
    await stage.appears(zh.departments.count(1, "名单.csv"));
    expect(area()).toBe("A1\t甲厅");
    await stage.press(zh.departments.office);
    await stage.appears(zh.departments.ofBook(3, 0));
    expect(area()).toBe(record.departments.map(({ code, name }) => `${code}\t${name}`).join("\n"));
    host.select("单位", "B9");
    await stage.press(zh.departments.selection);
    await stage.appears(zh.departments.count(1, zh.departments.fromSelection));
  });

  test("what is wrong in a file is told by its own lines", async () => {
    stage = await paneStage(memoryHost(), localWorkshop(), "issue");
    await pick(file("list.csv", new TextEncoder().encode("A1,甲厅\n\nA1,乙厅\n")));
    await stage.appears(zh.departments.problemsOf(1, "list.csv"));
    expect(stage.text()).toContain("第 3 行");
    await pick(file("picture.png", new Uint8Array([0x89, 0x50, 0, 0])));
    await stage.appears("picture.png");
    expect(stage.text()).toContain(zh.departments.notText);
  });
});

describe("分享", () => {
  test("a copy for some departments holds no other, and says what it left out", async () => {
    stage = await paneStage(memoryHost({ book }), localWorkshop(), "share");
    await stage.appears(zh.share.makeCopy);
    const departments = [...stage.place.querySelectorAll("details")].at(-1);
    if (departments) departments.open = true;
    departments?.dispatchEvent(new Event("toggle"));
    await stage.settle();
    const [, second, third] = record.departments;
    const boxes = [...(departments?.querySelectorAll<HTMLInputElement>("input") ?? [])];
    boxes[1]?.click();
    boxes[2]?.click();
    await stage.settle();
    await stage.press(zh.share.makeCopy);
    await stage.appears("共 3 个单位，本件含 1 个");
    const [saved] = stage.files.saved;
    expect(saved?.name).toBe("考核结果发送稿.xlsx");
    const inside = Object.values(unzipSync(saved?.bytes ?? new Uint8Array()))
      .map((bytes) => new TextDecoder().decode(bytes))
      .join("\n");
    expect(inside).toContain(record.departments[0]?.name);
    for (const other of [second, third]) expect(inside).not.toContain(other?.name);
    expect(await stage.axe()).toEqual([]);
  });

  test("a card is that of its department alone", async () => {
    stage = await paneStage(memoryHost({ book }), localWorkshop(), "card");
    await stage.appears(zh.card.export);
    const shown = record.departments.find(({ name }) => stage.text().includes(name));
    await stage.press(zh.card.export);
    await stage.appears(zh.handout.downloaded(`考核成绩单 ${shown?.code} ${shown?.name}.xlsx`));
    const inside = Object.values(unzipSync(stage.files.saved[0]?.bytes ?? new Uint8Array()))
      .map((bytes) => new TextDecoder().decode(bytes))
      .join("\n");
    for (const { name } of record.departments) expect(inside.includes(name)).toBe(name === shown?.name);
  });

  test("all cards, in one archive", async () => {
    stage = await paneStage(memoryHost({ book }), localWorkshop(), "share");
    await stage.appears(zh.share.makeCopy);
    await stage.press(zh.share.cards, "[role=tab]");
    await stage.press(zh.share.allCards);
    await stage.appears(zh.share.cardsDone(3, "考核成绩单.zip"));
    expect(Object.keys(unzipSync(stage.files.saved[0]?.bytes ?? new Uint8Array()))).toHaveLength(3);
  });
});

test("a self-check for people without the add-in, in either system of days", async () => {
  stage = await paneStage(memoryHost({ book }), localWorkshop(), "share");
  await stage.appears(zh.share.makeCopy);
  await stage.press(zh.share.selfCheck, "[role=tab]");
  for (const [button, name, date1904] of [
    [zh.share.makeSelfCheck, "自检.xlsx", false],
    [zh.share.makeSelfCheck1904, "自检-1904.xlsx", true],
  ] as const) {
    await stage.press(button);
    await stage.appears(zh.handout.downloaded(name));
    expect(read(stage.files.saved.at(-1)?.bytes)).toMatchObject({ date1904 });
  }
  expect(stage.files.saved.map(({ name }) => name)).toEqual(["自检.xlsx", "自检-1904.xlsx"]);
  expect(await stage.axe()).toEqual([]);
});

test("the bulletin, compared with last year's; a file without results is refused", async () => {
  stage = await paneStage(memoryHost({ book }), localWorkshop(), "share");
  await stage.appears(zh.share.makeCopy);
  await stage.press(zh.share.bulletin, "[role=tab]");
  await stage.type(zh.share.office, "省数字办");
  await stage.type(zh.share.year, "2020");
  const [first] = record.departments;
  if (!first) throw new TypeError("a sample of three");
  await pick(file("form.xlsx", await buildForm(scheme, first, record.parameters, { mode: "native" })));
  await stage.press(zh.share.makeBulletin);
  await stage.appears(zh.share.lastYearUnusable("form.xlsx", zh.share.lastYearRefused.notResults));
  await pick(
    file("2019.xlsx", await buildOffice(scheme, sampleRecord(scheme, { departments: 3, seed: 8 }), { mode: "native" })),
  );
  await stage.press(zh.share.makeBulletin);
  await stage.appears(zh.handout.downloaded("2020年度 考核结果通报.xlsx"));
  const texts = read(stage.files.saved[0]?.bytes).sheets.flatMap(({ cells }) =>
    [...cells.values()].flatMap(({ value }) => (value.kind === "text" ? [value.text] : [])),
  );
  expect(texts.join("\n")).toContain("省数字办");
  expect(texts.join("\n")).toContain("上年");
  expect(await stage.axe()).toEqual([]);
});

test("ranges of places stand in the bulletin and on a card where they are ticked, and nowhere else", async () => {
  const texts = () =>
    read(stage.files.saved.at(-1)?.bytes).sheets.flatMap(({ cells }) =>
      [...cells.values()].flatMap(({ value }) => (value.kind === "text" ? [value.text] : [])),
    );
  const told: unknown = expect.stringMatching(/^按未明确条款的各种处理口径，名次/);
  stage = await paneStage(memoryHost({ book }), localWorkshop(), "share");
  await stage.appears(zh.share.makeCopy);
  await stage.press(zh.share.bulletin, "[role=tab]");
  await stage.press(zh.share.makeBulletin);
  await stage.appears(zh.handout.downloaded("考核结果通报.xlsx"));
  expect(texts()).not.toContainEqual(told);
  await stage.press(zh.share.rangeSheet, "label");
  await stage.press(zh.share.makeBulletin);
  for (let tries = 0; tries < 300 && stage.files.saved.length < 2; tries += 1) await stage.settle();
  expect(read(stage.files.saved[1]?.bytes).sheets.at(-1)?.name).toBe("名次范围");
  expect(texts().filter((text) => /^按未明确条款/.test(text))).toHaveLength(record.departments.length);
  stage.close();
  stage = await paneStage(memoryHost({ book }), localWorkshop(), "card");
  await stage.appears(zh.card.export);
  await stage.press(zh.card.export);
  for (let tries = 0; tries < 300 && stage.files.saved.length < 1; tries += 1) await stage.settle();
  expect(texts()).not.toContainEqual(told);
  await stage.press(zh.shell.back);
  await stage.press(zh.shell.back);
  await stage.appears(zh.screens.card.about);
  await stage.press(new RegExp(`^${zh.screens.share.name}`));
  await stage.press(zh.share.cards, "[role=tab]");
  await stage.press(zh.share.rangeLine, "label");
  expect(await stage.axe()).toEqual([]);
  await stage.press(zh.shell.back);
  await stage.appears(zh.screens.card.about);
  await stage.press(new RegExp(`^${zh.screens.card.name}`));
  await stage.appears(zh.card.export);
  await stage.press(zh.card.export);
  for (let tries = 0; tries < 300 && stage.files.saved.length < 2; tries += 1) await stage.settle();
  expect(texts()).toContainEqual(told);
});

test("the bulletin in Word: what is typed stands in it, what is not is told, and a wrong number makes nothing", async () => {
  stage = await paneStage(memoryHost({ book }), localWorkshop(), "share");
  await stage.appears(zh.share.makeCopy);
  await stage.press(zh.share.bulletin, "[role=tab]");
  await stage.type(zh.share.office, "示例办公室文件");
  await stage.type(zh.share.year, "2020");
  await stage.type(zh.share.number, "示办[2021]3号");
  expect(stage.text()).toContain("应写作“某办发〔2021〕3号”");
  await stage.press(zh.share.makePaper);
  expect(stage.files.saved).toEqual([]);
  await stage.type(zh.share.number, "示办〔2021〕3号");
  await stage.type(zh.share.date, "2021-02-30");
  expect(stage.text()).toContain(zh.share.noDate);
  await stage.type(zh.share.date, "2021-03-05");
  expect(await stage.axe()).toEqual([]);
  await stage.press(zh.share.makePaper);
  await stage.appears(zh.share.paperMade("2020年度 考核结果通报.docx", "主送机关"));
  const [saved] = stage.files.saved;
  const document = new TextDecoder().decode(unzipSync(saved?.bytes ?? new Uint8Array())["word/document.xml"]);
  const texts = (document.match(/<w:p>.*?<\/w:p>/gs) ?? []).map((each) => each.replace(/<[^>]*>/g, ""));
  expect(texts).toEqual(
    expect.arrayContaining(["示例办公室文件", "示办〔2021〕3号", "示例办公室", "2021年3月5日", "附件1"]),
  );
});

test("where downloads do nothing, the paper is made by the command, and the pane says so", async () => {
  stage = await paneStage(memoryHost({ book, canDownload: false }), localWorkshop(), "share");
  await stage.appears(zh.share.makeCopy);
  await stage.press(zh.share.bulletin, "[role=tab]");
  expect(stage.text()).toContain(zh.share.noPaperHere);
  expect(stage.text()).not.toContain(zh.share.makePaper);
});

test("cards in Word: one, and all of them in an archive", async () => {
  stage = await paneStage(memoryHost({ book }), localWorkshop(), "share");
  await stage.appears(zh.share.makeCopy);
  await stage.press(zh.share.cards, "[role=tab]");
  await stage.press(zh.share.allCardPapers);
  await stage.appears(zh.share.cardsDone(3, "考核成绩单 Word.zip"));
  expect(Object.keys(unzipSync(stage.files.saved[0]?.bytes ?? new Uint8Array()))).toEqual(
    record.departments.map(({ code, name }) => `考核成绩单 ${code} ${name}.docx`),
  );
  expect(await stage.axe()).toEqual([]);
});

test("before results are given out, what is open is listed and asked about; the decision stays until something changes", async () => {
  const open = scheme.readings.filter(({ number }) => !record.confirmedReadings.has(number)).length;
  const { before } = zh.share;
  const host = memoryHost({ book });
  stage = await paneStage(host, localWorkshop(), "share");
  await stage.appears(zh.share.makeCopy);
  expect(stage.text()).toContain(before.unconfirmed(open));
  expect(await stage.axe()).toEqual([]);
  await stage.press(before.goOn);
  await stage.appears(before.kept);
  expect(stage.text()).toContain(before.decided);
  expect(stage.text()).not.toContain(before.question);
  const note = JSON.parse((await host.readNote()) ?? "") as { publishDespite: string };
  expect(note.publishDespite).toContain(`unconfirmed:${open}`);
  await stage.press(before.unconfirmed(open), "button, a");
  await stage.appears(zh.screens.readings.name);
  stage.close();

  // opened again it is remembered, and asked again once there is other than what was decided about
  const again = memoryHost({ book });
  await again.writeNote(JSON.stringify(note));
  stage = await paneStage(again, localWorkshop(), "share");
  await stage.appears(before.decided);
  stage.close();
  const changed = memoryHost({ book });
  await changed.writeNote(JSON.stringify({ publishDespite: `unconfirmed:${open + 1}` }));
  stage = await paneStage(changed, localWorkshop(), "share");
  await stage.appears(before.question);
});

test("settings are noted in the workbook, keep what others noted, and fill in what follows", async () => {
  const host = memoryHost({ book });
  await host.writeNote(JSON.stringify({ later: 1 }));
  stage = await paneStage(host, localWorkshop(), "settings");
  await stage.type(zh.settings.office, " 省数字办 ");
  await stage.type(zh.settings.year, "2020");
  await stage.press(zh.settings.save);
  await stage.appears(zh.settings.saved);
  expect(JSON.parse((await host.readNote()) ?? "")).toEqual({
    later: 1,
    office: "省数字办",
    year: "2020",
    collectedBy: "",
    recordedBy: "",
    mode: "native",
  });
  stage.close();
  stage = await paneStage(host, localWorkshop(), "issue");
  await stage.settle();
  expect(stage.place.querySelector<HTMLInputElement>("input[type=text]")?.value).toBe("2020年度");
});

test("a note that is none of the pane's counts as no settings", async () => {
  const host = memoryHost({ book });
  await host.writeNote("[1");
  stage = await paneStage(host, localWorkshop(), "settings", en);
  expect(stage.text()).toContain(en.settings.about);
  expect(await stage.axe()).toEqual([]);
});

describe("an older workbook", () => {
  test("becomes a new one with all that stands in it; what cannot go over is listed first", async () => {
    const older = withFormula(withVersion(book, "0"), "自报", "C9");
    const host = memoryHost({ book: older });
    stage = await paneStage(host, localWorkshop(), "home");
    await stage.appears(zh.migrate.plan);
    await stage.press(zh.migrate.plan);
    await stage.appears(zh.migrate.findings(record.ledger.length));
    expect(stage.text()).toContain(zh.migrate.lostCells(1));
    expect(stage.text()).toContain("自报!C9");
    expect(host.created).toHaveLength(0);
    await stage.press(zh.migrate.migrate);
    await stage.appears(zh.migrate.done);
    const migrated = read(host.created[0]);
    const [before, after] = [readOffice(scheme, book).record, readOffice(scheme, migrated).record];
    const [first] = before.departments;
    const reported = new Map(first?.reported);
    reported.delete(columnKey(book, "自报", "C"));
    expect(after.departments[0]?.reported).toEqual(reported);
    expect({ ...after, departments: after.departments.slice(1), prepared: null }).toEqual({
      ...before,
      departments: before.departments.slice(1),
      prepared: null,
    });
  });

  test("so does a form", async () => {
    const [first] = record.departments;
    if (!first) throw new TypeError("a sample of three");
    const host = memoryHost({
      book: withVersion(read(await buildForm(scheme, first, record.parameters, { mode: "native" })), "0"),
    });
    stage = await paneStage(host, localWorkshop(), "home");
    await stage.press(zh.migrate.plan);
    await stage.appears(zh.migrate.departments(1));
    await stage.press(zh.migrate.migrate);
    await stage.appears(zh.migrate.done);
    expect(host.created).toHaveLength(1);
  });
});

/** The same workbook, whose cell of the version says another. */
function withVersion(contents: BookContents, version: string): BookContents {
  const text = (cell: CellContents | undefined): string =>
    cell?.value.kind === "text" || cell?.value.kind === "number" ? cell.value.text : "";
  return {
    ...contents,
    sheets: contents.sheets.map((sheet) => {
      const row = [...sheet.cells.values()].find((cell) => cell.column === 1 && text(cell) === "templateVersion")?.row;
      const column = [...sheet.cells.values()].find((cell) => cell.row === 1 && text(cell) === "value")?.column;
      const cells = [...sheet.cells].map(([address, cell]) => {
        const isVersion = cell.row === row && cell.column === column && text(cell) === templateVersion;
        return [address, isVersion ? { ...cell, value: { kind: "text" as const, text: version } } : cell] as const;
      });
      return { ...sheet, cells: new Map(cells) };
    }),
  };
}

const withFormula = (contents: BookContents, name: string, address: string): BookContents => ({
  ...contents,
  sheets: contents.sheets.map((sheet) => {
    const cell = sheet.cells.get(address);
    return sheet.name === name && cell
      ? { ...sheet, cells: new Map([...sheet.cells, [address, { ...cell, formula: "1+1" }]]) }
      : sheet;
  }),
});

function columnKey({ sheets }: BookContents, name: string, column: string): string {
  const value = sheets.find((sheet) => sheet.name === name)?.cells.get(`${column}1`)?.value;
  return value?.kind === "text" ? value.text : "";
}

test("a department that is another one's last year is asked about before the bulletin is made", async () => {
  stage = await paneStage(memoryHost({ book }), localWorkshop(), "share");
  await stage.appears(zh.share.makeCopy);
  await stage.press(zh.share.bulletin, "[role=tab]");
  const [first, ...others] = sampleRecord(scheme, { departments: 3, seed: 8 }).departments;
  if (!first) throw new TypeError("a sample of three");
  const before = { ...record, departments: [{ ...first, name: "示例旧名" }, ...others] };
  await pick(file("2019.xlsx", await buildOffice(scheme, before, { mode: "native" })));
  await stage.press(zh.share.makeBulletin);
  await stage.appears(zh.identities.ask(1));
  expect(stage.files.saved).toEqual([]);
  expect(await stage.axe()).toEqual([]);
  stage.place.querySelector<HTMLInputElement>("input[type=radio]")?.click();
  await stage.settle();
  await stage.type(zh.identities.reason, "更名");
  await stage.press(zh.identities.decide);
  await stage.appears(zh.identities.decided(`${first.code} 示例旧名`, first.code, "更名"));
  await stage.press(zh.share.makeBulletin);
  await stage.appears(zh.handout.downloaded("考核结果通报.xlsx"));
});

test("a list without codes takes them from the workbook beside, and shows them", async () => {
  const host = memoryHost({ book });
  stage = await paneStage(host, localWorkshop(), "issue");
  const [first, second, third] = record.departments;
  await stage.type(zh.departments.label, `${third?.name}\n示例新设\n${first?.name}`);
  await stage.type(zh.issue.round, "2020年度");
  await stage.press(zh.issue.zip);
  await stage.appears(zh.departments.fresh("D04 示例新设"));
  expect((await ledgerOf(host.book))?.entries.map(({ department: { code, name } }) => `${code} ${name}`)).toEqual([
    `D03 ${third?.name}`,
    "D04 示例新设",
    `D01 ${first?.name}`,
  ]);
  expect(area()).toBe(`D03\t${third?.name}\nD04\t示例新设\nD01\t${first?.name}`);
  // with codes that say something else nothing is issued
  await stage.type(zh.departments.label, `D01\t${second?.name}`);
  await stage.press(zh.issue.again(1), "button").catch(() => stage.press(zh.issue.zip));
  await stage.appears(zh.identities.ask(1));
  expect((await ledgerOf(host.book))?.entries).toHaveLength(3);
});
