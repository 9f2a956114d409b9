import type { CellContent, CellWrite, WrittenCell } from "../port.js";
import { asMatrix, cellBlocks, type CellBlock, type Target } from "./cellBlocks.js";
import { contentOf, sameContent, typedContent } from "./cellContent.js";
import { unlocked } from "./unlocked.js";

const cellsInOneRequest = 2_000;

interface NamedTarget extends Target {
  /** The name of its tab, for people. */
  readonly sheet: string;
}

interface Manner {
  readonly progress?: Progress | undefined;
  /** Cells that people may not change are written as well. */
  readonly lockedToo?: boolean;
}

/** Writes all cells or none, and returns what they held before and what they hold now. */
export async function writeCells(
  context: Excel.RequestContext,
  writes: readonly CellWrite[],
  { progress = () => undefined, lockedToo = true }: Manner = {},
): Promise<readonly WrittenCell[]> {
  const targets = await locate(context, writes);
  const before = await contentsOf(context, targets);
  const contents = writes.map(({ content }) => content);
  let after: readonly CellContent[];
  try {
    if (lockedToo) await put(context, targets, contents, progress);
    else await putAsIs(context, targets, contents, progress);
    after = await contentsOf(context, targets);
  } catch (error) {
    // A request that failed may have done a part of its work, or all of it: the old contents go back.
    await put(context, targets, before).catch(() => undefined);
    throw error;
  }
  return targets.map(({ sheetId, sheet, address, fitsRow }, at) => ({
    sheetId,
    place: `${sheet}!${address}`,
    address,
    ...(fitsRow && { fitsRow }),
    before: before[at] ?? null,
    after: after[at] ?? null,
  }));
}

/** Puts back what was written, unless somebody changed one of the cells since. */
export async function putBack(
  context: Excel.RequestContext,
  written: readonly WrittenCell[],
): Promise<readonly string[]> {
  const targets: readonly Target[] = written;
  const now = await contentsOf(context, targets);
  const changed = written.filter(({ after }, at) => !sameContent(after, now[at] ?? null));
  if (changed.length > 0) return changed.map(({ place }) => place);
  try {
    await put(
      context,
      targets,
      written.map(({ before }) => before),
    );
  } catch (error) {
    await put(context, targets, now).catch(() => undefined);
    throw error;
  }
  return [];
}

async function locate(context: Excel.RequestContext, writes: readonly CellWrite[]): Promise<readonly NamedTarget[]> {
  const names = [...new Set(writes.map(({ sheet }) => sheet))];
  const sheets = names.map((name) => context.workbook.worksheets.getItem(name));
  for (const sheet of sheets) sheet.load("id");
  await context.sync();
  const idOf = new Map(names.map((name, at) => [name, sheets[at]?.id ?? ""]));
  return writes.map(({ sheet, address, fitsRow }) => ({
    sheet,
    address,
    sheetId: idOf.get(sheet) ?? "",
    ...(fitsRow && { fitsRow }),
  }));
}

async function contentsOf(context: Excel.RequestContext, targets: readonly Target[]): Promise<readonly CellContent[]> {
  const contents: CellContent[] = [];
  for (const blocks of requestsOf(targets)) {
    const ranges = blocks.map((block) => rangeOf(context, block));
    for (const range of ranges) range.load("formulas,values,valueTypes");
    await context.sync();
    for (const { formulas, values, valueTypes } of ranges) {
      const [allValues, types] = [values.flat() as unknown[], valueTypes.flat()];
      (formulas.flat() as unknown[]).forEach((formula, at) =>
        contents.push(contentOf(formula, allValues[at], types[at] ?? "")),
      );
    }
  }
  return contents;
}

/** The blocks of some cells, in portions for one request each. */
function requestsOf(targets: readonly Target[]): readonly (readonly CellBlock[])[] {
  const requests: CellBlock[][] = [];
  let room = 0;
  for (const block of cellBlocks(targets)) {
    if (block.count > room) {
      requests.push([]);
      room = cellsInOneRequest;
    }
    requests[requests.length - 1]?.push(block);
    room -= block.count;
  }
  return requests;
}

/** On protected sheets too, which are closed again. */
async function put(
  context: Excel.RequestContext,
  targets: readonly Target[],
  contents: readonly CellContent[],
  progress: Progress = () => undefined,
): Promise<void> {
  const sheetIds = [...new Set(targets.map(({ sheetId }) => sheetId))];
  await unlocked(context, sheetIds, async () => {
    await putAsIs(context, targets, contents, progress);
    await fitRows(context, targets);
  });
}

/** Excel fits a row by itself only where nobody gave it a height, and prepared rows have theirs from the file. */
async function fitRows(context: Excel.RequestContext, targets: readonly Target[]): Promise<void> {
  const rows = new Map(
    targets
      .filter(({ fitsRow }) => fitsRow)
      .map((target) => [`${target.sheetId} ${target.address.replace(/^[A-Z]+/, "")}`, target] as const),
  );
  if (rows.size === 0) return;
  for (const { sheetId, address } of rows.values())
    context.workbook.worksheets.getItem(sheetId).getRange(address).getEntireRow().format.autofitRows();
  // what was written stands, however high its row is
  await context.sync().catch(() => undefined);
}

type Progress = (done: number, of: number) => void;

async function putAsIs(
  context: Excel.RequestContext,
  targets: readonly Target[],
  contents: readonly CellContent[],
  progress: Progress,
): Promise<void> {
  let done = 0;
  for (const blocks of requestsOf(targets)) {
    progress(done, targets.length);
    context.application.suspendApiCalculationUntilNextSync();
    for (const block of blocks) {
      const { from, count } = block;
      rangeOf(context, block).formulas = asMatrix(block, contents.slice(from, from + count).map(typedContent));
      done += count;
    }
    await context.sync();
  }
  progress(targets.length, targets.length);
}

const rangeOf = (context: Excel.RequestContext, { sheetId, address }: Target): Excel.Range =>
  context.workbook.worksheets.getItem(sheetId).getRange(address);
