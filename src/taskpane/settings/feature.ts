import { feature } from "../kit/feature.js";
import { firstSettings, reduceSettings } from "./settingsState.js";
import { settingsTasks } from "./settingsTasks.js";
import { zh } from "./zh.js";

/** What the pane fills in by itself. */
export const settings = feature({
  first: firstSettings,
  reduce: reduceSettings,
  tasks: settingsTasks,
  words: zh,
  screen: async () => (await import(/* webpackChunkName: "settings" */ "./SettingsScreen.js")).SettingsScreen,
  icon: "M2 4.500H9M13 4.500H14M2 11.500H3M7 11.500H14M11 2.500A2 2 0 1 1 11 6.500 2 2 0 0 1 11 2.500M5 9.500A2 2 0 1 1 5 13.500 2 2 0 0 1 5 9.500",
  beside: ["office"],
});
