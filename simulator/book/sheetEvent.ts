import type { Sheet, SheetState } from "./sheet.js";

/** Who did something: the person at this screen and the add-in, or a co-author somewhere else. */
export type Source = "Local" | "Remote";

/** What happens to sheets as a whole, apart from their cells. */
export type SheetEvent = { readonly sheet: Sheet; readonly source: Source } & (
  | { readonly kind: "added" | "deleted" | "activated" | "deactivated" | "protection" }
  | { readonly kind: "renamed"; readonly before: string; readonly after: string }
  | { readonly kind: "moved"; readonly before: number; readonly after: number }
  | { readonly kind: "visibility"; readonly before: SheetState; readonly after: SheetState }
);
