import type { BookDraft } from "./draft.js";
export function checkBook(_draft: BookDraft): void {}
