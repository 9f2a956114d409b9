import type { Desk } from "../shell/desk.js";
import { HostError } from "../../host/port.js";
import { noteOf, settingsOf, type Settings } from "./settings.js";

export interface SettingsTasks {
  readSettings(): Promise<void>;
  saveSettings(settings: Settings): Promise<void>;
}

export const settingsTasks = ({ host, words, dispatch, perform, tell }: Desk): SettingsTasks => ({
  readSettings: async () => {
    try {
      dispatch({ type: "settingsRead", settings: settingsOf(await host.readNote()) });
    } catch (error) {
      // Where the program keeps no notes there are no settings; saving some reports that.
      if (!(error instanceof HostError && error.trouble === "notSupported")) tell(error);
    }
  },
  saveSettings: (settings) =>
    perform("saveSettings", async () => {
      const trimmed = {
        ...settings,
        office: settings.office.trim(),
        year: settings.year.trim(),
        recordedBy: settings.recordedBy.trim(),
        collectedBy: settings.collectedBy.trim(),
      };
      await host.writeNote(noteOf(await host.readNote(), trimmed));
      dispatch({ type: "settingsRead", settings: trimmed });
      return { tone: "success", message: words.settings.saved };
    }),
});
