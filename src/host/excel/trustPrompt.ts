import { HostError } from "../port.js";

/** The document setting by which Excel on Windows and the Mac does not ask recipients about the add-in. */
const setting = "Office.DisableTrustUX";

export const suppressTrustPrompt = (): Promise<void> =>
  new Promise((done, failed) => {
    const { settings } = Office.context.document;
    if (settings.get(setting) === true) {
      done();
      return;
    }
    settings.set(setting, true);
    settings.saveAsync(({ status, error }) => {
      if (status === Office.AsyncResultStatus.Succeeded) done();
      else failed(new HostError("failed", `${error.name}: ${error.message}`));
    });
  });
