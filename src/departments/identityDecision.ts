import type { DepartmentIdentity, Identification } from "./departmentDirectory.js";

/** The officer says who a department of another file is, where code and name do not agree. */
export interface IdentityDecision {
  /** The department as the other file has it; both must be as written there. */
  readonly code: string;
  readonly name: string;
  /** The code of the department here; null for none of them. */
  readonly is: string | null;
  readonly reason: string;
}

/** A department of another file that is not taken until the officer says who it is. */
export interface OpenIdentity {
  readonly department: DepartmentIdentity;
  readonly found: Exclude<Identification, { readonly kind: "same" }>;
}
