import type { zh } from "./zh.js";

export const en: typeof zh = {
  screen: { name: "Functions", about: "Find a scoring function, insert an example" },
  busy: { insert: "Writing…", examples: "Making the examples…" },
  search: "Find a function",
  none: "There is no such function.",
  argument: "Argument",
  meaning: "Meaning",
  optional: "optional",
  example: "Example",
  insert: "Insert example",
  insertLabel: (name) => `Insert example: ${name}`,
  help: "More",
  examples: "Open the workbook of examples",
  examplesMade:
    "The examples are open in a new window: a sheet for each function, a row for each case with its result.",
  inserted: (formula) => `Written into the selected cell: ${formula}`,
};
