/** What people may do on a protected sheet, by Excel's names. */
export interface ProtectionOptions {
  readonly allowAutoFilter: boolean;
  readonly allowDeleteColumns: boolean;
  readonly allowDeleteRows: boolean;
  readonly allowEditObjects: boolean;
  readonly allowEditScenarios: boolean;
  readonly allowFormatCells: boolean;
  readonly allowFormatColumns: boolean;
  readonly allowFormatRows: boolean;
  readonly allowInsertColumns: boolean;
  readonly allowInsertHyperlinks: boolean;
  readonly allowInsertRows: boolean;
  readonly allowPivotTables: boolean;
  readonly allowSort: boolean;
  readonly selectionMode: "Normal" | "Unlocked" | "None";
}

export const nothingAllowed: ProtectionOptions = {
  allowAutoFilter: false,
  allowDeleteColumns: false,
  allowDeleteRows: false,
  allowEditObjects: false,
  allowEditScenarios: false,
  allowFormatCells: false,
  allowFormatColumns: false,
  allowFormatRows: false,
  allowInsertColumns: false,
  allowInsertHyperlinks: false,
  allowInsertRows: false,
  allowPivotTables: false,
  allowSort: false,
  selectionMode: "Normal",
};

type Allowed = Exclude<keyof ProtectionOptions, "selectionMode">;

/** Attributes of `sheetProtection` (ECMA-376 Part 1, 18.3.1.85), which say what is forbidden, and their defaults. */
const attributes: readonly (readonly [name: string, option: Allowed, forbidden: boolean])[] = [
  ["autoFilter", "allowAutoFilter", true],
  ["deleteColumns", "allowDeleteColumns", true],
  ["deleteRows", "allowDeleteRows", true],
  ["objects", "allowEditObjects", false],
  ["scenarios", "allowEditScenarios", false],
  ["formatCells", "allowFormatCells", true],
  ["formatColumns", "allowFormatColumns", true],
  ["formatRows", "allowFormatRows", true],
  ["insertColumns", "allowInsertColumns", true],
  ["insertHyperlinks", "allowInsertHyperlinks", true],
  ["insertRows", "allowInsertRows", true],
  ["pivotTables", "allowPivotTables", true],
  ["sort", "allowSort", true],
];

export function protectionOf(found: ReadonlyMap<string, string>): ProtectionOptions {
  const isTrue = (name: string, otherwise: boolean): boolean =>
    ["1", "true"].includes(found.get(name) ?? (otherwise ? "1" : "0"));
  const options = { ...nothingAllowed } as { -readonly [Key in keyof ProtectionOptions]: ProtectionOptions[Key] };
  for (const [name, option, forbidden] of attributes) options[option] = !isTrue(name, forbidden);
  options.selectionMode = isTrue("selectUnlockedCells", false)
    ? "None"
    : isTrue("selectLockedCells", false)
      ? "Unlocked"
      : "Normal";
  return options;
}
