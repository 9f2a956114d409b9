// Copies of Microsoft's office.js package only what Excel loads: 4 of its 87 MB.
import { cpSync, mkdirSync } from "node:fs";
import { dirname, join } from "node:path";

const from = "node_modules/@microsoft/office-js/dist";

/** By what office.js itself asks for in the places where the manifest lets the add-in run. */
const files = [
  "office.js",
  // Excel on the web, on Windows (older and newer), on Mac
  "excel-web-16.00.js",
  "excel-win32-16.00.js",
  "excel-win32-16.01.js",
  "excel-mac-16.00.js",
  // outside Excel, to find that out
  "o15apptofilemappingtable.js",
  // messages, by the language of Excel; any other language falls back to English
  "zh-cn/office_strings.js",
  "en-us/office_strings.js",
  // passes Excel's own telemetry to Excel; the pages' policy keeps it from going anywhere else
  "telemetry/oteljs_agave.js",
];

/** @param {string} folder */
export function copyOfficeJs(folder) {
  for (const file of files) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    cpSync(join(from, file), join(folder, file));
  }
  cpSync("node_modules/@microsoft/office-js/LICENSE.md", join(folder, "LICENSE.txt"));
}
