import { resolve } from "node:path";
import addin from "./webpack.config.js";

/**
 * The pane with a workbook in memory, into out/pane-trial/, for its test in a browser (test/addin/pane.test.ts).
 *
 * @type {import("webpack").Configuration}
 */
export default {
  ...addin,
  // The same modules, unminified: that takes most of the time and changes nothing that is seen.
  optimization: { ...addin.optimization, minimize: false },
  entry: { taskpane: ["./src/taskpane/kit/fabricConfig.ts", "./test/addin/support/paneTrial.tsx"] },
  output: { ...addin.output, path: resolve("out/pane-trial") },
};
