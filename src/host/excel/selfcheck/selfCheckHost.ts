import { addinBook, resultPlaces } from "../../../selfcheck/addin/addinBook.js";
import type { TrialName } from "../../../selfcheck/addin/trials.js";
import { abilityNeeds, requiredSets } from "../../abilities.js";
import type { SelfCheckHost } from "../../selfCheckPort.js";
import { run } from "../attempt.js";
import { writeCells } from "../writeCells.js";
import { calculated } from "./calculated.js";
import { inOwnBook, madeBy, ownSheet } from "./ownBook.js";
import { callMany, writeMany } from "./writeMany.js";
import { conditional } from "./trials/conditional.js";
import { event } from "./trials/event.js";
import { hidden } from "./trials/hidden.js";
import { names } from "./trials/names.js";
import { native } from "./trials/native.js";
import { protection } from "./trials/protection.js";
import { settings } from "./trials/settings.js";
import { titles } from "./trials/titles.js";
import { undo } from "./trials/undo.js";
import { validation } from "./trials/validation.js";
import { xml } from "./trials/xml.js";

/** An event that has not come by then does not come: Excel sends them within a second. */
const usualPatience = 5_000;

const trials: Readonly<Record<TrialName, (context: Excel.RequestContext, patience: number) => Promise<string>>> = {
  native,
  validation,
  protection,
  hidden,
  names,
  titles,
  conditional,
  xml,
  settings,
  undo,
  event,
};

const minor = (version: string): number => Number(version.split(".")[1]);

/** Whether the manifest asks for it, or for more. */
const isRequired = (set: string, version: string): boolean =>
  requiredSets.some((each) => each.name === set && minor(each.version) >= minor(version));

const has = (set: string, version: string): boolean => Office.context.requirements.isSetSupported(set, version);

/**
 * Excel in the self-check's own workbook.
 *
 * @param loaded milliseconds until Office had answered
 * @param patience milliseconds that an event may take
 */
export const selfCheckHost = (loaded: number, patience = usualPatience): SelfCheckHost => ({
  facts: () => {
    const { platform, host, version } = Office.context.diagnostics ?? {};
    const needed = requiredSets.map((each) => ({ ...each, needed: true }));
    const wished = abilityNeeds
      .filter(({ set, version: from }) => !isRequired(set, from))
      .map(({ set, version: from }) => ({ name: set, version: from, needed: false }));
    return {
      platform: platform === undefined ? undefined : String(platform),
      program: host === undefined ? undefined : String(host),
      version,
      requirementSets: [...needed, ...wished].map((each) => ({ ...each, there: has(each.name, each.version) })),
      has,
      loaded,
    };
  },
  // an Excel that has no such properties has not opened a workbook of ours by itself
  madeBy: () => (has("ExcelApi", "1.7") ? run(madeBy) : Promise.resolve(null)),
  calculated: (sheet, isWaiting, most) => inOwnBook((context) => calculated(context, sheet, isWaiting, most)),
  trial: (name) => inOwnBook((context) => trials[name](context, patience)),
  writeMany: (block) => inOwnBook((context) => writeMany(context, block)),
  callMany: (isWaiting, most) => inOwnBook((context) => callMany(context, isWaiting, most)),
  showResult: (lines) =>
    inOwnBook(async (context) => {
      const sheet = await ownSheet(context, "result");
      const { firstRow, rowCount, columns } = resultPlaces;
      const all = Array.from({ length: rowCount }, (_, at) => lines[at] ?? []);
      await writeCells(
        context,
        columns.flatMap((column, across) =>
          all.map((line, at) => ({
            sheet: addinBook.sheets.result.name,
            address: `${column}${firstRow + at}`,
            content: line[across] ?? null,
          })),
        ),
      );
      sheet.activate();
      await context.sync();
    }),
});
