/**
 * @jest-environment jsdom
 * @jest-environment-options {"customExportConditions": ["node", "node-addons"]}
 */
import "./support/paneGlobals.js";
import { act } from "react-dom/test-utils.js";
import { sampleRecord } from "../../src/sample/sampleRecord.js";
import { newestScheme } from "../../src/scheme/schemes.js";
import { HostError } from "../../src/host/port.js";
import { bookSession } from "../../src/taskpane/shell/bookSession.js";
import type { Screen } from "../../src/taskpane/shell/features.js";
import type { Opened } from "../../src/taskpane/worker/openBook.js";
import { zh } from "../../src/taskpane/shell/words.js";
import { buildForm } from "../../src/workbook/form/buildForm.js";
import { buildOffice } from "../../src/workbook/office/buildOffice.js";
import type { BookContents, CellContents } from "../../src/xlsx/bookContents.js";
import { type BeforeListening, memoryHost, type MemoryHost } from "../host/support/memoryHost.js";
import { fakeWorkshop } from "./support/fakeWorkshop.js";
import { keys, paneOnBook, read, type PaneOnBook } from "./support/paneOnBook.js";

import.meta.jest.setTimeout(180_000);

// Excel takes its time until it tells of what happens, and people do not wait for it.

const scheme = newestScheme();
const record = sampleRecord(scheme, { departments: 3, seed: 7 });
let office: BookContents;
let form: BookContents;
let pane: PaneOnBook;

beforeAll(async () => {
  const [department] = record.departments;
  if (!department) throw new Error("a sample without departments");
  office = read(await buildOffice(scheme, record, { mode: "native" }));
  form = read(await buildForm(scheme, department, record.parameters, { mode: "native" }));
});

/** A gate that listeners of one kind wait at until `begin`. */
function gate(kind: "selection" | "content"): {
  readonly beforeListening: BeforeListening;
  readonly begin: () => void;
} {
  let begin = (): void => undefined;
  const begun = new Promise<void>((resolve) => (begin = resolve));
  return { beforeListening: async (to) => (to === kind ? begun : undefined), begin };
}

const isText = (value: CellContents["value"], text: string): boolean => value.kind === "text" && value.text === text;

/** The address on a sheet where the column with this key in row 1 meets a row. */
function addressOn(sheet: string, column: string, row: number): string {
  const cells = [...(office.sheets.find(({ name }) => name === sheet)?.cells ?? [])];
  const [address = ""] = cells.find(([, cell]) => cell.row === 1 && isText(cell.value, column)) ?? [];
  return address.replace(/\d+$/, String(row));
}

describe("what was selected before the pane began to listen", () => {
  let begin: () => void;
  const slowPane = async (screen: Screen, book: BookContents, selected?: readonly [string, string]): Promise<void> => {
    const held = gate("selection");
    ({ begin } = held);
    pane = await paneOnBook(screen, book, selected, held.beforeListening);
  };
  afterEach(() => pane.close());

  test("is explained", async () => {
    await slowPane("explain", office);
    await pane.appears(zh.explain.noFigure);
    act(() => pane.host.select("得分", addressOn("得分", "1.1.1.score", 10)));
    begin();
    await pane.appears("示例单位02");
  });

  test("is where a finding is recorded", async () => {
    await slowPane("findings", office);
    await pane.settle();
    act(() => pane.host.select("核定", addressOn("核定", "1.1.1.3.2.count", 11)));
    begin();
    await pane.settle();
    expect(pane.field(zh.findings.department).value).toContain("D03");
    expect(pane.field(zh.findings.item).value).toContain("1.1.1.3.2");
  });

  test("does not take back what was chosen instead", async () => {
    await slowPane("findings", office, ["核定", addressOn("核定", "1.1.1.3.2.count", 11)]);
    for (let tries = 0; tries < 50 && !pane.field(zh.findings.department).value.includes("D03"); tries += 1)
      await pane.settle();
    await pane.type(zh.findings.department, "D02");
    await pane.key(pane.field(zh.findings.department), keys.tab);
    begin();
    await pane.settle();
    expect(pane.field(zh.findings.department).value).toContain("D02");
  });

  test("is what the adviser beside a form speaks of", async () => {
    await slowPane("fill", form);
    await pane.settle();
    const cell = [...(form.sheets.find(({ name }) => name === "全部指标")?.cells.values() ?? [])].find(
      ({ column, value }) => column === 1 && isText(value, "1.1.1.1"),
    );
    act(() => pane.host.select("全部指标", `K${cell?.row ?? 0}`));
    begin();
    await pane.appears(
      scheme.items.find(({ definition }) => definition.code === "1.1.1.1")?.definition.evidence ?? "no such item",
    );
  });
});

test("what changes before the pane began to listen is read", async () => {
  const { beforeListening, begin } = gate("content");
  const host = memoryHost({ book: office, beforeListening });
  const ledgerSays = async (book: BookContents): Promise<Opened> => {
    const { value } = book.sheets.find(({ name }) => name === "台账")?.cells.get("G9") ?? {};
    return { kind: "broken", message: { zh: value?.kind === "text" ? value.text : "", en: "" } };
  };
  const session = bookSession({ host, workshop: { ...fakeWorkshop(), open: ledgerSays }, onTrouble: () => undefined });
  const opening = session.open();
  await new Promise((done) => setTimeout(done, 20));
  host.edit("台账", "G9", "迟到的问题");
  begin();
  expect(await opening).toMatchObject({ message: { zh: "迟到的问题" } });
});

test("a reading that Excel fails once is tried again, and one that it fails twice is told", async () => {
  const host = memoryHost({ book: office });
  const workshop = { ...fakeWorkshop(), open: async (): Promise<Opened> => ({ kind: "empty" }) };
  const failing = (times: number): MemoryHost => ({
    ...host,
    readBook: async (wanted) =>
      (times -= 1) >= 0 ? Promise.reject(new HostError("failed", "GeneralException")) : host.readBook(wanted),
  });
  expect(await bookSession({ host: failing(1), workshop, onTrouble: () => undefined }).open()).toEqual({
    kind: "foreign",
  });
  await expect(bookSession({ host: failing(2), workshop, onTrouble: () => undefined }).open()).rejects.toThrow(
    "GeneralException",
  );
});
