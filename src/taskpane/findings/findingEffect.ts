import type { Change } from "../../analysis/effects/changeEffect.js";
import { placeOf, printedFigure } from "../../analysis/printedFigure.js";
import type { AssessedDepartment, Assessment } from "../../engine/assess/assess.js";
import { explain } from "../../engine/explain/explain.js";
import { keyOf } from "../../engine/model/keys.js";
import type { OfficeRecord } from "../../engine/answers/officeRecord.js";
import type { Item } from "../../scheme/scheme.js";
import type { Finding } from "../../workbook/office/ledgerCells.js";
import type { DepartmentName } from "../worker/openBook.js";

/** What one finding changes. Scores are printed; null where there is none. */
export interface FindingEffect {
  /** The item; the group that it is deducted in, or the section that it vetoes. */
  readonly code: string;
  readonly name: string;
  readonly full: string;
  readonly score: Change<string | null>;
  /** How the score will come about. */
  readonly sentence: string;
  readonly total: Change<string | null>;
  readonly place: Change<number | null>;
  /** How many departments have a place. */
  readonly placed: number;
  /** Who comes before the department then, and does not now. */
  readonly overtakenBy: readonly DepartmentName[];
  /** Rows that the ledger already has for the department and the item. */
  readonly rowsBefore: number;
  /** The office set a value for the item: the ledger does not count there. */
  readonly overridden: boolean;
}

interface Compared {
  readonly record: OfficeRecord;
  readonly before: Assessment;
  readonly after: Assessment;
}

/** @throws RangeError for a department or an item that the assessment does not have */
export function findingEffect({ record, before, after }: Compared, { department, item: code }: Finding): FindingEffect {
  const [was, is] = [departmentOf(before, department), departmentOf(after, department)];
  const item = before.scheme.node(code);
  if (item?.kind !== "item") throw new RangeError(`the scheme has no item ${code}`);
  const shown = before.scheme.node(scoredAs(item));
  if (!shown?.full) throw new RangeError(`${code} is part of nothing that is scored`);
  const change = (key: string): Change<string | null> => ({
    before: printedFigure(before, was, key),
    after: printedFigure(after, is, key),
  });
  const overrides = record.departments.find((one) => one.code === department)?.overrides;
  return {
    code: shown.code,
    name: shown.name,
    full: shown.full.toString(),
    score: change(keyOf.score(shown.code)),
    sentence: explain(after, is, item.code).sentence,
    total: change(keyOf.total),
    place: { before: placeOf(was), after: placeOf(is) },
    placed: after.departments.filter((other) => placeOf(other) !== null).length,
    overtakenBy: after.departments
      .filter((_, at) => overtakes(before.departments[at], after.departments[at], was, is))
      .map(({ answers }) => ({ code: answers.code, name: answers.name })),
    rowsBefore: record.ledger.filter((row) => row.department === department && row.item === code).length,
    overridden: item.inputs.some(({ keys }) => keys.some((key) => overrides?.has(key))),
  };
}

const scoredAs = ({ code, full, group, section }: Item): string => (full ? code : (group ?? section));

function departmentOf({ departments }: Assessment, code: string): AssessedDepartment {
  const found = departments.find(({ answers }) => answers.code === code);
  if (!found) throw new RangeError(`the assessment has no department ${code}`);
  return found;
}

/** Another department comes before this one then, and does not now. */
function overtakes(
  otherWas: AssessedDepartment | undefined,
  otherIs: AssessedDepartment | undefined,
  was: AssessedDepartment,
  is: AssessedDepartment,
): boolean {
  if (!otherWas || !otherIs) return false;
  const isBefore = (one: AssessedDepartment, other: AssessedDepartment) =>
    (placeOf(one) ?? Infinity) < (placeOf(other) ?? Infinity);
  return isBefore(otherIs, is) && !isBefore(otherWas, was);
}
