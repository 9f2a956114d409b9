import { expect, test } from "@jest/globals";
import type { LastYearFigures } from "../../src/engine/answers/lastYearFigure.js";
import { issueForm } from "../../src/evidence/issue/issueForm.js";
import { emptyLedger } from "../../src/evidence/issue/ledgerFile.js";
import { readForm } from "../../src/workbook/form/readForm.js";
import { change, packed, partsOf } from "./support/editForm.js";
import { department, read, record, round, scheme } from "./support/issued.js";
import { placedOf, toldOf, verdict } from "./support/verdict.js";

const lastYear: LastYearFigures = new Map(
  scheme.items.map((item, at) => [item.code, { filled: item.inputs.map(() => `${at}`), score: `${at}.50` }]),
);

const issued = (async () => {
  const terms = { issueId: "LAST-YEAR", round };
  const own = department(0);
  const [plain, shown] = await Promise.all([
    issueForm(scheme, own, record.parameters, terms),
    issueForm(scheme, { ...own, lastYear }, record.parameters, terms),
  ]);
  return { plain, shown, ledger: { ...emptyLedger, entries: [shown.entry] } };
})();

test("last year's figures stand beside the items, lock, and add no input", async () => {
  const { plain, shown } = await issued;
  const [before, after] = [plain.manifest, shown.manifest].map(
    ({ sheets }) => sheets.find(({ name }) => name === "填报") ?? { inputs: {}, locked: {} },
  );
  expect(after?.inputs).toEqual(before?.inputs);
  const added = Object.entries(after?.locked ?? {}).filter(([address]) => /^[OP]\d+$/.test(address));
  const first = scheme.items.findIndex(({ definition }) => definition.by === "department");
  expect(added).toContainEqual(["P6", `'${first}.50`]);
  expect(Object.entries(before?.locked ?? {}).filter(([address]) => /^[OP]\d+$/.test(address))).toEqual([]);
});

test("such a form is taken, and read as the one without", async () => {
  const { plain, shown, ledger } = await issued;
  expect(toldOf(await verdict(shown.bytes, ledger, { choices: [], confirmations: [], round }))).toEqual(
    toldOf(
      await verdict(plain.bytes, { ...emptyLedger, entries: [plain.entry] }, { choices: [], confirmations: [], round }),
    ),
  );
  expect(readForm(scheme, read(shown.bytes)).department).toEqual(readForm(scheme, read(plain.bytes)).department);
});

test("a changed figure of last year is told with its cell, and changes nothing", async () => {
  const { shown, ledger } = await issued;
  const parts = partsOf(shown.bytes);
  const first = scheme.items.findIndex(({ definition }) => definition.by === "department");
  change(parts, "xl/sharedStrings.xml", `<t>${first}.50</t>`, "<t>99.00</t>");
  const bytes = packed(parts);
  expect(placedOf(await verdict(bytes, ledger))).toContain("difference text P6");
  expect(readForm(scheme, read(bytes)).department).toEqual(readForm(scheme, read(shown.bytes)).department);
});

test("without its paper nothing says what was issued: it is refused, as others whose form is not known", async () => {
  const { shown, ledger } = await issued;
  const parts = partsOf(shown.bytes);
  parts.delete("customXml/item1.xml");
  change(parts, "xl/_rels/workbook.xml.rels", /<Relationship [^>]*customXml[^>]*>/, "");
  change(parts, "xl/workbook.xml", /<sheet name="发放凭证"[^>]*>/, "");
  expect(toldOf(await verdict(packed(parts), ledger))).toEqual(["refused notRebuilt"]);
});
