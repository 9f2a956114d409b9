import { chunksOf } from "../../workbook/textChunks.js";
import type { StageRow } from "./mergeStage.js";
import type { TextSheet } from "./textSheet.js";

/** A list that a merge rewrites whole (收报记录, 控制数, 回执); before: null where there was none. */
export interface PlannedList {
  readonly key: string;
  readonly before: TextSheet | null;
  readonly after: TextSheet;
}

/** In as many rows as the longer of both needs: a cell takes no more than 32,767 characters. */
export function piecesOf({ key, before, after }: PlannedList): readonly StageRow[] {
  const [old, wanted] = [before ? chunksOf(JSON.stringify(before)) : [], chunksOf(JSON.stringify(after))];
  return Array.from({ length: Math.max(old.length, wanted.length) }, (_, at) => [
    key,
    `part.${at + 1}`,
    old[at] ?? "",
    wanted[at] ?? "",
  ]);
}

/** The pieces were compared with their digest: they are what piecesOf made. */
export function listOf(key: string, pieces: readonly StageRow[]): PlannedList {
  const before = pieces.map(([, , piece]) => piece).join("");
  const after = pieces.map(([, , , piece]) => piece).join("");
  return {
    key,
    before: before === "" ? null : (JSON.parse(before) as TextSheet),
    after: JSON.parse(after) as TextSheet,
  };
}
