import type { FormulaMode } from "../../formula/print.js";
import type { Desk } from "../shell/desk.js";

export interface MigrateTasks {
  /** Lists what would go over and what would not. */
  planMigration(): Promise<void>;
  /** Makes a new workbook of what stands in the old one now. */
  migrate(mode: FormulaMode): Promise<void>;
}

export const migrateTasks = ({ host, workshop, words, dispatch, perform }: Desk): MigrateTasks => ({
  planMigration: () =>
    perform("migrate", async () => {
      const plan = await workshop.planMigration(await host.readBook("all"));
      if (plan.kind === "refused")
        return { tone: "error", message: words.migrate.refused(plan.message[words.language]) };
      dispatch({ type: "migrationPlanned", plan });
      return null;
    }),
  migrate: (mode) =>
    perform("migrate", async () => {
      await host.createWorkbook(await workshop.migrate(await host.readBook("all"), mode));
      return { tone: "success", message: words.migrate.done };
    }),
});
