import { feature } from "../kit/feature.js";
import { firstMigrate, reduceMigrate } from "./migrateState.js";
import { migrateTasks } from "./migrateTasks.js";
import { zh } from "./zh.js";

/** A workbook of an older version becomes a new one; shown at home. */
export const migrate = feature({
  first: firstMigrate,
  reduce: reduceMigrate,
  tasks: migrateTasks,
  words: zh,
});
