import { leftOutWord } from "../../engine/answers/leftOut.js";
import type { LedgerRow, OfficeDepartment, OfficeRecord } from "../../engine/answers/officeRecord.js";
import type { Scalar } from "../../formula/value.js";
import { canonicalJson } from "../canonical/canonicalJson.js";
import { digestOf } from "../canonical/digest.js";
import { issuedParameters } from "../issue/issuedParameters.js";
import type { InputDigests, InputSnapshot } from "./receipt.js";
import { exactText } from "./resultsOf.js";

/** What a record feeds into the result, in one form whatever the order it was entered or merged in. */
export const inputSnapshot = ({ parameters, confirmedReadings, departments, ledger }: OfficeRecord): InputSnapshot => ({
  parameters: issuedParameters(parameters),
  confirmedReadings: [...confirmedReadings].sort((a, b) => a - b).map(String),
  ledger: ledger.map(rowText).sort(),
  departments: Object.fromEntries(departments.map((department) => [department.code, departmentInputs(department)])),
});

export async function inputDigests({
  parameters,
  confirmedReadings,
  ledger,
  departments,
}: InputSnapshot): Promise<InputDigests> {
  const digests = await Promise.all(
    Object.entries(departments).map(async ([code, inputs]) => [code, await digestOf(inputs)] as const),
  );
  return {
    parameters: await digestOf(parameters),
    confirmedReadings: await digestOf(confirmedReadings),
    ledger: await digestOf(ledger),
    departments: Object.fromEntries(digests),
  };
}

const rowText = ({ department, item, date, what, count, evidence, recordedBy, withdrawn }: LedgerRow): string =>
  canonicalJson([
    exactText(department),
    exactText(item),
    exactText(date),
    what,
    exactText(count),
    evidence,
    recordedBy,
    // as before it could be said, where nothing is withdrawn
    ...(withdrawn ? [withdrawn] : []),
  ]);

function departmentInputs({
  name,
  sectionsNotApplicable,
  leftOut,
  reported,
  overrides,
  rated,
}: OfficeDepartment): Readonly<Record<string, string>> {
  const filled = (kind: string, cells: ReadonlyMap<string, Scalar>) =>
    [...cells].flatMap(([key, value]) => {
      const text = exactText(value);
      // a blank cell and an empty text are the same to every formula
      return text === null || text === "'" ? [] : [[`${kind} ${key}`, text] as const];
    });
  const told = leftOut === undefined ? "" : [leftOutWord, leftOut.because].filter((part) => part !== "").join("：");
  return Object.fromEntries([
    ["name", name],
    ["sectionsNotApplicable", [...sectionsNotApplicable].sort().join(" ")],
    ...(told === "" ? [] : [["leftOut", told] as const]),
    ...filled("reported", reported),
    ...filled("rated", rated),
    ...filled("override", new Map([...overrides].map(([key, { value }]) => [key, value]))),
    ...[...overrides]
      .filter(([, { reason }]) => reason !== "")
      .map(([key, { reason }]) => [`reason ${key}`, reason] as const),
  ]);
}
