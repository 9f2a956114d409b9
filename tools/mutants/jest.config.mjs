import { resolve } from "node:path";

/**
 * The script of tests that runTests.mjs compiles, in one process.
 *
 * @type {import("jest").Config}
 */
export default {
  rootDir: resolve("."),
  testEnvironment: "<rootDir>/tools/mutants/nodeUntilFailure.mjs",
  testMatch: ["<rootDir>/out/mutant/*.test.cjs"],
  haste: { enableSymlinks: false },
  modulePathIgnorePatterns: ["<rootDir>/dist/", "<rootDir>/dist-addin/", "<rootDir>/dist-embedded/"],
  transform: {},
  maxWorkers: 1,
  testTimeout: 60_000,
};
