import { Calculator } from "../../simulator/calc/calculator.js";
import { Book } from "../../simulator/book/book.js";
import type { Sheet } from "../../simulator/book/sheet.js";
import { OfficeHost } from "../../simulator/officeHost.js";
import { ApiType } from "../../simulator/protocol/apiObject.js";
import { listenToSelection } from "../../src/host/excel/listenToSelection.js";
import { OfficeInJsdom } from "./support/officeInJsdom.js";

const office = new OfficeInJsdom();
let book: Book;
let sheet: Sheet;
let host: OfficeHost;

beforeAll(() => {
  Object.assign(globalThis, { Excel: office.Excel, OfficeExtension: office.OfficeExtension });
  book = new Book(new Calculator(() => undefined), "试用");
  sheet = book.addSheet("得分");
  host = new OfficeHost({
    book,
    shell: { openWorkbook: () => undefined, showPane: () => undefined, isPaneVisible: true },
    customFunctions: new ApiType<null>("CustomFunctions", {}).of(null),
    send: (messages) => office.send(messages),
  });
  office.serve(host);
});
afterAll(() => {
  host.close();
  office.close();
});

const row = (at: number): void => book.select(sheet, { top: at, bottom: at, left: 1, right: 1 });
const pause = (milliseconds: number): Promise<void> => new Promise((done) => setTimeout(done, milliseconds));

// What is selected later comes by way of the frame around a page, which tests in the browser have.
test("what was selected while Excel was slow to listen is told when it listens", async () => {
  const seen: number[] = [];
  host.delay = 30;
  const listening = listenToSelection(() => void seen.push(book.current.area.top));
  await pause(10);
  row(5);
  await listening;
  expect(seen).toEqual([5]);
});
