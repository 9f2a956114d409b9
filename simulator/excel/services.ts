import { fromBase64 } from "../base64.js";
import { type ApiObject, ApiType } from "../protocol/apiObject.js";

/** What Excel on the web answers in its outer frame instead of in the workbook ("WacPartition"). */
export interface Shell {
  /** Opens another workbook in a window of its own. */
  openWorkbook(xlsx: Uint8Array): void;
  showPane(isVisible: boolean): void;
  readonly isPaneVisible: boolean;
}

/** The root of requests in that partition. */
export const outerFrame = new ApiType<Shell>("WacWorkbook", {
  call: { createAndOpenWorkbook: (shell, base64) => shell.openWorkbook(fromBase64(String(base64))) },
});

const AppRuntimeState = { inactive: "Inactive", background: "Background", visible: "Visible" } as const;

/** Behind Office.addin.showAsTaskpane and .hide. */
const appRuntime = new ApiType<Shell>("AppRuntimeService", {
  call: {
    setAppRuntimeState: (shell, state) => shell.showPane(state === AppRuntimeState.visible),
    getAppRuntimeState: (shell) => (shell.isPaneVisible ? AppRuntimeState.visible : AppRuntimeState.background),
  },
});

/** office.js says that it can take commands of the ribbon. */
const addInInternals = new ApiType<Shell>("AddinInternalService", {
  call: { notifyActionHandlerReady: () => undefined },
});

/** The services by the names that requests use, apart from the custom functions. */
export const shellServices = (shell: Shell): ReadonlyMap<string, ApiObject> =>
  new Map([
    ["Microsoft.AppRuntime.AppRuntimeService", appRuntime.of(shell)],
    ["Microsoft.InternalService.AddinInternalService", addInInternals.of(shell)],
  ]);
