import type { CellValue } from "../../xlsx/bookContents.js";
import {
  StoreFault,
  type FaultKind,
  type SheetStore,
  type StoreArea,
  type StoreOperation,
} from "../../returns/merge/sheetStore.js";
import { typedText } from "../../exact/typedNumber.js";
import { HostError } from "../port.js";
import { putTextSheet, readTextSheet } from "./textSheet.js";

/** Excel's own codes, by what helps. Any other is "hard". */
const kinds: Readonly<Record<string, FaultKind>> = {
  InvalidOperationInCellEditMode: "busy",
  RequestPayloadSizeLimitExceeded: "tooBig",
  ResponsePayloadSizeLimitExceeded: "tooBig",
  OperationCellsExceedLimit: "tooBig",
  GeneralException: "passing",
  ServiceNotAvailable: "passing",
  RequestAborted: "passing",
  ActivityLimitReached: "passing",
  Conflict: "passing",
  Timeout: "passing",
};

/** A request not answered for this long counts as lost: reading back shows whether it arrived. */
const patience = 60_000;

interface Manner {
  /** The user is editing; called before each wait. */
  readonly waiting?: (() => void) | undefined;
  readonly patience?: number;
}

/** The open workbook as a merge needs it. Each call is one short conversation with Excel. */
export function sheetStore({ waiting = () => undefined, patience: bound = patience }: Manner = {}): SheetStore {
  const run = <Result>(place: string, batch: (context: Excel.RequestContext) => Promise<Result>): Promise<Result> =>
    attempt(place, bound, () => Excel.run(batch));
  return {
    sheets: () =>
      run("工作簿", async (context) => {
        const { worksheets } = context.workbook;
        worksheets.load("items/name");
        await context.sync();
        return worksheets.items.map(({ name }) => name);
      }),
    usedSize: (sheet) =>
      run(sheet, async (context) => {
        const used = context.workbook.worksheets.getItem(sheet).getUsedRangeOrNullObject(true);
        used.load("rowIndex,columnIndex,rowCount,columnCount");
        await context.sync();
        return used.isNullObject
          ? { rowCount: 0, columnCount: 0 }
          : { rowCount: used.rowIndex + used.rowCount, columnCount: used.columnIndex + used.columnCount };
      }),
    read: (sheet, area) => run(sheet, (context) => read(context, sheet, area)).catch(nullWhereTooBig),
    nameOf: (name) =>
      run(name, async (context) => {
        const item = context.workbook.names.getItemOrNullObject(name);
        item.load("formula");
        await context.sync();
        return item.isNullObject ? null : String(item.formula).replace(/^=/, "");
      }),
    readTextSheet: (key) => run(key, (context) => readTextSheet(context, key)),
    apply: (operations) => run(placeOf(operations), (context) => apply(context, operations)),
    pause: (milliseconds) => {
      waiting();
      return new Promise((resume) => setTimeout(resume, milliseconds));
    },
  };
}

async function read(
  context: Excel.RequestContext,
  sheet: string,
  { row, column, rowCount, columnCount }: StoreArea,
): Promise<readonly (readonly CellValue[])[] | null> {
  if (rowCount === 0 || columnCount === 0) return [];
  const range = context.workbook.worksheets
    .getItem(sheet)
    .getRangeByIndexes(row - 1, column - 1, rowCount, columnCount);
  range.load("values,valueTypes,formulas");
  await context.sync();
  // null in the place of values is Excel's way of saying that they are too many
  const { values, valueTypes, formulas } = range as {
    values: unknown[][] | null;
    valueTypes: string[][] | null;
    formulas: unknown[][] | null;
  };
  if (!values) return null;
  return values.map((line, down) =>
    line.map((value, across) => valueOf(value, valueTypes?.[down]?.[across] ?? "", formulas?.[down]?.[across])),
  );
}

/** A formula is nothing that a merge has written: whatever it shows, it counts as changed. */
function valueOf(value: unknown, type: string, formula: unknown): CellValue {
  if (typeof formula === "string" && formula.startsWith("=") && formula !== value)
    return { kind: "error", code: formula };
  if (type === "Error") return { kind: "error", code: String(value) };
  if (typeof value === "number") return { kind: "number", text: typedText(value) };
  if (typeof value === "boolean") return { kind: "boolean", value };
  return typeof value === "string" && value !== "" ? { kind: "text", text: value } : { kind: "blank" };
}

/** Looks first, so that all that changes anything goes in one request. */
async function apply(context: Excel.RequestContext, operations: readonly StoreOperation[]): Promise<void> {
  const { worksheets, names } = context.workbook;
  const known = new Map(
    operations.flatMap((each) =>
      each.op === "setName" || each.op === "deleteName"
        ? [[each.name, names.getItemOrNullObject(each.name)] as const]
        : [],
    ),
  );
  if (known.size > 0) await context.sync();
  context.application.suspendApiCalculationUntilNextSync();
  for (const operation of operations) {
    switch (operation.op) {
      case "addSheet":
        worksheets.add(operation.sheet).visibility =
          operation.visibility === "veryHidden"
            ? "VeryHidden"
            : operation.visibility === "hidden"
              ? "Hidden"
              : "Visible";
        break;
      case "deleteSheet": {
        const sheet = worksheets.getItem(operation.sheet);
        // a very hidden sheet cannot be deleted
        sheet.visibility = "Hidden";
        sheet.delete();
        break;
      }
      case "write": {
        const { sheet, row, column, values } = operation;
        worksheets.getItem(sheet).getRangeByIndexes(row - 1, column - 1, values.length, values[0]?.length ?? 0).values =
          values.map((line) => line.map(typed));
        break;
      }
      case "putTextSheet":
        await putTextSheet(context, operation.key, operation.text);
        break;
      case "setName": {
        const item = known.get(operation.name);
        if (item && !item.isNullObject) item.delete();
        names.add(operation.name, `=${operation.refersTo}`);
        break;
      }
      case "deleteName": {
        const item = known.get(operation.name);
        if (item && !item.isNullObject) item.delete();
      }
    }
  }
  await context.sync();
}

/** A text gets an apostrophe, so that Excel never makes anything else of it. */
function typed(value: CellValue): string | number | boolean {
  switch (value.kind) {
    case "blank":
      return "";
    case "number":
      return Number(value.text);
    case "boolean":
      return value.value;
    case "text":
      return `'${value.text}`;
    case "error":
      throw new StoreFault("hard", "", {
        zh: `错误值 ${value.code} 不能写入`,
        en: `the error ${value.code} cannot be written`,
      });
  }
}

function placeOf(operations: readonly StoreOperation[]): string {
  const [first] = operations;
  if (!first) return "工作簿";
  if (first.op === "putTextSheet") return first.text?.name ?? first.key;
  return first.op === "setName" || first.op === "deleteName" ? first.name : first.sheet;
}

async function attempt<Result>(place: string, bound: number, work: () => Promise<Result>): Promise<Result> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(
      () => reject(new StoreFault("passing", place, { zh: "Excel 没有应答", en: "Excel did not answer" })),
      bound,
    );
  });
  try {
    return await Promise.race([work(), late]);
  } catch (error) {
    throw faultOf(place, error);
  } finally {
    clearTimeout(timer);
  }
}

function faultOf(place: string, error: unknown): unknown {
  if (error instanceof HostError && error.trouble === "protected")
    return new StoreFault("hard", place, withDetail(denied, error.detail));
  if (!(error instanceof OfficeExtension.Error)) return error;
  const { code, message } = error;
  return new StoreFault(kinds[code] ?? "hard", place, withDetail(words[code] ?? unfinished, `${code}: ${message}`));
}

type About = StoreFault["about"];

const denied: About = {
  zh: "受保护，不能写入；请在“审阅”中撤销保护后重试",
  en: "is protected and cannot be written; take the protection off under Review and try again",
};
const unfinished: About = { zh: "Excel 没有完成写入", en: "Excel did not write it" };

const words: Readonly<Record<string, About>> = {
  AccessDenied: denied,
  ItemNotFound: {
    zh: "找不到；可能已改名或删除，请重试",
    en: "cannot be found; it may have been renamed or deleted. Try again",
  },
};

/** With what Excel itself says, for support. */
const withDetail = ({ zh, en }: About, detail: string): About => ({
  zh: `${zh}（${detail}）`,
  en: `${en} (${detail})`,
});

function nullWhereTooBig(error: unknown): null {
  if (error instanceof StoreFault && error.kind === "tooBig") return null;
  throw error;
}
