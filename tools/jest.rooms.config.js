/**
 * The rooms that tools/testRooms.mjs compiles.
 *
 * @type {import("jest").Config}
 */
export default {
  rootDir: "..",
  testEnvironment: "node",
  testMatch: ["<rootDir>/out/rooms/*.test.cjs"],
  modulePathIgnorePatterns: ["<rootDir>/dist/", "<rootDir>/dist-addin/", "<rootDir>/dist-embedded/"],
  transform: {},
  // In the order of their names: the longest first, whatever was measured on this machine before.
  testSequencer: "./tools/byName.mjs",

  // One more than cores: Chromium, LibreOffice and commands are waited for.
  maxWorkers: 3,
  testTimeout: 60_000,
};
