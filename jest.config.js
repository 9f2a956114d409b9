/** @type {import("jest").Config} */
export default {
  testEnvironment: "node",
  testMatch: ["<rootDir>/test/**/*.test.ts", "<rootDir>/test/**/*.test.tsx"],
  // dist/ and out/ hold copies and products, among them a second package.json one day.
  modulePathIgnorePatterns: ["<rootDir>/dist/", "<rootDir>/dist-addin/", "<rootDir>/dist-embedded/", "<rootDir>/out/"],

  // ES modules throughout: hucre and @ironcalc/wasm exist in no other form. Types are checked by tsc, not here.
  extensionsToTreatAsEsm: [".ts", ".tsx"],
  transform: { "\\.tsx?$": ["ts-jest", { useESM: true }] },
  moduleNameMapper: { "^(\\.{1,2}/.*)\\.js$": "$1" },

  maxWorkers: 2,
  testTimeout: 60_000,
};
