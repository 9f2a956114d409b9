import { resolve } from "node:path";
import addin from "./webpack.config.js";

/**
 * The embedded workbook, into dist-embedded/: a page that plays Excel, for trying and testing. It is never part
 * of dist-addin/. What else stands there is copied by tools/embedded.mjs.
 *
 * @type {import("webpack").Configuration}
 */
export default {
  ...addin,
  // The same modules, unminified: nothing of this is deployed.
  optimization: { ...addin.optimization, minimize: false },
  entry: { embedded: "./simulator/page/main.ts" },
  output: { ...addin.output, path: resolve("dist-embedded") },
};
