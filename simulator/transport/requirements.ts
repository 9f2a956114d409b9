/**
 * The requirement sets that the embedded workbook claims, and with which office.js answers `isSetSupported`.
 * ExcelApi and the sets of custom functions are those of a current Excel on the web; what an add-in calls
 * beyond the embedded object model still fails, by name.
 *
 * CustomFunctions is the runtime's own set: 1.9 brings shorter waits between batches of results.
 */
const current: Readonly<Record<string, string>> = {
  ExcelApi: "1.17",
  ExcelApiOnline: "1.1",
  CustomFunctions: "1.9",
  CustomFunctionsRuntime: "1.5",
  SharedRuntime: "1.2",
  RibbonApi: "1.1",
  DialogApi: "1.2",
  ImageCoercion: "1.1",
  AddinCommands: "1.1",
  RichApiRuntime: "1.2",
  DelayForCellEdit: "1.1",
};

/**
 * An older Excel is played by naming its sets in the address: `?ExcelApi=1.9`; `?SharedRuntime=none` takes
 * one away altogether.
 */
export function requirementsFrom(search: URLSearchParams): Readonly<Record<string, string>> {
  const sets = new Map(Object.entries(current));
  for (const name of sets.keys()) {
    const wanted = search.get(name);
    if (wanted === "none") sets.delete(name);
    else if (wanted !== null && /^\d+\.\d+$/.test(wanted)) sets.set(name, wanted);
  }
  // the set of what is newest on the web holds all that ExcelApi does
  if (search.has("ExcelApi") && !search.has("ExcelApiOnline")) sets.delete("ExcelApiOnline");
  return Object.fromEntries(sets);
}

/** @returns whether a set is there in at least this version */
export function isSupported(sets: Readonly<Record<string, string>>, name: string, version: string): boolean {
  const [major = 0, minor = 0] = (sets[name] ?? "0.0").split(".").map(Number);
  const [wantedMajor = 0, wantedMinor = 0] = version.split(".").map(Number);
  return sets[name] !== undefined && (major > wantedMajor || (major === wantedMajor && minor >= wantedMinor));
}
