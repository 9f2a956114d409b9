import type { HomeAction } from "../home/homeState.js";
import type { Migration } from "./migrateWork.js";

export interface MigrateState {
  /** Null until it was asked for, and again once the workbook has changed. */
  readonly plan: Extract<Migration, { kind: "planned" }> | null;
}

export const firstMigrate: MigrateState = { plan: null };

export type MigrateAction = { readonly type: "migrationPlanned"; readonly plan: MigrateState["plan"] };

export function reduceMigrate(state: MigrateState, action: MigrateAction | HomeAction): MigrateState {
  if (action.type === "migrationPlanned") return { plan: action.plan };
  return action.type === "opened" ? firstMigrate : state;
}
