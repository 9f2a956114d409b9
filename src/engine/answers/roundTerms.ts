/** What departments are told of a round beside what they are asked; "" for what is not settled yet. */
export interface RoundTerms {
  /** The last day on which a form is taken, such as "2021-02-26". */
  readonly dueOn: string;
  /** Whom to ask, with a telephone number. */
  readonly contact: string;
  /** How and where a form is handed in. */
  readonly handIn: string;
}

export const noTerms: RoundTerms = { dueOn: "", contact: "", handIn: "" };
