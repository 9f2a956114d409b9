import type { Book } from "./book/book.js";
import type { Differences } from "./differences.js";
import type { Shell } from "./excel/services.js";
import type { Manifest } from "./manifest.js";
import { OfficeHost } from "./officeHost.js";
import { CustomFunctionsHost } from "./transport/customFunctionsHost.js";
import type { FunctionsMetadata } from "./transport/functionsMetadata.js";
import type { RichMessage } from "./transport/richMessages.js";
import { XdmHost } from "./transport/xdmHost.js";
import type { Calculator, FunctionCall } from "./calc/calculator.js";

export interface AddInOptions {
  readonly manifest: Manifest;
  readonly metadata: FunctionsMetadata;
  readonly locale: string;
  readonly requirements: Readonly<Record<string, string>>;
  readonly differences: Differences;
}

/** The add-in beside one open workbook: its frame, what answers it, and the functions that it computes. */
export class AddInWindow {
  readonly frame: HTMLIFrameElement;
  readonly host: OfficeHost;
  /** The keyboard has left the pane. */
  onLeft = (): void => undefined;
  private readonly xdm: XdmHost;
  private readonly functions: CustomFunctionsHost;
  private lastCommand = 0;

  /** @param calculator of the book; its calls may come before the add-in is ready */
  constructor(
    { manifest, metadata, locale, requirements }: AddInOptions,
    {
      book,
      shell,
      calculator,
    }: { readonly book: Book; readonly shell: Shell; readonly calculator: Pick<Calculator, "deliver"> },
  ) {
    const send = (messages: readonly RichMessage[]): void =>
      void this.xdm.fire("richApiMessage", { ArrayData: messages });
    this.functions = new CustomFunctionsHost(metadata, send, (results) => calculator.deliver(results));
    this.host = new OfficeHost({ book, shell, customFunctions: this.functions.service, send });
    this.xdm = new XdmHost(
      {
        addInId: manifest.id,
        displayName: manifest.displayName,
        locale,
        documentUrl: `${book.title}.xlsx`,
        requirements,
      },
      {
        richRequest: (request) => this.host.answer(request),
        commandCompleted: () => undefined,
        left: () => this.onLeft(),
        settings: { read: () => book.settings, write: (settings) => void (book.settings = settings) },
      },
    );
    book.selected.listen(() => this.xdm.fire("documentSelectionChanged", {}));
    this.frame = this.xdm.open(manifest.paneUrl);
    this.frame.title = manifest.displayName;
  }

  call(calls: readonly FunctionCall[]): void {
    this.functions.call(calls);
  }

  /** The keyboard enters the pane. */
  enter(): void {
    this.frame.focus();
    this.xdm.enter();
  }

  /** A command of the ribbon that runs a function of the add-in. @returns false while the add-in is not ready */
  run(functionName: string): boolean {
    this.lastCommand += 1;
    const source = JSON.stringify({ source: { id: functionName } });
    return this.xdm.fire("appCommandInvoked", [`command-${this.lastCommand}`, functionName, source]);
  }

  close(): void {
    this.host.close();
    this.xdm.close();
  }
}
