import { DepartmentDirectory } from "../../departments/departmentDirectory.js";
import type { IssueLedger } from "./issueLedger.js";

/** All departments that ever got a form, by every name that they had: a code that stood here is never another's. */
export const ledgerDepartments = ({ entries }: IssueLedger): DepartmentDirectory =>
  new DepartmentDirectory(entries.map(({ department }) => department));
