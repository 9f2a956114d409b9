/** What office.js asks for before `Office.onReady`: who shows the page, in which language, what it can do. */
export interface AppContextOptions {
  readonly addInId: string;
  readonly displayName: string;
  readonly locale: string;
  readonly documentUrl: string;
  readonly requirements: Readonly<Record<string, string>>;
}

/** Excel, among the numbers of Office's applications. */
const excel = 16;
const readWrite = 1;
const taskPane = 1;
/** A pane that is docked, as opposed to one that runs unseen. */
const visible = 2;

/** @param settings of the document, each a key and its text */
export const appContext = (
  { addInId, displayName, locale, documentUrl, requirements }: AppContextOptions,
  settings: readonly (readonly [key: string, value: string])[],
): object => ({
  _id: addInId,
  _appName: excel,
  _appVersion: "16.00",
  _appMinorVersion: 0,
  _appUILocale: locale,
  _dataLocale: locale,
  _docUrl: documentUrl,
  _clientMode: readWrite,
  _settings: settings,
  _reason: "documentOpened",
  _osfControlType: taskPane,
  _eToken: "",
  _correlationId: "embedded",
  _appInstanceId: addInId,
  // office.js parses it itself
  _requirementMatrix: JSON.stringify(requirements),
  _hostFullVersion: "16.0.20000.0",
  _addinName: displayName,
  _appDomains: [],
  _initialDisplayMode: visible,
  _featureGates: {},
});
