import { noSettings, type Settings } from "./settings.js";

export interface SettingsState {
  /** As they stand in the workbook. */
  readonly saved: Settings;
  /** As they are being edited. */
  readonly edited: Settings;
}

export const firstSettings: SettingsState = { saved: noSettings, edited: noSettings };

export type SettingsAction =
  | { readonly type: "settingsRead"; readonly settings: Settings }
  | { readonly type: "settingsEdited"; readonly change: Partial<Settings> };

export function reduceSettings(state: SettingsState, action: SettingsAction): SettingsState {
  switch (action.type) {
    case "settingsRead":
      return { saved: action.settings, edited: action.settings };
    case "settingsEdited":
      return { ...state, edited: { ...state.edited, ...action.change } };
    default:
      return state;
  }
}
