import type { Workshop } from "./workshop.js";

/** What passes between the page and its worker: a call of one of the workshop's functions, and its answer. */
export interface WorkRequest {
  readonly id: number;
  readonly task: keyof Workshop;
  readonly args: readonly unknown[];
}

export type WorkAnswer =
  | { readonly id: number; readonly result: unknown }
  | { readonly id: number; readonly failure: string };
