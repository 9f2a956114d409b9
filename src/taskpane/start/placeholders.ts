import type { DepartmentName } from "../worker/openBook.js";

const digits = (at: number): string => String(at + 1).padStart(2, "0");

/** As many departments as a province usually assesses, to be named later. */
export const placeholders: readonly DepartmentName[] = Array.from({ length: 60 }, (_, at) => ({
  code: `D${digits(at)}`,
  name: `单位${digits(at)}`,
}));
