import { abilityNeeds, type Ability } from "../abilities.js";
import { base64 } from "../base64.js";
import { bookOf } from "../cellGrid.js";
import { HostError, type Host } from "../port.js";
import { attempt, run } from "./attempt.js";
import { listenToSelection } from "./listenToSelection.js";
import { goTo } from "./goTo.js";
import { goToKeys } from "./goToKeys.js";
import { listen, type Event } from "./listen.js";
import { readNote, writeNote } from "./note.js";
import { readSelectedTexts, readSelection } from "./readSelection.js";
import { isEmptyBook, readSheets } from "./readSheets.js";
import { readWhole } from "./readWhole.js";
import { selfCheckHost } from "./selfcheck/selfCheckHost.js";
import { sheetStore } from "./sheetStore.js";
import { putTextSheet, readTextSheet } from "./textSheet.js";
import { suppressTrustPrompt } from "./trustPrompt.js";
import { putBack, writeCells } from "./writeCells.js";

export interface Started {
  readonly host: Host | null;
  /** The screens that commands of the ribbon and of the cell's menu ask for, as they are chosen. */
  readonly onCommand: (name: string, listener: () => void) => void;
}

/** Waits until Office has said where the page is shown; `host` is null outside Excel. */
export async function startInOffice(): Promise<Started> {
  const { host } = await Office.onReady();
  if (host !== Office.HostType.Excel) return { host: null, onCommand: () => undefined };
  return { host: excelHost(performance.now()), onCommand };
}

/** Commands run in the page of the pane: each brings the pane to the front, and must say when it is done. */
function onCommand(name: string, listener: () => void): void {
  Office.actions.associate(name, (event: Office.AddinCommands.Event) => {
    listener();
    const done = () => event.completed();
    Office.addin.showAsTaskpane().then(done, done);
  });
}

/** Excel as the pane's host. Each function is one short conversation with Excel. */
const excelHost = (loaded: number): Host => ({
  language: Office.context.displayLanguage,
  missing: () => abilityNeeds.map(({ ability }) => ability).filter((ability) => !has(ability)),
  canDownload: Office.context.platform !== Office.PlatformType.Mac,
  createWorkbook: (xlsx) => attempt(() => Excel.createWorkbook(base64(xlsx))),
  selection: () => run(readSelection),
  selectedTexts: () => run(readSelectedTexts),
  readBook: (wanted) => run(async (context) => bookOf(await readSheets(context, wanted))),
  readWhole: async () => {
    // what stands in merged cells would be taken for what each of them says
    if (!has("mergedCells")) throw new HostError("notSupported", "mergedCells");
    return run(async (context) => bookOf(await readWhole(context)));
  },
  isEmpty: () => run(isEmptyBook),
  enterFormula: (formula) =>
    run(async (context) => {
      const { sheet, address } = await readSelection(context);
      return writeCells(context, [{ sheet, address, content: { formula } }], { lockedToo: false });
    }),
  goTo: (place) => run((context) => goTo(context, place)),
  goToKeys: (keys) => run((context) => goToKeys(context, keys)),
  writeCells: (writes, progress) => run((context) => writeCells(context, writes, { progress })),
  putBack: (written) => run((context) => putBack(context, written)),
  sheetStore,
  textSheet: (key) => run((context) => readTextSheet(context, key)),
  putTextSheet: (key, sheet) => run((context) => putTextSheet(context, key, sheet)),
  readNote: () => run(readNote),
  writeNote: (text) => run((context) => writeNote(context, text)),
  suppressTrustPrompt,
  selfCheck: selfCheckHost(loaded),
  onSelectionChanged: listenToSelection,
  onContentChanged: (listener) =>
    listen<SheetEvent>(
      ({ workbook: { worksheets } }) => contentEvents(worksheets),
      ({ worksheetId, type }) =>
        listener({ sheetId: type === "WorksheetAdded" || type === "WorksheetDeleted" ? null : worksheetId }),
    ),
});

/** Whether this Excel is new enough for something. */
const has = (wanted: Ability): boolean =>
  abilityNeeds.every(
    ({ ability, set, version }) => ability !== wanted || Office.context.requirements.isSetSupported(set, version),
  );

/** Even to name an event that an older Excel does not have would fail. */
const contentEvents = (worksheets: Excel.WorksheetCollection): readonly Event<SheetEvent>[] =>
  [
    ...(has("followChanges") ? [worksheets.onChanged, worksheets.onAdded, worksheets.onDeleted] : []),
    ...(has("followProtection") ? [worksheets.onProtectionChanged] : []),
  ] as readonly Event<SheetEvent>[];

/** What the events of sheets have in common. */
interface SheetEvent {
  readonly worksheetId: string;
  readonly type: string;
}
