import { describe, expect, test } from "@jest/globals";
import { partsOf, packed } from "./support/editForm.js";
import { hostileForms } from "./support/hostileForms.js";
import { issue } from "./support/issued.js";
import { toldOf, verdict } from "./support/verdict.js";

const issued = issue(1);

/** The sample leaves some items blank. */
/** The sample names nobody on the cover. */
const honest = ["note notFilled", "note textMissing"];

/** Rows that no single file can be: doubles, other rounds and versions (settleReturns.test.ts, signedForms.test.ts), and the operator. */
const elsewhere = [11, 13, 34];

describe("the table of threats", () => {
  test("has a form for every row that a file can be", () => {
    expect(hostileForms.length).toBeGreaterThan(50);
    const rows = new Set([...hostileForms.map(({ threat }) => threat), ...elsewhere]);
    expect([...rows].sort((a, b) => a - b)).toEqual(Array.from({ length: 34 }, (_, at) => at + 1));
  });

  test("the honest form is accepted, packed as the others are", async () => {
    const { bytes, ledger } = await issued;
    expect(toldOf(await verdict(packed(partsOf(bytes)), ledger))).toEqual(honest);
  });

  test.each(hostileForms)("$threat: $how: $state, $told", async ({ make, state, told }) => {
    const { bytes, ledger } = await issued;
    const parts = partsOf(bytes);
    const checked = await verdict(make(parts) ?? packed(parts), ledger);
    const all = toldOf(checked);
    expect({ state: checked.state, all }).toEqual({
      state,
      all: told === "" ? honest : (expect.arrayContaining([told]) as unknown),
    });
  });
});
