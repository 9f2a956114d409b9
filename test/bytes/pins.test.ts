import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { afterAll, expect, test } from "@jest/globals";
import { unzipSync } from "fflate";
import { beyondLimits } from "../xlsx/support/excelLimits.js";
import { pinnedFiles } from "./support/pinnedFiles.js";

/**
 * The SHA-256 of a whole file of every kind, and the beginning of that of each of its parts, so that what differs has
 * a name. Whoever makes writing faster changes none of them; whoever changes what a file shows writes them anew with
 * `npm run pins`, looks at which have changed, and says so in the commit.
 */
interface Pin {
  readonly file: string;
  readonly parts?: Readonly<Record<string, string>>;
}

const path = "test/bytes/pins.json";
const pins = JSON.parse(readFileSync(path, "utf8")) as Readonly<Record<string, Pin>>;
const isRewriting = process.env["SCOREBOOK_REWRITE_PINS"] === "1";

const digest = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");

function pinOf(bytes: Uint8Array): Pin {
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b;
  if (!isZip) return { file: digest(bytes) };
  const parts = Object.entries(unzipSync(bytes)).map(([name, part]) => [name, digest(part).slice(0, 16)]);
  return { file: digest(bytes), parts: Object.fromEntries(parts) as Record<string, string> };
}

const written: Record<string, Pin> = {};
afterAll(() => {
  if (isRewriting) writeFileSync(path, `${JSON.stringify(written, null, 1)}\n`);
});

test.each(Object.entries(pinnedFiles))(
  "%s has the bytes that it had, and nothing beyond the limits of Excel",
  async (name, make) => {
    const bytes = await make();
    const pin = pinOf(bytes);
    written[name] = pin;
    if (!isRewriting) expect(pin).toEqual(pins[name]);
    if (pin.parts) expect(beyondLimits(bytes)).toEqual([]);
  },
);

test("nothing is pinned that is not made", () => {
  if (!isRewriting) expect(Object.keys(pins).sort()).toEqual(Object.keys(pinnedFiles).sort());
});
