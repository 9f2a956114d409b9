import { resolve } from "node:path";
import { licences } from "./tools/licences.mjs";

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
      {
        test: /\.tsx?$/,
        loader: "ts-loader",
        // The types are checked beforehand, all at once; here each file is only stripped of them.
        options: {
          transpileOnly: true,
          compilerOptions: { noEmit: false, module: "ESNext", moduleResolution: "Bundler", target: "ES2022" },
        },
      },
    ],
  },
  // Sizes are reported by the build; Excel loads from the same machine or the same network.
  performance: { hints: false },
  // One file each: what page and worker share is less than a request more would cost.
  // Chunks have names, so that whoever looks at what is loaded knows what it is.
  optimization: { splitChunks: false, chunkIds: "named" },
  plugins: [licences],
  devtool: false,
};
