import { eachWith, type Screen } from "../../../src/taskpane/shell/features.js";

/** All screens of the pane, in the order of the list of features. */
export const screens: readonly Screen[] = ["home", ...eachWith("screen").map(([name]) => name)];
