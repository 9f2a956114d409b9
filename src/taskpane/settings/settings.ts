import type { FormulaMode } from "../../formula/print.js";

/** What the pane fills in by itself; it travels with the workbook. */
export interface Settings {
  /** The office's name, as it signs the bulletin. */
  readonly office: string;
  /** Of the round, as it is written before “年度”: "2020". */
  readonly year: string;
  readonly recordedBy: string;
  /** Who merges returned forms. */
  readonly collectedBy: string;
  /** The form of formulas in new workbooks. */
  readonly mode: FormulaMode;
  /** The matters in spite of which it was decided to publish; absent where nothing was decided. */
  readonly publishDespite?: string;
}

export const noSettings: Settings = { office: "", year: "", recordedBy: "", collectedBy: "", mode: "native" };

const modes: readonly FormulaMode[] = ["native", "live", "both"];

/** From the note in the workbook: anything that cannot be read counts as not set, as the note may be another version's. */
export function settingsOf(note: string | null): Settings {
  const read = parsed(note);
  const text = (name: string): string => (typeof read[name] === "string" ? read[name] : "");
  return {
    office: text("office"),
    year: text("year"),
    recordedBy: text("recordedBy"),
    collectedBy: text("collectedBy"),
    mode: modes.find((mode) => mode === read["mode"]) ?? noSettings.mode,
    ...(text("publishDespite") !== "" && { publishDespite: text("publishDespite") }),
  };
}

/** What another version of the pane noted besides stays in the note. */
export const noteOf = (before: string | null, settings: Settings): string =>
  JSON.stringify({ ...parsed(before), ...settings });

function parsed(note: string | null): Readonly<Record<string, unknown>> {
  try {
    const read: unknown = JSON.parse(note ?? "{}");
    return typeof read === "object" && read !== null && !Array.isArray(read) ? (read as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}

/** The name of the round, as titles and files carry it; "" where no year is set. */
export const roundName = ({ year }: Pick<Settings, "year">): string => (year === "" ? "" : `${year}年度`);
