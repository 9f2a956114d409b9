import { feature } from "../kit/feature.js";
import { firstDepartments, reduceDepartments } from "./departmentsState.js";
import { departmentsTasks } from "./departmentsTasks.js";
import { zh } from "./zh.js";

/** The list of departments from which forms and office workbook are made. */
export const departments = feature({
  first: firstDepartments,
  reduce: reduceDepartments,
  tasks: departmentsTasks,
  words: zh,
});
