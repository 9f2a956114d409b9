import type { Workshop } from "../localWorkshop.js";

/** What passes between the page and its worker: a call of one of the workshop's tasks, and what comes back. */
export type WorkRequest =
  | { readonly id: number; readonly task: keyof Workshop; readonly args: readonly unknown[] }
  /** The task of this number is not wanted any more. */
  | { readonly cancel: number };

export type WorkAnswer =
  | { readonly id: number; readonly done: number; readonly of: number }
  | { readonly id: number; readonly result: unknown }
  | { readonly id: number; readonly cancelled: true }
  | { readonly id: number; readonly failure: string };
