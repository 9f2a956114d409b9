import { readWorkbook } from "../../src/xlsx/read/readWorkbook.js";
import { countRuns } from "../support/propertyRuns.js";
import { flipBit, type ZipItem, makeZip } from "../support/zip.js";
import { seeded } from "./support/random.js";
import { bookParts, grid } from "./support/workbookParts.js";

const departments = Array.from({ length: 12 }, (_, i) => `示例单位${String(i + 1).padStart(2, "0")}`);
const rows = departments.map((_, i) => {
  const row = String(i + 1);
  return `<row r="${row}"><c r="A${row}" t="s"><v>${i}</v></c><c r="B${row}" s="1"><v>${(i * 37) / 10}</v></c><c r="C${row}"><f t="shared" si="0"${i ? "" : ' ref="C1:C12"'}>${i ? "" : "ROUND(B1*2,2)"}</f><v>${i}</v></c></row>`;
});
const parts = bookParts({
  sheets: [
    { name: "得分", data: rows.join("") },
    { name: "台账", state: 'state="hidden"', data: rows.slice(0, 3).join("") },
  ],
  strings: departments,
  styles: '<cellXfs><xf numFmtId="0"/><xf numFmtId="2"><protection locked="0"/></xf></cellXfs>',
});
function written(how: Partial<ZipItem>): Uint8Array {
  return makeZip([...parts].map(([name, data]) => ({ name, data, ...how })));
}

describe("a file with one bit turned, or cut, is read as it was or refused", () => {
  test.each<[string, number, Partial<ZipItem>]>([
    ["deflated", 2_000, {}],
    ["stored", 500, { method: 0 }],
    ["with data descriptors", 500, { descriptor: "signed" }],
    ["with zip64 sizes", 500, { zip64: true }],
  ])("%s, %i times", (_, tries, how) => {
    const file = written(how);
    const honest = grid(readWorkbook(file));
    expect(Object.keys(honest ?? {})).toHaveLength(45);

    const next = seeded(7);
    const codes = new Map<string, number>();
    for (let i = 0; i < tries; i++) {
      countRuns();
      const bad = i % 8 === 0 ? file.subarray(0, next() % file.length) : flipBit(file, next() % (file.length * 8));
      const result = readWorkbook(bad);
      const code = result.ok ? "read" : result.refusal.code;
      codes.set(code, (codes.get(code) ?? 0) + 1);
      if (result.ok) expect(grid(result)).toEqual(honest);
    }
    expect(codes.get("internal")).toBeUndefined();
    // What no reader looks at: dates, versions, attributes. All else is noticed.
    expect(codes.get("read") ?? 0).toBeLessThan(tries * 0.15);
  });
});
