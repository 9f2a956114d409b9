import type { DepartmentAnswers } from "../../engine/answers/answers.js";
import { assess, type Assessment } from "../../engine/assess/assess.js";
import { keyOf } from "../../engine/model/keys.js";
import type { Fraction } from "../../exact/fraction.js";
import type { Item } from "../../scheme/scheme.js";
import { limitAnswers, type LimitAnswers } from "../dryRun/dryRun.js";
import { numberOf, placeOf } from "../printedFigure.js";
import type { OpenItems } from "./openItems.js";

/** How all open items of a department are completed. */
type Ending = "most" | "least" | "blank" | "vetoed";

/** Totals and places that completions bring about: each department at its best and worst among others at theirs. */
export class Attained {
  private readonly totals: Set<string>[];
  private readonly places: Set<number>[];
  private readonly mayVeto: boolean;
  private readonly limits: ReadonlyMap<Item, LimitAnswers>;

  constructor(
    private readonly assessment: Assessment,
    private readonly open: OpenItems,
  ) {
    this.totals = assessment.departments.map(() => new Set<string>());
    this.places = assessment.departments.map(() => new Set<number>());
    const items = [...open.values()].flatMap((all) => [...all]);
    this.mayVeto = items.some(({ rule }) => rule.vetoes !== undefined);
    this.limits = items.length > 0 ? limitAnswers(assessment.scheme) : new Map<Item, LimitAnswers>();
    // what nobody's own answers change is the same for all departments
    for (const ending of this.endings(items.length > 0)) this.note(() => ending);
  }

  /** The department at one end, all others at the other. */
  try(row: number): void {
    if ((this.open.get(this.assessment.departments[row]?.answers.code ?? "")?.size ?? 0) === 0) return;
    const pairs: (readonly [own: Ending, others: Ending])[] = [
      ["most", "least"],
      ["most", "blank"],
      ["least", "most"],
      ["blank", "most"],
    ];
    if (this.mayVeto) pairs.push(["vetoed", "most"], ["most", "vetoed"]);
    for (const [own, others] of pairs) this.note((at) => (at === row ? own : others));
  }

  hasTotal(row: number, total: Fraction): boolean {
    return this.totals[row]?.has(total.toString()) === true;
  }

  hasPlace(row: number, place: number): boolean {
    return this.places[row]?.has(place) === true;
  }

  private endings(isOpen: boolean): readonly Ending[] {
    if (!isOpen) return ["blank"];
    return this.mayVeto ? ["most", "least", "blank", "vetoed"] : ["most", "least", "blank"];
  }

  private note(endingOf: (row: number) => Ending): void {
    const { scheme, parameters, departments } = this.assessment;
    const completed = departments.map(({ answers }, row) => this.completed(answers, endingOf(row)));
    assess(scheme, { parameters, departments: completed }).departments.forEach((department, row) => {
      const total = numberOf(department.valueOf(keyOf.total));
      const place = placeOf(department);
      if (total) this.totals[row]?.add(total.toString());
      if (place !== null) this.places[row]?.add(place);
    });
  }

  private completed(answers: DepartmentAnswers, ending: Ending): DepartmentAnswers {
    const items = [...(this.open.get(answers.code) ?? [])];
    const cells = new Map(answers.cells);
    for (const item of items) {
      for (const { keys } of item.inputs) for (const key of keys) cells.delete(key);
      if (ending === "blank") continue;
      const { most, least, vetoing } = this.limits.get(item) ?? {};
      const [best, worst] = item.counts === "subtracted" ? [least, most] : [most, least];
      const answer = ending === "most" ? best : ending === "vetoed" ? (vetoing ?? worst) : worst;
      for (const [key, value] of answer ?? []) cells.set(key, value);
    }
    const malformed = new Map([...answers.malformed].filter(([code]) => items.every((item) => item.code !== code)));
    return { ...answers, cells, malformed };
  }
}
