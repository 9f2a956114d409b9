import { appContext, type AppContextOptions } from "./appContext.js";
import { answerText, callText, type Envelope, frameName, readRequest, RequestType, ResponseType } from "./envelope.js";

/** A request of the rich API, as it is handed over by the transport. */
export interface RichRequest {
  /** "WacPartition" for what Excel on the web answers in its outer frame. */
  readonly partition: string;
  readonly body: string;
  readonly flags: number;
}

/** An answer: the text of its body, or the number of an error of office.js. */
export type RichAnswer = { readonly body: string } | { readonly errorCode: number };

export interface XdmHandlers {
  richRequest(request: RichRequest): Promise<RichAnswer>;
  /** A command of the ribbon has called `event.completed()`. */
  commandCompleted(commandId: string): void;
  readonly settings: DocumentSettings;
  /** The keyboard leaves the pane: by Tab after its last control, by Esc, by Ctrl+F6. */
  left(): void;
}

/** `Office.context.document.settings`: strings by key, as office.js makes them of the values. */
export interface DocumentSettings {
  read(): ReadonlyMap<string, string>;
  write(settings: ReadonlyMap<string, string>): void;
}

const DispatchId = { loadSettings: 75, saveSettings: 76, richApi: 93, commandCompleted: 94 } as const;

/** What office.js and its host exchange about the focus (`OSF.AgaveHostAction`). */
const HostAction = { tabIn: 11, leaving: [5, 6, 13, 14, 15, 17, 18] } as const;

/**
 * Plays the outer frame of Excel on the web towards office.js in a frame of this page.
 *
 * Nothing is injected into the add-in: office.js finds its host through `window.name`, which is set before
 * the frame is inserted, and then speaks by `postMessage`. It accepts only https on its own host name.
 */
export class XdmHost {
  private readonly events = new Map<string, Envelope>();
  private frame: HTMLIFrameElement | null = null;
  private paneOrigin = "";
  private conversation = "";
  private readonly listen = (event: MessageEvent): void => {
    if (!this.frame || event.source !== this.frame.contentWindow) return;
    const request = readRequest(event.data);
    if (request) this.answer(request).catch(reportError);
  };

  constructor(
    private readonly options: AppContextOptions,
    private readonly handlers: XdmHandlers,
  ) {}

  /** @returns the frame, not yet inserted */
  open(url: string): HTMLIFrameElement {
    const frame = document.createElement("iframe");
    // document settings are kept in sessionStorage by this name: a new one for each opening
    this.conversation = `conversation-${crypto.randomUUID()}`;
    frame.name = frameName(this.conversation, this.options.addInId, location.origin, this.options.locale);
    frame.src = url;
    this.frame = frame;
    this.paneOrigin = new URL(url, location.href).origin;
    addEventListener("message", this.listen);
    return frame;
  }

  close(): void {
    removeEventListener("message", this.listen);
    this.frame?.remove();
    this.frame = null;
    this.events.clear();
  }

  /** The keyboard enters the pane, at its first control. */
  enter(): void {
    this.post(callText(this.conversation, location.origin, "Office_notifyAgave", [HostAction.tabIn]));
  }

  /** @returns false while the add-in listens to no such event */
  fire(event: string, data: unknown): boolean {
    const registration = this.events.get(event);
    if (registration) this.post(answerText(registration, location.origin, data, ResponseType.event));
    return registration !== undefined;
  }

  private async answer(request: Envelope): Promise<void> {
    switch (request._actionType) {
      case RequestType.registerEvent:
        this.events.set(request._actionName, request);
        return this.reply(request, { Error: 0 });
      case RequestType.unregisterEvent:
        this.events.delete(request._actionName);
        return this.reply(request, { Error: 0 });
      default:
        return this.reply(request, await this.invoke(request));
    }
  }

  private async invoke(request: Envelope): Promise<unknown> {
    switch (request._actionName) {
      case "ContextActivationManager_getAppContextAsync":
        return appContext(this.options, [...this.handlers.settings.read()]);
      case "ContextActivationManager_notifyHost": {
        const [, action] = request._data as readonly unknown[];
        if (HostAction.leaving.some((leaving) => leaving === action)) this.handlers.left();
        return null;
      }
      case "executeMethod":
        return this.executeMethod(request._data as MethodData);
      default:
        return null;
    }
  }

  private async executeMethod(data: MethodData): Promise<unknown> {
    switch (data.DdaMethod.DispatchId) {
      case DispatchId.richApi: {
        const [partition, , , , body, , flags] = data.ArrayData ?? [];
        const answer = await this.handlers.richRequest({
          partition: typeof partition === "string" ? partition : "",
          body: String(body),
          flags: Number(flags ?? 0),
        });
        if ("errorCode" in answer) return { Error: answer.errorCode, Version: 1 };
        return { Error: 0, Version: 1, Data: [200, ["Content-Type", "application/json"], answer.body] };
      }
      case DispatchId.loadSettings:
        return {
          Error: 0,
          Version: 1,
          Settings: [...this.handlers.settings.read()].map(([Name, Value]) => ({ Name, Value })),
        };
      case DispatchId.saveSettings:
        this.handlers.settings.write(new Map(data.DdaSettingsMethod?.Properties));
        return { Error: 0, Version: 1 };
      case DispatchId.commandCompleted:
        this.handlers.commandCompleted(typeof data[0] === "string" ? data[0] : "");
        return { Error: 0, Version: 1 };
      default:
        // what else Office.context.document.* has
        return { Error: 5001, Version: 1 };
    }
  }

  private reply(request: Envelope, data: unknown): void {
    this.post(answerText(request, location.origin, data, ResponseType.answer));
  }

  private post(text: string): void {
    this.frame?.contentWindow?.postMessage(text, this.paneOrigin);
  }
}

interface MethodData {
  readonly DdaMethod: { readonly DispatchId: number };
  readonly ArrayData?: readonly unknown[];
  readonly DdaSettingsMethod?: { readonly Properties: readonly (readonly [key: string, value: string])[] };
  /** The first argument of methods that take no array. */
  readonly 0?: unknown;
}
