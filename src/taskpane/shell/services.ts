import type { Host } from "../../host/port.js";
import type { Files } from "../kit/files.js";
import type { PaneWords } from "./paneWords.js";
import type { ReadResult } from "../../xlsx/read/readWorkbook.js";
import type { Workshop } from "../localWorkshop.js";

/** What the pane is given: it makes none of it itself. */
export interface Services {
  readonly host: Host;
  readonly workshop: Workshop;
  readonly files: Files;
  /** Reads an untrusted workbook where it can do no harm, within a time limit. */
  readonly readFile: (bytes: Uint8Array) => Promise<ReadResult>;
  readonly words: PaneWords;
}
