/** What goes into the calculation: answers JSON, as `scorebook score` reads it. */
export interface AnswersJson {
  readonly scheme: string;
  readonly parameters?: Readonly<Record<string, unknown>>;
  readonly departments: readonly DepartmentAnswers[];
}

export interface DepartmentAnswers {
  readonly code: string;
  readonly name: string;
  readonly sectionsNotApplicable?: readonly string[];
  /** False: it is not assessed, and nobody is compared with it. */
  readonly assessed?: boolean;
  readonly leftOutBecause?: string;
  readonly answers: Readonly<Record<string, unknown>>;
}

/** What comes out of it: the figures of `scorebook score --json`. */
export type Outcome = "scored" | "notFilled" | "notApplicable" | "invalid" | "vetoed";

export interface ItemScore {
  readonly outcome: Outcome;
  readonly score: string | null;
}

export interface DepartmentScore {
  readonly code: string;
  readonly name: string;
  readonly total: string | null;
  readonly place: number | null;
  readonly grade: string;
  readonly sections: Record<string, string | null>;
  readonly items: Record<string, ItemScore>;
}

export interface ScoreJson {
  readonly departments: DepartmentScore[];
  readonly leftOut: readonly { readonly code: string; readonly name: string; readonly because: string }[];
  readonly notes: string[];
}
