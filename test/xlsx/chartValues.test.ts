import { strFromU8, unzipSync } from "fflate";
import { addressText, parseAddress } from "../../src/xlsx/cellAddress.js";
import { readWorkbook } from "../../src/xlsx/read/readWorkbook.js";
import { pinnedFiles } from "../bytes/support/pinnedFiles.js";

/** A program that does not calculate draws a chart from the figures in the chart itself: they must be the cells'. */
test.each(["bulletin", "bulletin with last year", "card", "certainty"])(
  "charts of a %s carry what their cells hold",
  async (kind) => {
    const bytes = (await pinnedFiles[kind]?.()) ?? new Uint8Array();
    const result = readWorkbook(bytes);
    if (!result.ok) throw new Error(result.refusal.code);
    const charts = Object.entries(unzipSync(bytes)).filter(([name]) => /^xl\/charts\/chart\d+\.xml$/.test(name));
    expect(charts.length).toBeGreaterThan(0);
    for (const [, part] of charts) {
      const references = [
        ...strFromU8(part).matchAll(
          /<c:f>'(.+?)'!\$([A-Z]+)\$(\d+):\$([A-Z]+)\$(\d+)<\/c:f>\s*<c:(str|num)Cache>(.*?)<\/c:\6Cache>/gs,
        ),
      ];
      expect(references.length).toBeGreaterThan(1);
      for (const [, sheet, left = "", top = "", right = "", bottom = "", kindOf, cache = ""] of references) {
        const cells = result.book.sheets.find(({ name }) => name === sheet)?.cells;
        const [from, to] = [parseAddress(left + top), parseAddress(right + bottom)];
        if (!from || !to) throw new Error(`${left}${top}:${right}${bottom}`);
        const held: string[] = [];
        for (let row = from.row; row <= to.row; row += 1)
          for (let column = from.column; column <= to.column; column += 1) {
            const value = cells?.get(addressText(row, column))?.value;
            held.push(
              value?.kind === "number"
                ? String(Number(value.text))
                : value?.kind === "text" && kindOf === "str"
                  ? value.text
                  : "",
            );
          }
        const points = new Map(
          [...cache.matchAll(/<c:pt idx="(\d+)"><c:v>(.*?)<\/c:v>/g)].map(([, at, text]) => [Number(at), text]),
        );
        expect(/ptCount val="(\d+)"/.exec(cache)?.[1]).toBe(String(held.length));
        // the reader takes a number's first 15 digits, as all of the product does
        const drawn = held.map((_, at) => points.get(at) ?? "");
        expect(
          kindOf === "num" ? drawn.map((text) => text && String(Number(Number(text).toPrecision(15)))) : drawn,
        ).toEqual(held);
        expect(held.join("")).not.toBe("");
      }
    }
  },
);
