import fc from "fast-check";
import { settledLastYear } from "../../src/analysis/standing/lastYear.js";
import { DepartmentDirectory, type DepartmentIdentity } from "../../src/departments/departmentDirectory.js";
import type { IdentityDecision } from "../../src/departments/identityDecision.js";
import { settleList } from "../../src/departments/settleList.js";
import { Fraction } from "../../src/exact/fraction.js";
import { isTaken, refusedReturn, type CheckedReturn } from "../../src/returns/check/checkedReturn.js";
import { settled } from "../../src/returns/collect.js";
import type { OfficeReports } from "../../src/returns/merge/officeReports.js";
import { reportedKeys } from "../../src/returns/merge/officeReports.js";
import { accepted } from "../../src/returns/values/cellReading.js";
import { newestScheme } from "../../src/scheme/schemes.js";

const scheme = newestScheme();
const [key = ""] = reportedKeys(scheme);

/** Six departments as they really are; each file has some of them, by the codes and names that it gives them. */
const bodies = [1, 2, 3, 4, 5, 6] as const;
type Body = (typeof bodies)[number];
type File = ReadonlyMap<Body, DepartmentIdentity>;

const nameOf = (body: Body, isRenamed: boolean): string =>
  `示例${"甲乙丙丁戊己"[body - 1] ?? ""}${isRenamed ? "（改）" : ""}`;

/** Codes given anew, exchanged or kept; names changed or kept; some departments gone. */
const file: fc.Arbitrary<File> = fc
  .record({
    codes: fc.oneof(
      fc.constant([1, 2, 3, 4, 5, 6]),
      fc.shuffledSubarray([1, 2, 3, 4, 5, 6, 7, 8, 9], { minLength: 6, maxLength: 6 }),
    ),
    renamed: fc.subarray([...bodies]),
    present: fc.subarray([...bodies], { minLength: 1 }),
    isWide: fc.boolean(),
  })
  .map(
    ({ codes, renamed, present, isWide }) =>
      new Map(
        present.map((body) => [
          body,
          { code: `${isWide ? "ｄ" : "D"}0${codes[body - 1]}`, name: nameOf(body, renamed.includes(body)) },
        ]),
      ),
  );

const sameAs = (a: DepartmentIdentity | undefined, b: DepartmentIdentity | undefined): boolean =>
  a !== undefined && a.code === b?.code && a.name === b.name;
const bodyOf = (of: File, department: DepartmentIdentity): Body | undefined =>
  bodies.find((body) => sameAs(of.get(body), department));

/** What an officer who knows the departments would write. */
const truth = (
  from: File,
  here: File,
  asked: readonly { readonly department: DepartmentIdentity }[],
): readonly IdentityDecision[] =>
  asked.map(({ department }) => {
    const body = bodyOf(from, department);
    return { ...department, is: (body && here.get(body)?.code) ?? null, reason: "三定方案" };
  });

const figureOf = (body: Body): string => String(body * 11);

const returnOf = (body: Body, department: DepartmentIdentity): CheckedReturn => ({
  ...refusedReturn({ name: `${body}.xlsx`, digest: `digest ${body}` }, []),
  state: "accepted",
  department,
  inputs: [
    {
      key,
      item: key,
      name: { item: key, label: key },
      place: "填报!I7",
      shown: figureOf(body),
      reading: accepted(Fraction.parse(figureOf(body))),
    },
  ],
});

function officeOf(here: File): OfficeReports {
  const departments = [...here.values()].map(({ code }) => code);
  const values = new Map(departments.map((code) => [`${code}|${key}`, ""]));
  return {
    sheet: "自报",
    departments,
    directory: new DepartmentDirectory([...here.values()]),
    leftOut: new Set(),
    keys: [key],
    values,
    merged: new Map(),
    addressOf: () => "A1",
  };
}

test("a form's figures come to their own department, or to nobody and it is told; never to a third", async () => {
  await fc.assert(
    fc.asyncProperty(file, file, async (ledger, office) => {
      const returns = [...ledger].map(([body, department]) => returnOf(body, department));
      const issued = [...ledger.values()];
      const none = { choices: [], confirmations: [] };
      const first = await settled(scheme, returns, officeOf(office), none, issued);
      const expectOwn = (collection: typeof first): void => {
        for (const { department, after } of collection.plan.changes)
          expect([department, after]).toEqual([
            department,
            `n:${figureOf(bodies.find((body) => office.get(body)?.code === department) ?? 1)}`,
          ]);
      };
      expectOwn(first);
      // each is taken, or told: by its department, or as one that is not there
      first.returns.forEach((each, at) => {
        if (isTaken(each)) return;
        expect(each.refusals).toHaveLength(1);
        const said = first.identities.open.some(({ department }) =>
          sameAs(department, returns[at]?.department ?? undefined),
        );
        expect(each.refusals[0]?.code).toBe(said ? "whoIsIt" : "notInOffice");
      });
      // once the officer has said who they are, all come to their own, and what was decided is kept
      const decisions = truth(ledger, office, first.identities.open);
      const second = await settled(scheme, returns, officeOf(office), { ...none, identities: decisions }, issued);
      expect(second.identities).toMatchObject({ open: [], faults: [] });
      expect(second.plan.identities).toHaveLength(decisions.length);
      expectOwn(second);
      [...ledger.keys()].forEach((body, at) => {
        const each = second.returns[at];
        if (each && isTaken(each)) expect(each.department).toEqual(office.get(body));
        else expect(["notOurs", "notInOffice"]).toContain(each?.refusals[0]?.code);
      });
      if (decisions.length > 0) expect(second.plan.digest).not.toBe(first.plan.digest);
    }),
  );
});

test("a total of last year is its own department's, or it is asked whose it is", () => {
  fc.assert(
    fc.property(file, file, (before, now) => {
      const rows = [...before].map(([body, department]) => ({ ...department, total: figureOf(body), place: body }));
      const departments = [...now.values()];
      const expectOwn = (rowOf: ReadonlyMap<string, { readonly total: string | null }>): void => {
        for (const [code, { total }] of rowOf)
          expect(total).toBe(figureOf(bodies.find((body) => now.get(body)?.code === code) ?? 1));
      };
      const first = settledLastYear(departments, rows);
      expectOwn(first.rowOf);
      const second = settledLastYear(departments, rows, truth(before, now, first.identities.open));
      expect(second.identities).toEqual({ open: [], faults: [], merged: [] });
      expectOwn(second.rowOf);
    }),
  );
});

test("a list without codes takes each by its name, gives a new name a code that never stood anywhere, or asks", () => {
  fc.assert(
    fc.property(file, file, file, (list, ledger, office) => {
      const wanted = [...list.values()];
      const here = [new DepartmentDirectory([...office.values()]), new DepartmentDirectory([...ledger.values()])];
      const { departments, fresh, identities } = settleList(wanted, false, here);
      const known = [...ledger.values(), ...office.values()];
      const folded = (text: string): string => text.replace("ｄ", "D");
      if (identities.open.length > 0) expect(departments).toEqual([]);
      else expect(departments.map(({ name }) => name)).toEqual(wanted.map(({ name }) => name));
      for (const { code, name } of departments) {
        const others = known.filter((each) => folded(each.code) === folded(code));
        if (fresh.some((each) => each.code === code)) expect(others).toEqual([]);
        else expect(new Set(others.map((each) => each.name))).toEqual(new Set([name]));
      }
    }),
  );
});

test.each([
  ["不认识的", { code: "D01", name: "没有", is: "D01", reason: "—" }, "unknown"],
  ["不需要的", { code: "D02", name: "示例乙", is: "D02", reason: "—" }, "notNeeded"],
  ["没有的代码", { code: "D01", name: "示例丙", is: "D09", reason: "—" }, "noSuchCode"],
])("决定：%s，指出来，不采用", async (_title, decision, fault) => {
  const [ledger, office] = [
    new Map([
      [1, { code: "D01", name: "示例丙" }],
      [2, { code: "D02", name: "示例乙" }],
    ]),
    new Map([
      [1, { code: "D01", name: "示例甲" }],
      [2, { code: "D02", name: "示例乙" }],
    ]),
  ] as [File, File];
  const returns = [...ledger].map(([body, department]) => returnOf(body, department));
  const { identities, plan } = await settled(
    scheme,
    returns,
    officeOf(office),
    { choices: [], confirmations: [], identities: [decision] },
    [...ledger.values()],
  );
  expect(identities.faults).toEqual([{ decision, fault }]);
  expect(identities.open).toHaveLength(1);
  expect(plan.identities).toEqual([]);
});

test("决定：同一单位写了两次，两次都不采用", async () => {
  const ledger: File = new Map([[1, { code: "D01", name: "示例丙" }]]);
  const twice = ["D01", null].map((is) => ({ code: "D01", name: "示例丙", is, reason: "—" }));
  const { identities } = await settled(
    scheme,
    [returnOf(1, { code: "D01", name: "示例丙" })],
    officeOf(new Map([[1, { code: "D01", name: "示例甲" }]])),
    { choices: [], confirmations: [], identities: twice },
    [...ledger.values()],
  );
  expect(identities.faults.map(({ fault }) => fault)).toEqual(["twice", "twice"]);
  expect(identities.open).toHaveLength(1);
});
