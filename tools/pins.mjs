// npm run pins: writes the digests in test/bytes/pins.json anew, for a change of bytes that is meant, and names the
// kinds of file that have changed.
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { jest } from "./jest.mjs";

const path = "test/bytes/pins.json";

/** @returns {Record<string, { file: string }>} */
const pins = () => JSON.parse(readFileSync(path, "utf8"));

const before = pins();
const { status } = spawnSync(process.execPath, [...jest, "test/bytes/pins"], {
  stdio: ["inherit", "inherit", "inherit"],
  env: { ...process.env, SCOREBOOK_REWRITE_PINS: "1" },
});
const after = pins();
const names = [...new Set([...Object.keys(before), ...Object.keys(after)])];
const changed = names.filter((name) => before[name]?.file !== after[name]?.file);
console.log(changed.length === 0 ? "No pin has changed." : `Changed: ${changed.join("; ")}`);
process.exitCode = status ?? 1;
