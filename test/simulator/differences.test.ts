import { Book } from "../../simulator/book/book.js";
import { Calculator } from "../../simulator/calc/calculator.js";
import { differencesFrom, noDifferences, type Differences } from "../../simulator/differences.js";
import { OfficeHost } from "../../simulator/officeHost.js";
import { ApiType } from "../../simulator/protocol/apiObject.js";
import { OfficeInJsdom } from "./support/officeInJsdom.js";

// A program that is not as Excel is: each difference is there where it was ordered, and nowhere else.
const office = new OfficeInJsdom();
let host: OfficeHost | undefined;
afterEach(() => host?.close());
afterAll(() => office.close());

/** What a program with these differences makes of the same work. */
async function played(search: string): Promise<Readonly<Record<string, unknown>>> {
  const differences: Differences = differencesFrom(new URLSearchParams(search));
  const calculator: Calculator = new Calculator(
    (calls) => queueMicrotask(() => calculator.deliver(calls.map(({ id }) => ({ id, value: [[7], [8]] })))),
    differences,
  );
  calculator.registerFunctions(["SPREAD", "OTHER"].filter((name) => !differences.unregistered.includes(name)));
  const book = new Book(calculator, "试用");
  book.differences = differences;
  book.addSheet("表");
  host?.close();
  host = new OfficeHost({
    book,
    shell: { openWorkbook: () => undefined, showPane: () => undefined, isPaneVisible: true },
    customFunctions: new ApiType<null>("CustomFunctions", {}).of(null),
    send: (messages) => office.send(messages),
  });
  office.serve(host);
  const heard: string[] = [];
  const found = await office.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("表");
    context.workbook.worksheets.onChanged.add(async ({ address }) => void heard.push(address));
    await context.sync();
    sheet.getRange("A1:C1").formulas = [["=SPREAD(1)", "=OTHER(1)", "=ROUND(0.5,0)&ROUND(1.5,0)&ROUND(-2.5,0)"]];
    await context.sync();
    const range = sheet.getRange("A1:C2").load("values,formulas");
    const fault = await context.sync().then(
      async () => {
        sheet.protection.protect();
        return context.sync().then(
          () => "",
          ({ code }: { readonly code: string }) => code,
        );
      },
      () => "unread",
    );
    return { values: range.values, shown: range.formulas[0]?.[0] as unknown, fault };
  });
  await new Promise((resolve) => setTimeout(resolve, 20));
  return { ...found, heard: heard.length > 0 };
}

const usual = {
  values: [
    [7, 7, "12-3"],
    [8, 8, ""],
  ],
  shown: "=SPREAD(1)",
  fault: "",
  heard: true,
};

test.each([
  ["", {}],
  ["?without=other", { values: [[7, "#NAME?", "12-3"], [8, "", ""]] }], // prettier-ignore
  ["?differs=at", { values: [[7, 7, "12-3"], ["", "", ""]], shown: "=@SPREAD(1)" }], // prettier-ignore
  ["?differs=silent", { heard: false }],
  ["?differs=unprotectable", { fault: "AccessDenied" }],
  ["?differs=even", { values: [[7, 7, "02-2"], [8, 8, ""]] }], // prettier-ignore
])("%s", async (search, differing) => {
  expect(await played(search)).toEqual({ ...usual, ...differing });
});

test("what cannot be played is refused by its name", () => {
  expect(() => differencesFrom(new URLSearchParams("?differs=moon"))).toThrow("no difference moon");
  expect(differencesFrom(new URLSearchParams())).toEqual(noDifferences);
});
