import type { Book } from "./book/book.js";
import { type Shell, outerFrame, shellServices } from "./excel/services.js";
import { workbook } from "./excel/workbook.js";
import { ExcelEvents } from "./excelEvents.js";
import type { ApiObject } from "./protocol/apiObject.js";
import { ActionType, ObjectPathType, type RequestBody, type ResponseBody } from "./protocol/messages.js";
import { Processor } from "./protocol/processor.js";
import { Faults } from "./transport/faults.js";
import type { SendMessages } from "./transport/richMessages.js";
import type { RichAnswer, RichRequest } from "./transport/xdmHost.js";

/** office.js asks so to wait while a cell is edited, instead of failing (`delayForCellEdit`). */
const delayForCellEdit = 64;
const outerPartition = "WacPartition";
const functionsService = "Microsoft.ExcelServices.CustomFunctions";

export interface OfficeHostOptions {
  readonly book: Book;
  readonly shell: Shell;
  /** What the runtime of the custom functions talks to. */
  readonly customFunctions: ApiObject;
  readonly send: SendMessages;
}

/** Answers the rich API's requests of one add-in, and notifies it of what happens in the workbook. */
export class OfficeHost {
  readonly faults = new Faults();
  /** Milliseconds that each request of the add-in waits before it is carried out: a slow machine. */
  delay = 0;
  /** Milliseconds that requests took, with the calculations that they led to. */
  spent = 0;
  private readonly processor = new Processor();
  private readonly services: ReadonlyMap<string, ApiObject>;
  private readonly events: ExcelEvents;
  private editing: { readonly ended: Promise<void>; readonly end: () => void } | undefined;

  constructor(private readonly options: OfficeHostOptions) {
    this.services = new Map([...shellServices(options.shell), [functionsService, options.customFunctions]]);
    this.events = new ExcelEvents(options.book, options.send);
  }

  /** While a person types into a cell, Excel takes no requests. */
  setCellEditing(isEditing: boolean): void {
    if (isEditing === (this.editing !== undefined)) return;
    if (isEditing) {
      let end = (): void => undefined;
      const ended = new Promise<void>((resolve) => (end = resolve));
      this.editing = { ended, end };
    } else {
      this.editing?.end();
      this.editing = undefined;
    }
  }

  async answer({ partition, body, flags }: RichRequest): Promise<RichAnswer> {
    const request = JSON.parse(body) as RequestBody;
    const isOfRuntime = partition === outerPartition || usesService(request, functionsService);
    if (!isOfRuntime) {
      while (this.editing && (flags & delayForCellEdit) !== 0) await this.editing.ended;
      if (this.editing) return text(failure("InvalidOperationInCellEditMode", "Excel is in cell-editing mode."));
    }
    if (!isOfRuntime && this.delay > 0) await new Promise((resolve) => setTimeout(resolve, this.delay));
    const fault = isOfRuntime || isHousekeeping(request) ? undefined : this.faults.next();
    if (fault && !fault.after)
      return fault.code === "never" ? await never() : text(failure(fault.code, "ordered by a test"));
    const response = this.process(request, partition);
    if (fault) return fault.code === "never" ? await never() : text(failure(fault.code, "ordered by a test"));
    return text(response);
  }

  /** Synchronously: nothing else happens to the workbook in the course of one request. */
  process(request: RequestBody, partition: string): ResponseBody {
    const { book, shell } = this.options;
    const document = partition === outerPartition ? outerFrame.of(shell) : workbook.of(book);
    const work = (): ResponseBody =>
      this.processor.process(request, { document, service: (name) => this.services.get(name) });
    const started = performance.now();
    try {
      return this.events.afterwards(() => book.asOneStep(work));
    } finally {
      book.resumeCalculation();
      this.spent += performance.now() - started;
    }
  }

  /** The workbook came to the front. */
  activated(): void {
    this.events.tellActivated();
  }

  close(): void {
    this.events.close();
  }
}

const text = (response: ResponseBody): RichAnswer => ({ body: JSON.stringify(response) });

const failure = (code: string, message: string): ResponseBody => ({
  Results: [],
  TraceIds: [],
  Error: { Code: code, Message: message, Location: "", HttpStatusCode: 400, ActionIndex: 0 },
});

const never = (): Promise<never> => new Promise(() => undefined);

/** `Excel.run` ends with a request of its own that only lets go of what it tracked. */
const isHousekeeping = ({ Actions }: RequestBody): boolean =>
  Actions.every(
    ({ ActionType: type, Name }) =>
      type === ActionType.instantiate || Name === "_RemoveReference" || Name === "_KeepReference",
  );

const usesService = ({ ObjectPaths }: RequestBody, service: string): boolean =>
  Object.values(ObjectPaths).some((path) => path.ObjectPathType === ObjectPathType.service && path.Name === service);
