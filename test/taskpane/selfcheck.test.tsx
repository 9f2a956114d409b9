/**
 * @jest-environment jsdom
 * @jest-environment-options {"customExportConditions": ["node", "node-addons"]}
 */
import "./support/paneGlobals.js";
import type { SelfCheckHost } from "../../src/host/selfCheckPort.js";
import { HostError } from "../../src/host/port.js";
import { addinBook } from "../../src/selfcheck/addin/addinBook.js";
import { addinWorkbook } from "../../src/selfcheck/addin/addinDraft.js";
import { trials } from "../../src/selfcheck/addin/trials.js";
import { readSelfCheck } from "../../src/selfcheck/result/readSelfCheck.js";
import { zh } from "../../src/taskpane/shell/words.js";
import { localWorkshop } from "../../src/taskpane/localWorkshop.js";
import { memoryHost } from "../host/support/memoryHost.js";
import { read } from "./support/paneOnBook.js";
import { paneStage, type PaneStage } from "./support/paneStage.js";

const { selfcheck } = zh;
let stage: PaneStage | undefined;
afterEach(() => {
  stage?.close();
  localStorage.clear();
});

/** Excel with a single function to check, which it does not know; some of what is tried out fails. */
const excel = (changes: Partial<SelfCheckHost> = {}): SelfCheckHost => ({
  facts: () => ({
    platform: "Mac",
    program: "Excel",
    version: "16.9",
    requirementSets: [{ name: "ExcelApi", version: "1.14", there: false, needed: false }],
    has: () => true,
    loaded: 12,
  }),
  madeBy: async () => "0.2.0",
  calculated: async (sheet) => {
    if (sheet !== "functions") return { values: [], formulas: [], types: [] };
    const blank = ["", "", "", "", "", "", "", ""];
    const row = ["", "functions DEDUCT.1", "DEDUCT", "", "#NAME?", "0.7", "number", 1];
    return {
      values: [blank, blank, blank, blank, row],
      formulas: [blank, blank, blank, blank, ["", "", "", "", "=DEDUCT(I5,J5,K5)"]],
      types: [[], [], [], [], ["", "", "", "", "Error"]],
    };
  },
  trial: async (name) => {
    if (name === "protection") throw new HostError("protected", "AccessDenied: 示例厅.xlsx");
    return trials[name].expected;
  },
  writeMany: async () => ({ right: 5000, milliseconds: 5 }),
  callMany: async () => ({ right: 1000, milliseconds: 5 }),
  showResult: async () => undefined,
  ...changes,
});

async function inOwnBook(host: SelfCheckHost, canDownload = true): Promise<PaneStage> {
  const book = read(await addinWorkbook());
  return paneStage(memoryHost({ book, selfCheck: host, canDownload }), localWorkshop(), "selfcheck");
}

test("what does not work is told with its meaning and what to do; the saved result holds Excel's code alone", async () => {
  stage = await inOwnBook(excel());
  await stage.press(selfcheck.run);
  await stage.appears(selfcheck.done);
  for (const words of [
    "DEDUCT：第 1 个示例（",
    "应为 0.7，实为 #NAME?",
    "普通公式的计算",
    "工作表保护",
    "没有 ExcelApi 1.14",
    selfcheck.goOn,
  ])
    expect(stage.text()).toContain(words);
  await stage.press(selfcheck.save);
  const [file] = stage.files.saved;
  const json = new TextDecoder().decode(file?.bytes);
  expect(readSelfCheck(JSON.parse(json))).toMatchObject({ ok: true, result: { platform: "Mac", kind: "addin" } });
  expect(json).toContain('"found": "AccessDenied"');
  expect(json).not.toContain("示例厅");
  expect(await stage.axe()).toEqual([]);
});

test("a function that Excel does not know is not offered any more, on other screens and in other workbooks too", async () => {
  stage = await inOwnBook(excel());
  await stage.press(selfcheck.run);
  await stage.appears(selfcheck.done);
  stage.close();
  stage = await paneStage(memoryHost({ selfCheck: excel() }), localWorkshop(), "convert");
  await stage.appears(selfcheck.missing("DEDUCT"));
  const live = [...stage.place.querySelectorAll<HTMLInputElement>("input[type=radio]")].map(({ disabled }) => disabled);
  expect(live).toEqual([false, true, false]);
});

test("cancelled, it ends after the step under way, and nothing is shown", async () => {
  const asked: string[] = [];
  let goOn = (): void => undefined;
  const waiting = new Promise<void>((resolve) => (goOn = resolve));
  stage = await inOwnBook(
    excel({
      trial: async (name) => {
        asked.push(name);
        await waiting;
        return trials[name].expected;
      },
    }),
  );
  await stage.press(selfcheck.run);
  while (asked.length === 0) await stage.settle();
  await stage.press(zh.shell.cancel);
  goOn();
  await stage.appears(zh.shell.cancelled);
  expect(asked).toHaveLength(1);
  expect(stage.text()).not.toContain(selfcheck.times);
});

test("a workbook that only looks like the self-check's is refused in words", async () => {
  stage = await inOwnBook(
    excel({
      calculated: async () => {
        throw new HostError("otherWorkbook", addinBook.property);
      },
    }),
  );
  await stage.press(selfcheck.run);
  await stage.appears(zh.trouble.otherWorkbook);
});

test("where nothing can be downloaded, the result is shown to be copied", async () => {
  stage = await inOwnBook(excel(), false);
  await stage.press(selfcheck.run);
  await stage.appears(selfcheck.done);
  await stage.press(selfcheck.save);
  expect(readSelfCheck(JSON.parse(stage.control<HTMLTextAreaElement>("textarea", selfcheck.json).value)).ok).toBe(true);
});

test("it is offered once for a version of Excel, and again for the next", async () => {
  const home = async (version: string): Promise<boolean> => {
    const facts = { ...excel().facts(), version };
    stage = await paneStage(memoryHost({ selfCheck: excel({ facts: () => facts }) }), localWorkshop(), "home");
    await stage.appears(zh.home.emptyHead);
    await stage.settle();
    const isOffered = stage.text().includes(selfcheck.offer);
    if (isOffered) await stage.press(selfcheck.offerNo);
    expect(stage.text()).not.toContain(selfcheck.offer);
    stage.close();
    return isOffered;
  };
  expect([await home("16.9"), await home("16.9"), await home("16.10"), await home("16.10")]).toEqual([
    true,
    false,
    true,
    false,
  ]);
});
