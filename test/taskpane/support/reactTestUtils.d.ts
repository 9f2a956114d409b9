// The types of React 17 name this module in a way that only CommonJS finds.
declare module "react-dom/test-utils.js" {
  export * from "react-dom/test-utils/index.js";
}
