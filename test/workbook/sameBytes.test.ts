import { createHash } from "node:crypto";
import { sampleRecord } from "../../src/sample/sampleRecord.js";
import { newestScheme } from "../../src/scheme/schemes.js";
import { buildOffice } from "../../src/workbook/buildOffice.js";

const scheme = newestScheme();

/**
 * The SHA-256 of whole files. Whoever makes building faster changes none of them; whoever changes what a workbook
 * shows puts the new ones here, and says so.
 */
test.each([
  ["native", "4bed7f4d2141c3337d6ca7cf3ce22decabbcba0f95c3dde2e4745e51d35ea50c"],
  ["live", "e1359d4a4f8994c27362df9bb64246718830fe2e39170d2dd76fde9a994ffe9a"],
  ["both", "715c392d501881e5c4d00204e9999bf964408a4c16694dae32476baced503ee3"],
] as const)("the sample of 12 departments, %s, has the bytes that it had", async (mode, digest) => {
  const bytes = await buildOffice(scheme, sampleRecord(scheme, { departments: 12, seed: 7 }), { mode });
  expect(createHash("sha256").update(bytes).digest("hex")).toBe(digest);
});
