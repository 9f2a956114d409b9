import { openFile } from "../../simulator/book/file/openFile.js";
import { Calculator } from "../../simulator/calc/calculator.js";
import { OfficeHost } from "../../simulator/officeHost.js";
import { ApiType } from "../../simulator/protocol/apiObject.js";
import { putBack, writeCells } from "../../src/host/excel/writeCells.js";
import { sampleRecord } from "../../src/sample/sampleRecord.js";
import { newestScheme } from "../../src/scheme/schemes.js";
import { plainWrite } from "../../src/workbook/cellToWrite.js";
import { Fraction } from "../../src/exact/fraction.js";
import { buildOffice } from "../../src/workbook/office/buildOffice.js";
import { findingCells } from "../../src/workbook/office/ledgerCells.js";
import { read } from "../returns/support/issued.js";
import { OfficeInJsdom } from "../simulator/support/officeInJsdom.js";

const office = new OfficeInJsdom();
let host: OfficeHost;
afterAll(() => {
  host.close();
  office.close();
});

test("a finding of several lines is seen whole in its row of 台账, which was made for one, and the row shrinks again when it is taken back", async () => {
  const scheme = newestScheme();
  const bytes = await buildOffice(scheme, sampleRecord(scheme, { departments: 2, seed: 7 }), { mode: "native" });
  const opened = openFile(bytes, "试用", new Calculator(() => undefined));
  if (!opened.ok) throw new Error(opened.refusal.code);
  const { book } = opened;
  host = new OfficeHost({
    book,
    shell: { openWorkbook: () => undefined, showPane: () => undefined, isPaneVisible: true },
    customFunctions: new ApiType<null>("CustomFunctions", {}).of(null),
    send: (messages) => office.send(messages),
  });
  office.serve(host);
  Object.assign(globalThis, { Excel: office.Excel, OfficeExtension: office.OfficeExtension });
  const one = {
    department: "D01",
    item: "1.1.3.2.1",
    date: null,
    count: Fraction.of(1),
    evidence: "",
    recordedBy: "甲",
  };
  const cells = findingCells(scheme, read(bytes), [{ ...one, what: "第一行\n第二行\n第三行\n第四行" }]);
  if (!cells) throw new Error("no room");
  const row = Number(/\d+$/.exec(cells[0]?.address ?? "")?.[0]);
  const heights = (): number => book.sheet("台账")?.heightOf(row) ?? 0;
  const before = heights();
  const written = await office.Excel.run((context) => writeCells(context, cells.map(plainWrite)));
  expect(heights()).toBeGreaterThan(3 * before);
  expect(await office.Excel.run((context) => putBack(context, written))).toEqual([]);
  expect(heights()).toBeLessThan(1.5 * before);
  expect(book.sheet("台账")?.protection).toBeDefined();
});
