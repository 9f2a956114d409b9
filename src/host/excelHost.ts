import { type Ability, abilityNeeds } from "./abilities.js";
import { base64 } from "./base64.js";
import { bookOf, type CellGrid } from "./cellGrid.js";
import { HostError, type FormulaChange, type Host, type HostTrouble, type Selection, type StopListening } from "./port.js";

/** The only file that knows Excel's interface. */

export interface Started {
  readonly host: Host | null;
  /** The screens that commands of the ribbon and of the cell's menu ask for, as they are chosen. */
  readonly onCommand: (name: string, listener: () => void) => void;
}

/** Waits until Office has said where the page is shown; `host` is null outside Excel. */
export async function startInOffice(): Promise<Started> {
  const { host } = await Office.onReady();
  if (host !== Office.HostType.Excel) return { host: null, onCommand: () => undefined };
  return { host: excelHost(), onCommand };
}

/** Commands run in the page of the pane: each brings the pane to the front, and must say when it is done. */
function onCommand(name: string, listener: () => void): void {
  Office.actions.associate(name, (event: Office.AddinCommands.Event) => {
    listener();
    const done = () => event.completed();
    Office.addin.showAsTaskpane().then(done, done);
  });
}

const excelHost = (): Host => ({
  language: Office.context.displayLanguage,
  missing: () => abilityNeeds.map(({ ability }) => ability).filter((ability) => !has(ability)),
  createWorkbook: (xlsx) => attempt(() => Excel.createWorkbook(base64(xlsx))),
  selection: () => run(readSelection),
  readBook: () => run(async (context) => bookOf(await readGrids(context))),
  enterFormula: (formula) =>
    run(async (context) => {
      context.workbook.getActiveCell().formulas = [[formula]];
      await context.sync();
    }),
  goTo: (place) => run((context) => select(context, place)),
  writeFormulas: (changes) => run((context) => writeFormulas(context, changes)),
  onSelectionChanged: (listener) => listen((context) => [context.workbook.onSelectionChanged], listener),
  onContentChanged: (listener) => listen((context) => contentEvents(context.workbook.worksheets), listener),
});

/** Whether this Excel is new enough for something. */
const has = (wanted: Ability): boolean =>
  abilityNeeds.every(({ ability, set, version }) => ability !== wanted || Office.context.requirements.isSetSupported(set, version));

/** Even to name an event that an older Excel does not have would fail. */
const contentEvents = (worksheets: Excel.WorksheetCollection): readonly unknown[] => [
  ...(has("followChanges") ? [worksheets.onChanged, worksheets.onAdded, worksheets.onDeleted] : []),
  ...(has("followProtection") ? [worksheets.onProtectionChanged] : []),
];

async function readSelection(context: Excel.RequestContext): Promise<Selection> {
  const cell = context.workbook.getActiveCell();
  const sheet = cell.worksheet;
  const sheetKey = sheet.getRange("A1");
  const rowKey = cell.getEntireRow().getCell(0, 0);
  const columnKey = cell.getEntireColumn().getCell(0, 0);
  cell.load("address");
  sheet.load("name");
  for (const key of [sheetKey, rowKey, columnKey]) key.load("values");
  await context.sync();
  const row: unknown = rowKey.values[0]?.[0];
  return {
    sheet: sheet.name,
    address: cell.address.slice(cell.address.lastIndexOf("!") + 1),
    sheetKey: textOf(sheetKey),
    rowKey: typeof row === "number" ? row : textOf(rowKey),
    columnKey: textOf(columnKey),
  };
}

function textOf(cell: Excel.Range): string {
  const value: unknown = cell.values[0]?.[0];
  return typeof value === "string" || typeof value === "number" ? String(value) : "";
}

/** Below what one answer may hold on the web (5 MB), with room for long formulas. */
const cellsInOneAnswer = 20_000;

/** Our sheets, each in a few requests, rows in pieces: one request for all of it would be refused. */
async function readGrids(context: Excel.RequestContext): Promise<readonly CellGrid[]> {
  const { worksheets } = context.workbook;
  worksheets.load("items/name,items/visibility");
  await context.sync();
  const sheets = worksheets.items.map((sheet) => ({ sheet, key: sheet.getRange("A1"), used: sheet.getUsedRangeOrNullObject(true) }));
  for (const { key, used } of sheets) {
    key.load("values");
    used.load("rowIndex,columnIndex,rowCount,columnCount");
  }
  await context.sync();
  const grids: CellGrid[] = [];
  for (const { sheet, key, used } of sheets) {
    if (used.isNullObject || !textOf(key).startsWith("scorebook.")) continue;
    const rowsAtOnce = Math.max(1, Math.floor(cellsInOneAnswer / used.columnCount));
    const pieces: CellGrid[] = [];
    for (let from = 0; from < used.rowCount; from += rowsAtOnce) {
      const rows = Math.min(rowsAtOnce, used.rowCount - from);
      const range = sheet.getRangeByIndexes(used.rowIndex + from, used.columnIndex, rows, used.columnCount);
      range.load("values,formulas,valueTypes");
      await context.sync();
      pieces.push({
        sheet: sheet.name,
        visible: sheet.visibility === "Visible",
        row: used.rowIndex + from + 1,
        column: used.columnIndex + 1,
        values: range.values,
        formulas: range.formulas,
        types: range.valueTypes,
      });
    }
    const joined = joinedRows(pieces);
    if (joined) grids.push(joined);
  }
  return grids;
}

function joinedRows(pieces: readonly CellGrid[]): CellGrid | undefined {
  const [first] = pieces;
  return (
    first && {
      ...first,
      values: pieces.flatMap(({ values }) => values),
      formulas: pieces.flatMap(({ formulas }) => formulas),
      types: pieces.flatMap(({ types }) => types),
    }
  );
}

/** Quotes are for names that need them; a name with "!" has no other way to be told from its address. */
async function select(context: Excel.RequestContext, place: string): Promise<void> {
  const split = place.lastIndexOf("!");
  const name = place.slice(0, split).replace(/^'(.*)'$/s, "$1").replaceAll("''", "'");
  const sheet = context.workbook.worksheets.getItemOrNullObject(name);
  await context.sync();
  if (split < 0 || sheet.isNullObject) throw new HostError("noSuchCell", place);
  sheet.activate();
  sheet.getRange(place.slice(split + 1)).select();
  await context.sync();
}

const changesInOneRequest = 2_000;

/** A protected sheet is opened for the change and closed again with the same options, whatever happens. */
async function writeFormulas(context: Excel.RequestContext, changes: readonly FormulaChange[]): Promise<void> {
  const sheets = [...new Set(changes.map(({ sheet }) => sheet))].map((name) => context.workbook.worksheets.getItem(name));
  for (const { protection } of sheets) protection.load("protected,options");
  await context.sync();
  const closed = sheets.filter((sheet) => sheet.protection.protected).map((sheet) => ({ sheet, options: sheet.protection.options }));
  for (const { sheet } of closed) sheet.protection.unprotect();
  await context.sync();
  try {
    for (let from = 0; from < changes.length; from += changesInOneRequest) {
      context.application.suspendApiCalculationUntilNextSync();
      for (const { sheet, address, formula } of changes.slice(from, from + changesInOneRequest))
        context.workbook.worksheets.getItem(sheet).getRange(address).formulas = [[formula]];
      await context.sync();
    }
  } finally {
    for (const { sheet, options } of closed) sheet.protection.protect(options);
    await context.sync();
  }
}

interface Event {
  add(handler: () => Promise<void>): OfficeExtension.EventHandlerResult<unknown>;
}

async function listen(eventsOf: (context: Excel.RequestContext) => readonly unknown[], listener: () => void): Promise<StopListening> {
  const added = await run(async (context) => {
    const results = eventsOf(context).map((event) => (event as Event).add(async () => listener()));
    await context.sync();
    return results;
  });
  const [first] = added;
  if (!first) return async () => undefined;
  return () =>
    attempt(() =>
      Excel.run(first.context as Excel.RequestContext, async (context) => {
        for (const result of added) result.remove();
        await context.sync();
      }),
    );
}

/** Waits while a cell is being edited, instead of failing. */
const run = <T>(batch: (context: Excel.RequestContext) => Promise<T>): Promise<T> =>
  attempt(() => Excel.run({ delayForCellEdit: true }, batch));

/** What Excel calls its errors, and what that means to the pane. */
const troubles: Readonly<Record<string, HostTrouble>> = {
  InvalidOperationInCellEditMode: "editing",
  AccessDenied: "protected",
  ItemNotFound: "noSuchCell",
  InvalidReference: "noSuchCell",
  RequestPayloadSizeLimitExceeded: "tooLarge",
  ResponsePayloadSizeLimitExceeded: "tooLarge",
  ApiNotFound: "notSupported",
  NotImplemented: "notSupported",
};

async function attempt<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof OfficeExtension.Error)) throw error;
    throw new HostError(troubles[error.code] ?? "failed", `${error.code}: ${error.message}`);
  }
}
