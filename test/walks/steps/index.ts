import { departmentSteps } from "./departmentSteps.js";
import { inputSteps } from "./inputSteps.js";
import { ledgerSteps } from "./ledgerSteps.js";
import { sheetSteps } from "./sheetSteps.js";

/** Everything that officers do in these walks. */
export const steps = [...ledgerSteps, ...departmentSteps, ...inputSteps, ...sheetSteps];
