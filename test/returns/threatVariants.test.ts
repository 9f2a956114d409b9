import { expect, test } from "@jest/globals";
import { countRuns } from "../support/propertyRuns.js";
import { seedOffset } from "../support/seedOffset.js";
import { seeded } from "../xlsx/support/random.js";
import { packed, partsOf } from "./support/editForm.js";
import type { HostileForm } from "./support/hostileForms.js";
import { issue } from "./support/issued.js";
import { threatVariants } from "./support/threatVariants.js";
import { placedOf, verdict } from "./support/verdict.js";

/** Two of each threat; more with SCOREBOOK_THREATS=10, all of them with SCOREBOOK_THREATS=all. */
const sampled = process.env["SCOREBOOK_THREATS"] ?? "2";

const issued = issue(1);
const byThreat = new Map<number, HostileForm[]>();
for (const form of threatVariants) byThreat.set(form.threat, [...(byThreat.get(form.threat) ?? []), form]);

/** The sample names nobody on the cover. */
const honest = ["note notFilled", "note textMissing"];

test.each([...byThreat])(
  "threat %i: at least fifty forms, each with the right state and reason",
  async (threat, forms) => {
    expect(forms.length).toBeGreaterThanOrEqual(50);
    expect(new Set(forms.map(({ how }) => how)).size).toBe(forms.length);
    const { bytes, ledger } = await issued;
    const next = seeded(threat + seedOffset);
    const chosen =
      sampled === "all"
        ? forms
        : Array.from({ length: Number(sampled) }, () => forms[next() % forms.length] ?? forms[0]);
    const wrong: unknown[] = [];
    for (const form of chosen) {
      if (!form) continue;
      countRuns();
      const parts = partsOf(bytes);
      const checked = await verdict(form.make(parts) ?? packed(parts), ledger);
      const told = placedOf(checked);
      const right = form.state.split(" or ").includes(checked.state);
      if (!right || !isTold(form.told, told))
        wrong.push({ how: form.how, state: checked.state, told, expected: [form.state, form.told] });
    }
    expect(wrong).toEqual([]);
  },
  600_000,
);

/** "query of 1.1.1.2" is about the item or one of its inputs; a difference may name its cell; "" is nothing but what the sample left blank. */
function isTold(wanted: string, told: readonly string[]): boolean {
  if (wanted === "") return told.every((each) => honest.includes(each));
  const item = /^query of (.*)$/.exec(wanted)?.[1];
  if (item !== undefined) return told.some((each) => each === `query ${item}` || each.startsWith(`query ${item}.`));
  return told.some((each) => each === wanted || each.startsWith(`${wanted} `));
}
