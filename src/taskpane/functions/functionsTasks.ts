import type { Desk } from "../shell/desk.js";
import type { FunctionEntry } from "./functionEntry.js";

export interface FunctionsTasks {
  insertExample(entry: FunctionEntry): Promise<void>;
  /** The workbook of examples, in a window of its own. */
  openExamples(): Promise<void>;
}

export const functionsTasks = ({ host, workshop, changes, words, perform }: Desk): FunctionsTasks => ({
  insertExample: ({ example, name }) =>
    perform("insert", async () => {
      changes.record(words.functions.insertLabel(name), await host.enterFormula(example));
      return { tone: "success", message: words.functions.inserted(example) };
    }),
  openExamples: () =>
    perform("examples", async () => {
      await host.createWorkbook(await workshop.buildExamples());
      return { tone: "success", message: words.functions.examplesMade };
    }),
});
