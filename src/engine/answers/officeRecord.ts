import type { LastYearFigures, LastYearResult } from "./lastYearFigure.js";
import { Fraction } from "../../exact/fraction.js";
import { FormulaError, type Scalar } from "../../formula/value.js";
import type { ParameterValue } from "../../scheme/definition.js";
import type { Scheme } from "../../scheme/scheme.js";
import type { Answers, DepartmentAnswers, Malformed } from "./answers.js";
import type { RoundTerms } from "./roundTerms.js";

/**
 * What the provincial office keeps in its workbook: what departments report, what the office set in its
 * place, the findings of the year, its ratings, and the parameters of the round.
 */
export interface OfficeRecord {
  readonly parameters: ReadonlyMap<string, ParameterValue>;
  /** Numbers of the readings that somebody confirmed. */
  readonly confirmedReadings: ReadonlySet<number>;
  /** How they came to be confirmed, by their numbers; absent where nothing is noted. */
  readonly confirmations?: ReadonlyMap<number, Confirmation>;
  readonly departments: readonly OfficeDepartment[];
  readonly ledger: readonly LedgerRow[];
  /** Of the round; where absent, nothing is settled yet. */
  readonly terms?: RoundTerms;
  /** The version of the template of an existing workbook, where that is an older one: what it has no place for is not in it. */
  readonly template?: string;
  /** The rows of 核定理由 as they stand in an existing workbook; where absent, one for each reason of an override. */
  readonly reasons?: readonly ReasonRow[];
  /** Rows of an existing workbook; where absent, as many as a new one has. */
  readonly prepared?: PreparedRows;
}

/** Who confirmed a reading, when, and by which paper. What a person typed is kept as it is. */
export interface Confirmation {
  readonly by: string;
  /** Excel's serial number of the day. */
  readonly on: Scalar;
  readonly basis: string;
}

export interface PreparedRows {
  /** Rows to type in. */
  readonly ledger: number;
  readonly reasons: number;
  /** Rows at which formulas look: more than there are, since people insert rows. Where absent, as in a new workbook. */
  readonly checked?: { readonly ledger: number; readonly reasons: number };
}

/** A row of 核定理由. What a person typed is kept as it is: a row may be wrong. */
export interface ReasonRow {
  /** Code of the department, or what stands there instead. */
  readonly department: Scalar;
  /** Code of the item, or what stands there instead. */
  readonly item: Scalar;
  readonly reason: string;
  readonly decidedBy: string;
  /** Excel's serial number of the day; absent in a workbook that has no place for it. */
  readonly decidedOn?: Scalar;
  /** Its row, counted from the heads; behind the others where absent. */
  readonly position?: number;
}

export interface OfficeDepartment {
  readonly code: string;
  readonly name: string;
  readonly sectionsNotApplicable: readonly string[];
  /** It is kept and not assessed; absent where it takes part. */
  readonly leftOut?: LeaveOut;
  /** By input key: what the department reports (自报). */
  readonly reported: ReadonlyMap<string, Scalar>;
  /** By input key: what the office set instead (核定); items of the ledger may be set as well. */
  readonly overrides: ReadonlyMap<string, Override>;
  /** By input key: what the office rates (评分). */
  readonly rated: ReadonlyMap<string, Scalar>;
  /** Why a cell cannot be taken, by the item's code, where its reader knows more than its value says. */
  readonly malformed?: ReadonlyMap<string, Malformed>;
  /** For its form, to be seen beside what is asked this year. */
  readonly lastYear?: LastYearFigures;
  /** For 总览, to be seen beside this year's. */
  readonly lastResult?: LastYearResult;
}

/** Why a department is not assessed; "" where no reason was given. */
export interface LeaveOut {
  readonly because: string;
}

export interface Override {
  readonly value: Scalar;
  readonly reason: string;
}

/** A row of the 台账. What a person typed is kept as it is: a row may be wrong. */
export interface LedgerRow {
  /** Code of the department, or what stands there instead. */
  readonly department: Scalar;
  /** Code of the item, or what stands there instead. */
  readonly item: Scalar;
  /** Excel's serial number of the day. */
  readonly date: Scalar;
  readonly what: string;
  readonly count: Scalar;
  readonly evidence: string;
  readonly recordedBy: string;
  /** Why it was withdrawn: it stays in its place and counts no more. Absent or "" where it counts. */
  readonly withdrawn?: string;
  /**
   * Which finding this is, whatever is typed in it and wherever it stands: it moves with its row when people sort, and
   * a row that is inserted or recorded gets the next one. Two states or copies of a workbook are compared by it. Absent
   * in a finding that is in no workbook yet.
   */
  readonly id?: string;
  /** Its row, counted from the headings, so that a rebuilt workbook has it there; behind the others where absent. */
  readonly position?: number;
}

export type LedgerProblem = "withdrawn" | "department" | "item" | "count";

/** Why a row does not count: it was withdrawn, or something is wrong in it. */
export function ledgerProblem(scheme: Scheme, departments: ReadonlySet<string>, row: LedgerRow): LedgerProblem | null {
  if (row.withdrawn) return "withdrawn";
  if (typeof row.department !== "string" || !departments.has(row.department)) return "department";
  const node = typeof row.item === "string" ? scheme.node(row.item) : undefined;
  if (node?.kind !== "item" || node.definition.by !== "ledger") return "item";
  const { count } = row;
  return count instanceof Fraction && count.isWhole() && count.compare(Fraction.zero) >= 0 ? null : "count";
}

/**
 * The answers that count: the office's value where it set one, else the report; the sum over the ledger;
 * the ratings. A ledger row whose number is wrong makes its item invalid; one without department or item
 * counts nowhere, and is for the caller to report.
 */
export function answersOf(scheme: Scheme, record: OfficeRecord): Answers {
  const codes = new Set(record.departments.map(({ code }) => code));
  const sums = new Map<string, Scalar>();
  for (const row of record.ledger) {
    const problem = ledgerProblem(scheme, codes, row);
    if (problem !== null && problem !== "count") continue;
    const key = `${String(row.department)}|${String(row.item)}`;
    const before = sums.get(key) ?? Fraction.zero;
    const unusable = problem === "count" || before instanceof FormulaError || !(row.count instanceof Fraction);
    sums.set(key, unusable ? new FormulaError("#VALUE!") : (before as Fraction).plus(row.count));
  }
  const answersFrom = (department: OfficeDepartment) => effective(scheme, department, sums);
  return {
    parameters: record.parameters,
    departments: record.departments.filter(({ leftOut }) => !leftOut).map(answersFrom),
    leftOut: record.departments.flatMap((department) =>
      department.leftOut ? [{ ...answersFrom(department), because: department.leftOut.because }] : [],
    ),
  };
}

function effective(scheme: Scheme, department: OfficeDepartment, sums: ReadonlyMap<string, Scalar>): DepartmentAnswers {
  const cells = new Map<string, Scalar>();
  for (const item of scheme.items)
    for (const key of item.inputs.flatMap(({ keys }) => keys)) {
      const basis =
        item.definition.by === "ledger"
          ? (sums.get(`${department.code}|${item.code}`) ?? Fraction.zero)
          : (item.definition.by === "office" ? department.rated : department.reported).get(key);
      const value = department.overrides.get(key)?.value ?? basis;
      if (value !== undefined && value !== null && value !== "") cells.set(key, value);
    }
  const { code, name, sectionsNotApplicable } = department;
  return {
    code,
    name,
    sectionsNotApplicable,
    cells,
    malformed: new Map([...wrongRows(scheme, cells), ...(department.malformed ?? [])]),
  };
}

/** Items whose findings cannot be added up, because a row of the ledger has no usable number. */
function wrongRows(scheme: Scheme, cells: ReadonlyMap<string, Scalar>): ReadonlyMap<string, Malformed> {
  const items = scheme.items.filter(
    ({ definition, inputs }) =>
      definition.by === "ledger" &&
      inputs.some(({ keys }) => keys.some((key) => cells.get(key) instanceof FormulaError)),
  );
  const wrong: Malformed = {
    place: "台账",
    message: "台账中有数量无效的行，次数不能合计",
    english: "台账 has rows without a valid count, so that findings cannot be added up",
  };
  return new Map(items.map(({ code }) => [code, wrong]));
}
