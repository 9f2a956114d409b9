import type { Answers, DepartmentAnswers, Malformed } from "../../engine/answers/answers.js";
import { assessWithRow } from "../../engine/assess/assessWithRow.js";
import { assess, type AssessedDepartment, type Assessment } from "../../engine/assess/assess.js";
import { isDay, movedDay } from "../../exact/movedDay.js";
import type { Scalar } from "../../formula/value.js";
import type { ParameterValue } from "../../scheme/definition.js";
import type { Scheme } from "../../scheme/scheme.js";
import { parameterFault } from "../effects/alternativesOf.js";
import { carriedKeys } from "./carriedAnswers.js";
import { movedSerial, yearsMovedIn, yearsMovedOf } from "./movedDays.js";
import { correspondenceOf, sectionPairs, type Correspondence } from "./correspondence.js";

/** One of the two years that are compared. */
export type Year = "before" | "after";

export interface YearData {
  readonly scheme: Scheme;
  readonly answers: Answers;
}

/** The two years, and who is who in them. */
export interface TwoYears extends Readonly<Record<Year, YearData>> {
  /** Last year's code by this year's, of those that are assessed in both. */
  readonly lastCodeOf: ReadonlyMap<string, string>;
}

/** From which year each source of the result is taken. */
export interface YearState {
  /** What the department itself reports, what is found and rated about it. */
  readonly own: Year;
  /** The same of all others. */
  readonly others: Year;
  /** Which departments there are. */
  readonly field: Year;
  /** Items, full marks, rules, what only one of the two schemes has, and the answers to that. */
  readonly rules: Year;
  /** The values of parameters that both schemes have. */
  readonly readings: Year;
}

export interface StateOfYears {
  readonly assessment: Assessment;
  readonly department: AssessedDepartment;
}

/**
 * What would have come out with each source from either year.
 *
 * An item that corresponds is answered by what was answered in the year that the state says, an item that does not by
 * what was answered under its own rules: that is part of the rules. Days move with those of the
 * rule: what was published in January after one year is what was published in January after the other. A department that was there in one year alone has
 * that year's answers; to items that are only in the other year's scheme it has none.
 */
export class YearStates {
  readonly correspondence: Correspondence;
  private readonly keys: Readonly<Record<Year, ReadonlyMap<string, ReadonlyMap<string, string>>>>;
  private readonly sections: Readonly<Record<Year, ReadonlyMap<string, string>>>;
  private readonly answersOf: Readonly<Record<Year, ReadonlyMap<string, DepartmentAnswers>>>;
  private readonly firstCodeOf: ReadonlyMap<string, string>;
  /** By how many years days of an item move when they are carried into the other year's rules, by its code there. */
  private readonly yearsMoved: Readonly<Record<Year, ReadonlyMap<string, number>>>;
  private readonly shared = new Map<string, Assessment>();
  /** Of the department that was asked for last: they are not kept for all. */
  private readonly own = { code: "", assessments: new Map<string, Assessment>() };
  private readonly same = new Map<string, boolean>();
  private readonly rows = new Map<string, readonly DepartmentAnswers[]>();
  private readonly parameters = new Map<string, ReadonlyMap<string, ParameterValue>>();

  constructor(private readonly years: TwoYears) {
    const { before, after, lastCodeOf } = years;
    this.correspondence = correspondenceOf(before.scheme, after.scheme);
    const forth = this.correspondence.pairs.flatMap((pair) => {
      const keys = carriedKeys(pair, this.correspondence);
      return keys ? [{ pair, keys }] : [];
    });
    this.keys = {
      after: new Map(forth.map(({ pair, keys }) => [pair.after.code, keys])),
      before: new Map(forth.map(({ pair, keys }) => [pair.before.code, inverted(keys)])),
    };
    const sections = sectionPairs(this.correspondence);
    this.sections = { after: sections, before: inverted(sections) };
    this.answersOf = { before: byCode(before.answers), after: byCode(after.answers) };
    this.firstCodeOf = inverted(lastCodeOf);
    const moved = forth.map(({ pair }) => ({ pair, years: yearsMovedIn(pair, before.scheme, after.scheme) }));
    this.yearsMoved = {
      after: new Map(moved.map(({ pair, years: by }) => [pair.after.code, by])),
      before: new Map(moved.map(({ pair, years: by }) => [pair.before.code, -by])),
    };
  }

  /** Items that correspond and ask for something else: their answers stay with the rules. */
  get unlike(): Correspondence["pairs"] {
    return this.correspondence.pairs.filter(({ after }) => !this.keys.after.has(after.code));
  }

  /** @param code this year's, of a department that is assessed in both years */
  of(code: string, asked: YearState): StateOfYears {
    const state = this.plain(asked);
    const own = this.codeIn(state.field, code);
    const assessment = state.own === state.others ? this.together(state) : this.apart(state, own);
    const department = assessment.departments.find(({ answers }) => answers.code === own);
    if (!department) throw new RangeError(`${code} is not assessed in both years`);
    return { assessment, department };
  }

  /** Everybody's answers from the same year: the same for all departments. */
  private together(state: YearState): Assessment {
    return kept(this.shared, keyOf(state), () =>
      assess(this.years[state.rules].scheme, {
        parameters: this.parametersOf(state),
        departments: this.rowsOf(state),
      }),
    );
  }

  /** One department with another year's answers than all others: all but its row is as it is with theirs. */
  private apart(state: YearState, own: string): Assessment {
    const code = `${state.field} ${own}`;
    if (this.own.code !== code) this.own.assessments.clear();
    this.own.code = code;
    return kept(this.own.assessments, keyOf(state), () => {
      const others = this.together({ ...state, own: state.others });
      return assessWithRow(others, this.answered(own, { ...state, others: state.own }));
    });
  }

  /** Sources that are the same in both years make no other state: readings in force, and which departments there are. */
  private plain(state: YearState): YearState {
    const isSameField = kept(this.same, "field", () => this.hasSameField());
    const isSameReadings = kept(this.same, `readings ${state.rules}`, () => {
      const [was, is] = (["before", "after"] as const).map((readings) => this.parametersOf({ ...state, readings }));
      return JSON.stringify([...(was ?? [])]) === JSON.stringify([...(is ?? [])]);
    });
    return {
      ...state,
      field: isSameField ? "after" : state.field,
      readings: isSameReadings ? state.rules : state.readings,
    };
  }

  private hasSameField(): boolean {
    const { before, after, lastCodeOf } = this.years;
    const counts = [before, after].map(({ answers }) => answers.departments.length);
    return counts.every((count) => count === lastCodeOf.size);
  }

  private rowsOf(state: YearState): readonly DepartmentAnswers[] {
    const { others, field, rules } = state;
    return kept(this.rows, `${others} ${field} ${rules}`, () =>
      this.years[field].answers.departments.map(({ code }) => this.answered(code, state)),
    );
  }

  /** @param code in the year of the field */
  private answered(code: string, { others: year, field, rules }: YearState): DepartmentAnswers {
    const there = this.answersOf[field].get(code);
    const otherCode = field === "after" ? this.years.lastCodeOf.get(code) : this.firstCodeOf.get(code);
    const away = otherCode === undefined ? undefined : this.answersOf[otherYear(field)].get(otherCode);
    const of = (wanted: Year) => (wanted === field ? there : away);
    const source = of(year) ?? there;
    if (!source) throw new RangeError(`there is no department ${code}`);
    const from: Year = source === there ? field : otherYear(field);
    const ruled = of(rules);
    const cells = new Map<string, Scalar>();
    const malformed = new Map<string, Malformed>();
    for (const item of this.years[rules].scheme.items) {
      const keys = this.keys[rules].get(item.code);
      // what was answered under the rules themselves needs no carrying
      const isPlain = from === rules || !keys;
      const answers = isPlain ? (from === rules ? source : ruled) : source;
      if (!answers) continue;
      for (const input of item.inputs)
        for (const key of input.keys) {
          const value = answers.cells.get(isPlain ? key : (keys.get(key) ?? ""));
          if (value === undefined) continue;
          const isMoved = !isPlain && from !== rules && input.type.kind === "date";
          cells.set(key, isMoved ? movedSerial(value, this.yearsMoved[rules].get(item.code) ?? 0) : value);
        }
      const wrong = answers.malformed.get(isPlain ? item.code : this.counterpart(rules, item.code));
      if (wrong) malformed.set(item.code, wrong);
    }
    return {
      code,
      name: there?.name ?? code,
      sectionsNotApplicable: this.years[rules].scheme.sections.flatMap(({ code: section }) => {
        const other = this.sections[rules].get(section);
        const isPlain = from === rules || other === undefined;
        const answers = isPlain && from !== rules ? ruled : source;
        return answers?.sectionsNotApplicable.includes(isPlain ? section : other) ? [section] : [];
      }),
      cells,
      malformed,
    };
  }

  private counterpart(rules: Year, code: string): string {
    const pair = this.correspondence.pairs.find((each) => each[rules].code === code);
    return pair?.[otherYear(rules)].code ?? "";
  }

  private parametersOf({ rules, readings }: YearState): ReadonlyMap<string, ParameterValue> {
    return kept(this.parameters, `${rules} ${readings}`, () => {
      const { scheme, answers } = this.years[rules];
      const other = this.years[readings];
      return new Map(
        [...scheme.parameters].map(([name, definition]) => {
          const own = answers.parameters.get(name) ?? definition.default;
          const theirs = other.scheme.parameters.get(name);
          const set = other.answers.parameters.get(name) ?? theirs?.default;
          const value = isDay(set) && theirs ? movedDay(set, yearsMovedOf(theirs, definition)) : set;
          // a value that this scheme cannot have is part of the other rules
          const isShared =
            theirs?.kind === definition.kind && value !== undefined && !parameterFault(scheme, name, value);
          return [name, isShared ? value : own];
        }),
      );
    });
  }

  private codeIn(field: Year, code: string): string {
    return field === "after" ? code : (this.years.lastCodeOf.get(code) ?? "");
  }
}

const otherYear = (year: Year): Year => (year === "before" ? "after" : "before");

const keyOf = ({ own, others, field, rules, readings }: YearState): string =>
  [own, others, field, rules, readings].join(" ");

const byCode = ({ departments }: Answers): ReadonlyMap<string, DepartmentAnswers> =>
  new Map(departments.map((department) => [department.code, department]));

const inverted = (of: ReadonlyMap<string, string>): ReadonlyMap<string, string> =>
  new Map([...of].map(([one, other]) => [other, one]));

function kept<Value>(store: Map<string, Value>, key: string, make: () => Value): Value {
  const known = store.get(key);
  if (known !== undefined) return known;
  const made = make();
  store.set(key, made);
  return made;
}
