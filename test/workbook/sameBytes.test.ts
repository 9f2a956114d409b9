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
  ["native", "c8d89d71118577b603b2b97fa2b3b5587d9a34f0918148522d4c3dd2a694dbcb"],
  ["live", "ca4b3beb291879bbb13c9acf01ced8d0f4f3eed8d2f812435ad7e14498a133a5"],
  ["both", "149934c38868e3d025607a5bdf32a7d9797d6697885f213b88c563c915bac892"],
] as const)("the sample of 12 departments, %s, has the bytes that it had", async (mode, digest) => {
  const bytes = await buildOffice(scheme, sampleRecord(scheme, { departments: 12, seed: 7 }), { mode });
  expect(createHash("sha256").update(bytes).digest("hex")).toBe(digest);
});
