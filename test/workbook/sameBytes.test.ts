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
  ["native", "HASH1"],
  ["live", "HASH2"],
  ["both", "HASH3"],
] as const)("the sample of 12 departments, %s, has the bytes that it had", async (mode, digest) => {
  const bytes = await buildOffice(scheme, sampleRecord(scheme, { departments: 12, seed: 7 }), { mode });
  expect(createHash("sha256").update(bytes).digest("hex")).toBe(digest);
});
