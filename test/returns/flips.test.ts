import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "@jest/globals";
import { unzipSync } from "fflate";
import { countRuns } from "../support/propertyRuns.js";
import { seedOffset } from "../support/seedOffset.js";
import { makeZip } from "../support/zip.js";
import { issue } from "./support/issued.js";

/** For a longer run: SCOREBOOK_FLIPS=100000. */
const times = Number(process.env["SCOREBOOK_FLIPS"] ?? 5_000);

/** What is stored without compression has nothing but its checksum to betray a turned bit. */
const stored = (bytes: Uint8Array): Uint8Array =>
  makeZip(Object.entries(unzipSync(bytes)).map(([name, data]) => ({ name, data, method: 0 })));

interface Ended {
  readonly codes: Readonly<Record<string, number>>;
  readonly wrong: readonly number[];
  readonly megabytes: number;
}

test.each<[string, (bytes: Uint8Array) => Uint8Array]>([
  ["as it was issued", (bytes) => bytes],
  ["stored", stored],
])(
  `a form, %s, with one bit turned or its end cut off, ${times / 2} times: refused, or read exactly as it was`,
  async (_name, packed) => {
    const folder = mkdtempSync(join(tmpdir(), "scorebook-flips-"));
    try {
      countRuns(times / 2);
      const file = join(folder, "form.xlsx");
      writeFileSync(file, packed((await issue()).bytes));
      const { codes, wrong, megabytes } = JSON.parse(
        execFileSync(
          process.execPath,
          ["test/returns/support/flipForms.mjs", file, String(times / 2), String(seedOffset)],
          { encoding: "utf8" },
        ),
      ) as Ended;
      expect(wrong).toEqual([]);
      expect(codes["internal"]).toBeUndefined();
      expect(codes["crcMismatch"]).toBeGreaterThan(0);
      // dates, versions and attributes of the archive, at which no reader looks
      expect(codes["read"] ?? 0).toBeLessThan(times * 0.05);
      expect(megabytes).toBeLessThan(512);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
  3_600_000,
);
