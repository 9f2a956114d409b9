import { registerStrokes } from "../kit/icons.js";
import { eachWith } from "./features.js";

/** Of each screen its own, by the name of the screen. */
export const registerPaneIcons = (): void => registerStrokes(Object.fromEntries(eachWith("icon")));
