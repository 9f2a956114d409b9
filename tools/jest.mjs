// How Jest is started, from the root of the checkout.

/** Arguments of Node, and Jest's script: what Jest is told follows. */
export const jest = [
  // Jest runs ES modules through an interface of Node that is still called experimental.
  "--experimental-vm-modules",
  "--disable-warning=ExperimentalWarning",
  // Workbooks are many small objects that soon die: with room for more of them, a third less time goes to collecting.
  "--max-semi-space-size=128",
  "node_modules/jest/bin/jest.js",
];
