import { NotInPlace } from "../xlsx/edit/notInPlace.js";
import { WorkbookError } from "./workbookError.js";

/** Changes a workbook's file. @throws WorkbookError, of the place, for one that cannot be changed in place */
export function changedInPlace(place: string, change: () => void): void {
  try {
    change();
  } catch (error) {
    if (error instanceof NotInPlace) throw new WorkbookError(place, error.words.zh, error.words.en);
    throw error;
  }
}
