import { Calculator } from "../../simulator/calc/calculator.js";
import { openFile } from "../../simulator/book/file/openFile.js";
import { customFunctions } from "../../src/functions/register.js";
import { exampleCases } from "../../src/publish/examples/exampleCases.js";
import { isError } from "../../src/publish/examples/exampleCase.js";
import { signature } from "../../src/functions/pages/docPages.js";
import { examples, examplesDraft } from "../../src/publish/examples/examples.js";
import { differences as allDifferences, filled } from "../simulator/support/filled.js";
import { answered, functionNames } from "../simulator/support/ruleFunctions.js";
import { readBook } from "../support/officeFigures.js";
import { needs } from "../support/needs.js";
import { recalculated } from "../support/recalculated.js";

const draft = examplesDraft();
const [contents, ...sheets] = draft.sheets;
const texts = (bytes: Uint8Array, sheet: string) =>
  readBook(bytes).sheets.flatMap(({ name, cells }) =>
    name === sheet
      ? [...cells.values()].flatMap(({ value }) =>
          value.kind === "text" || value.kind === "number" ? [value.text] : [],
        )
      : [],
  );

/** But for the messages of errors, which the file does not hold. */
const differences = (calculator: Calculator, of: typeof draft) =>
  allDifferences(calculator, of).filter(
    ({ found, expected }) => !(isError(found) && isError(expected) && found.error === expected.error),
  );

/** A calculator that calls the add-in's own functions. */
function live(names: Iterable<string> = functionNames): Calculator {
  const calculator: Calculator = new Calculator((calls) => queueMicrotask(() => calculator.deliver(answered(calls))));
  calculator.registerFunctions(names);
  return calculator;
}

test("every function has a sheet, its examples and mistakes that are made with it", () => {
  expect(sheets.map(({ name }) => name)).toEqual(customFunctions.map(({ name }) => name));
  expect(Object.keys(exampleCases).sort()).toEqual(customFunctions.map(({ name }) => name).sort());
  for (const [name, cases] of Object.entries(exampleCases))
    expect([name, cases.some(({ expected }) => isError(expected))]).toEqual([name, true]);
});

test("above the cases stand the name, what the function does, and how it is called", () => {
  for (const definition of customFunctions) {
    const sheet = sheets.find(({ name }) => name === definition.name);
    const said = (row: number) => sheet?.cells.find((cell) => cell.row === row && cell.column === 2)?.value;
    const title = `${definition.name}　${definition.title.zh}`;
    expect([2, 3, 4, 5].map(said)).toEqual([title, definition.about.zh, `=${signature(definition)}`, undefined]);
  }
});

test("every case agrees, and every mistake has its reason", () => {
  const last = contents?.cells
    .filter(({ column, value }) => column === 8 && typeof value === "string")
    .map(({ value }) => value);
  expect(last).toEqual(["状态", ...customFunctions.map(() => "✓"), "✓"]);
  for (const { cells } of sheets) {
    const reasons = Math.max(...cells.map(({ column }) => column));
    const mistakes = cells.filter(
      ({ value, formula }) => formula === undefined && (value === "#VALUE!" || value === "#N/A"),
    );
    for (const { row } of mistakes)
      expect(cells.find((cell) => cell.row === row && cell.column === reasons)?.value).toMatch(/。$/);
  }
});

test("the embedded workbook opens the file, and all functions and formulas come to what it says", async () => {
  const calculator = live();
  const opened = openFile(await examples(), "示例", calculator);
  expect(opened.ok).toBe(true);
  await calculator.settled();
  expect(differences(calculator, draft)).toEqual([]);
  // the second value of a spilled range, which the file does not hold
  const rank = sheets.find(({ name }) => name === "RANKSCORE");
  const anchor = rank?.cells.find(({ spills }) => spills);
  expect(anchor && calculator.valueAt("RANKSCORE", anchor.row + 1, anchor.column)).toBe(4);
});

test("a case whose argument is changed no longer agrees, and the contents say so", async () => {
  const calculator = live();
  openFile(await examples(), "示例", calculator);
  await calculator.settled();
  calculator.setCells([{ sheet: "DEDUCT", row: 7, column: 4, value: 4 }]);
  await calculator.settled();
  const changed = differences(calculator, draft).map(({ found }) => found);
  expect(changed.filter((found) => found === "✗").length).toBe(4);
});

test("without the functions nothing agrees that calls them, mistakes included; native formulas do", () => {
  const calculator = filled(draft);
  const wrong = differences(calculator, draft).filter(({ cell }) => !cell.startsWith("目录"));
  const cases = customFunctions.reduce(
    (sum, { name, examples: own }) => sum + own.length + (exampleCases[name]?.length ?? 0),
    0,
  );
  expect(wrong.filter(({ found }) => found === "✗")).toHaveLength(cases);
  expect(wrong.filter(({ found }) => JSON.stringify(found) === '{"error":"#NAME?"}')).toHaveLength(cases);
  expect(wrong).toHaveLength(2 * cases);
});

test("the same bytes each time; what spills is written as a dynamic array", async () => {
  const bytes = await examples();
  expect(bytes).toEqual(await examples());
  const rank = readBook(bytes).sheets.find(({ name }) => name === "RANKSCORE");
  expect(
    [...(rank?.cells.values() ?? [])]
      .filter(({ formulaKind }) => formulaKind === "array")
      .map(({ formulaRange }) => formulaRange),
  ).toHaveLength(4);
});

needs("libreoffice")("calculated by LibreOffice", () => {
  test("every native formula agrees", async () => {
    const row = texts(recalculated(await examples()), "目录");
    const total = row.slice(row.indexOf("合计") + 1);
    const natives = contents?.cells
      .filter(({ column, formula }) => column === 6 && formula?.startsWith("SUM("))
      .map(({ value }) => (typeof value === "number" ? `${value}` : ""));
    // cases, those whose function agrees (there is none), native formulas, those that agree
    expect([total[2], total[3]]).toEqual([natives?.[0], natives?.[0]]);
    expect(Number(total[2])).toBeGreaterThan(30);
  });
});
