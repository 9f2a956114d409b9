import type { Collection } from "../../../src/returns/collect.js";
import { stateOf, type CheckedReturn } from "../../../src/returns/check/checkedReturn.js";
import { mergePlan } from "../../../src/returns/merge/mergePlan.js";
import { officeReports, reportedKeys } from "../../../src/returns/merge/officeReports.js";
import { accepted, asked, type CellReading } from "../../../src/returns/values/cellReading.js";
import { settleReturns, type Choice } from "../../../src/returns/settle/settleReturns.js";
import { Fraction } from "../../../src/exact/fraction.js";
import type { Scalar } from "../../../src/formula/value.js";
import type { OfficeRecord } from "../../../src/engine/answers/officeRecord.js";
import { inputNames } from "../../../src/scheme/inputNames.js";
import type { Scheme } from "../../../src/scheme/scheme.js";
import type { BookContents } from "../../../src/xlsx/bookContents.js";

const reading = (value: Scalar | undefined): CellReading =>
  value === undefined || value === null || value === "" ? { verdict: "blank", notes: [] } : accepted(value);

/** One return as checkReturn leaves it, from what a department reports. */
function returned(
  scheme: Scheme,
  name: string,
  code: string,
  values: ReadonlyMap<string, Scalar>,
  more: Partial<CheckedReturn> = {},
): CheckedReturn {
  const names = inputNames(scheme);
  const inputs = reportedKeys(scheme).map((key, at) => ({
    key,
    item: key,
    name: names.get(key) ?? { item: key, label: key },
    place: `填报!I${at + 7}`,
    shown: String(values.get(key) ?? ""),
    reading: reading(values.get(key)),
  }));
  const plain: CheckedReturn = {
    file: { name, digest: `digest of ${name}` },
    state: "accepted",
    issueId: `AAAA-BBBB-${code}`,
    department: { code, name: code },
    refusals: [],
    queries: [],
    notes: [],
    differences: [],
    inputs,
    remarks: new Map(),
    ...more,
  };
  return { ...plain, state: stateOf(plain) };
}

/** A text that looks like a formula is a text. */
const trap = "=1+1";

/**
 * Seventy files of sixty departments: one each, four sent twice, three in two versions of which one was chosen, one that
 * is asked back, one of another round and one that is no workbook.
 */
export async function seventyReturns(
  scheme: Scheme,
  { departments }: OfficeRecord,
  office: BookContents,
): Promise<Collection> {
  const keys = reportedKeys(scheme);
  const textual =
    keys.find((key) => departments.some(({ reported }) => typeof reported.get(key) === "string")) ?? keys[0] ?? "";
  const numeric =
    keys.find((key) =>
      departments.every(({ reported }) => !reported.has(key) || reported.get(key) instanceof Fraction),
    ) ?? "";
  const first = departments.map(({ code, reported }, at) =>
    at === 8
      ? returned(scheme, `${code}.xlsx`, code, reported, {
          queries: [
            {
              key: numeric,
              item: numeric,
              itemName: numeric,
              label: numeric,
              place: "填报!I7",
              found: "三件",
              wrong: "不是数值",
              expected: "数值",
              english: { wrong: "is no number", expected: "a number" },
              soft: false,
            },
          ],
        })
      : returned(scheme, `${code}.xlsx`, code, at === 12 ? new Map(reported).set(textual, trap) : reported),
  );
  const others = departments.slice(0, 10).map(({ code, reported }, at) => {
    if (at < 4) return returned(scheme, `${code} (1).xlsx`, code, reported);
    if (at < 7)
      return returned(scheme, `${code} 更正.xlsx`, code, new Map(reported).set(numeric, Fraction.parse("12345")));
    if (at === 7)
      return returned(scheme, `${code} 上年.xlsx`, code, reported, {
        refusals: [{ code: "wrongRound", found: "2019年度", expected: "2020年度" }],
      });
    if (at === 8)
      return returned(scheme, `${code} 草稿.xlsx`, code, reported, { refusals: [{ code: "signatureWrong" }] });
    return {
      ...returned(scheme, "照片.xlsx", code, new Map(), { refusals: [{ code: "notXlsx" }] }),
      department: null,
      issueId: null,
      inputs: [],
    };
  });
  const unread = first.map((each) =>
    each.state === "asked"
      ? {
          ...each,
          inputs: each.inputs.map((input) =>
            input.key === numeric ? { ...input, reading: asked("chineseNumeral") } : input,
          ),
        }
      : each,
  );
  const choices: readonly Choice[] = departments
    .slice(4, 7)
    .map(({ code }) => ({ department: code, file: `${code} 更正.xlsx`, reason: "单位来函更正" }));
  return planned(scheme, [...unread, ...others], choices, office);
}

/** Corrected forms of twenty departments that were merged before. */
export async function correctedReturns(
  scheme: Scheme,
  { departments }: OfficeRecord,
  office: BookContents,
): Promise<Collection> {
  const some = departments.slice(20, 40);
  const files = some.map(({ code, reported }) =>
    returned(
      scheme,
      `${code} 更正.xlsx`,
      code,
      new Map(
        [...reported].map(([key, value], at) => [
          key,
          value instanceof Fraction && at % 3 === 0 ? value.plus(Fraction.parse("1")) : value,
        ]),
      ),
    ),
  );
  return planned(
    scheme,
    files,
    some.map(({ code }) => ({ department: code, file: `${code} 更正.xlsx`, reason: "核实后更正" })),
    office,
  );
}

async function planned(
  scheme: Scheme,
  returns: readonly CheckedReturn[],
  choices: readonly Choice[],
  book: BookContents,
): Promise<Collection> {
  const office = officeReports(scheme, book);
  const settled = settleReturns(returns, choices, office);
  return {
    returns: settled,
    identities: { open: [], faults: [], decided: [] },
    plan: await mergePlan(scheme, settled, office, { choices, confirmations: [] }),
  };
}
