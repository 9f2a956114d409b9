import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import vm from "node:vm";
import { JSDOM } from "jsdom";
import type { OfficeHost } from "../../../simulator/officeHost.js";
import type { RichMessage } from "../../../simulator/transport/richMessages.js";

const officeFolder = createRequire(import.meta.url)
  .resolve("@microsoft/office-js/package.json")
  .replace("package.json", "dist/");

interface BridgeMessage {
  readonly id: number;
  readonly type: number;
  readonly flags: number;
  readonly message: { readonly body: object };
}

/**
 * office.js as it comes from npm, in a window of jsdom, with a host answering it through the native bridge
 * that Office on phones uses: no page and no frame needed.
 */
export class OfficeInJsdom {
  private readonly dom = new JSDOM('<script src="office.js"></script>', {
    runScripts: "outside-only",
    url: "https://localhost/",
  });
  private readonly window = this.dom.window;
  private host: OfficeHost | undefined;
  private readonly bridge: { sendMessageToHost(text: string): void; onMessageFromHost?(text: string): void } = {
    sendMessageToHost: (text) => void this.answer(JSON.parse(text) as BridgeMessage),
  };

  constructor() {
    const context = this.dom.getInternalVMContext();
    Object.assign(this.window, { _richApiNativeBridge: this.bridge, TextEncoder, TextDecoder });
    for (const script of ["office.js", "excel-web-16.00.js"]) {
      vm.runInContext(readFileSync(officeFolder + script, "utf8"), context, { filename: script });
    }
  }

  serve(host: OfficeHost): void {
    this.host = host;
  }

  send(messages: readonly RichMessage[]): void {
    this.bridge.onMessageFromHost?.(JSON.stringify({ type: 3, message: { entries: messages } }));
  }

  get Excel(): typeof Excel {
    return (this.window as unknown as { Excel: typeof Excel }).Excel;
  }

  get OfficeExtension(): typeof OfficeExtension {
    return (this.window as unknown as { OfficeExtension: typeof OfficeExtension }).OfficeExtension;
  }

  close(): void {
    this.window.close();
  }

  private async answer({ id, type, flags, message }: BridgeMessage): Promise<void> {
    if (!this.host) throw new TypeError("nobody answers");
    const answer = await this.host.answer({ partition: "", body: JSON.stringify(message.body), flags });
    const body = "body" in answer ? answer.body : "";
    this.bridge.onMessageFromHost?.(JSON.stringify({ id, type, message: { statusCode: 200, headers: {}, body } }));
  }
}
