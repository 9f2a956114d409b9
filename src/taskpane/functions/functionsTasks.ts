import type { Desk } from "../desk.js";
import type { FunctionEntry } from "./functionEntry.js";

export interface FunctionsTasks {
  insertExample(entry: FunctionEntry): Promise<void>;
}

export const functionsTasks = ({ host, changes, words, perform }: Desk): FunctionsTasks => ({
  insertExample: ({ example, name }) =>
    perform("insert", async () => {
      changes.record(words.functions.insertLabel(name), await host.enterFormula(example));
      return { tone: "success", message: words.functions.inserted(example) };
    }),
});
