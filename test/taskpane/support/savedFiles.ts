import type { Files } from "../../../src/taskpane/kit/files.js";

export interface SavedFiles extends Files {
  readonly saved: readonly { readonly name: string; readonly bytes: Uint8Array }[];
}

/** Downloads that stay where a test can look at them. */
export function savedFiles(): SavedFiles {
  const saved: { readonly name: string; readonly bytes: Uint8Array }[] = [];
  return { saved, save: (name, bytes) => void saved.push({ name, bytes }) };
}
