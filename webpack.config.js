import { resolve } from "node:path";
import { EsbuildPlugin } from "esbuild-loader";
import MinimizerPlugin from "minimizer-webpack-plugin";
import { licences } from "./tools/licences.mjs";

/** What every opening of the pane loads. */
const alwaysLoaded = /^(functions|taskpane|worker)\.js$/;

/**
 * The scripts of the add-in, into dist-addin/. What else stands there is copied by tools/buildAddin.mjs.
 *
 * @type {import("webpack").Configuration}
 */
export default {
  mode: "production",
  target: ["web", "es2022"],
  entry: {
    // Small, and first: a workbook with our functions waits for this script alone.
    functions: "./src/taskpane/shell/startFunctions.ts",
    taskpane: {
      // In this order: Fabric looks for its settings while it loads.
      import: ["./src/taskpane/kit/fabricConfig.ts", "./src/taskpane/main.tsx"],
      dependOn: "functions",
    },
  },
  output: {
    path: resolve("dist-addin"),
    filename: "[name].js",
    chunkFilename: "[name].js",
    // Relative to the page: the same build serves any folder of any server.
    publicPath: "",
    clean: true,
  },
  resolve: { extensions: [".js"], extensionAlias: { ".js": [".ts", ".tsx", ".js"] } },
  module: {
    rules: [
      // The types are checked beforehand, all at once; here each file is only stripped of them.
      { test: /\.tsx?$/, loader: "esbuild-loader", options: { target: "es2022", charset: "utf8" } },
    ],
  },
  // Sizes are reported by the build; Excel loads from the same machine or the same network.
  performance: { hints: false },
  // One file each: what page and worker share is less than a request more would cost.
  // Chunks have names, so that whoever looks at what is loaded knows what it is.
  optimization: {
    splitChunks: false,
    chunkIds: "named",
    // Terser makes scripts smaller by some 5 %, and takes several times as long: worth it where all wait.
    minimizer: [
      new MinimizerPlugin({ include: alwaysLoaded, extractComments: false }),
      new EsbuildPlugin({ exclude: alwaysLoaded, target: "es2022", charset: "utf8", legalComments: "none" }),
    ],
  },
  plugins: [licences],
  devtool: false,
};
