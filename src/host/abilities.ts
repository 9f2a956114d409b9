/** What the add-in does only where Excel's interface is new enough. */
export type Ability =
  | "newWorkbooks"
  | "followSelection"
  | "followChanges"
  | "followProtection"
  | "mergedCells"
  | "spilledRanks"
  | "functionMessages"
  | "ribbonCommands";

interface Need {
  readonly ability: Ability;
  /** The requirement set that brings it, and since when. */
  readonly set: string;
  readonly version: string;
}

/** What manifest.xml asks for: an Excel without one of them does not offer the add-in at all. */
export const requiredSets = [
  { name: "SharedRuntime", version: "1.1" },
  { name: "CustomFunctionsRuntime", version: "1.2" },
  { name: "ExcelApi", version: "1.9" },
] as const;

/** In the order in which their absence is reported. Excel 2021 has them all: see docs/deploy.md. */
export const abilityNeeds: readonly Need[] = [
  { ability: "ribbonCommands", set: "SharedRuntime", version: "1.1" },
  { ability: "functionMessages", set: "CustomFunctionsRuntime", version: "1.2" },
  { ability: "followSelection", set: "ExcelApi", version: "1.7" },
  { ability: "newWorkbooks", set: "ExcelApi", version: "1.8" },
  { ability: "followChanges", set: "ExcelApi", version: "1.9" },
  { ability: "spilledRanks", set: "ExcelApi", version: "1.12" },
  { ability: "mergedCells", set: "ExcelApi", version: "1.13" },
  { ability: "followProtection", set: "ExcelApi", version: "1.14" },
];
