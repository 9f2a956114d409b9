import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { SaxesParser } from "saxes";
import { PlainXml } from "../../src/xlsx/xml/plainXml.js";

type Event = readonly [kind: "open" | "close" | "text", ...facts: readonly unknown[]];

/** What the parser tells; null where it refuses the document. */
function parsed(source: string): readonly Event[] | null {
  const events: Event[] = [];
  const parser = new SaxesParser({ xmlns: false, position: false, defaultXMLVersion: "1.0", forceXMLVersion: true });
  parser.on("opentag", ({ name, attributes }) => void events.push(["open", name, Object.entries(attributes).flat()]));
  parser.on("closetag", () => void events.push(["close"]));
  parser.on("text", (text) => void events.push(["text", text]));
  parser.on("error", (error) => {
    throw error;
  });
  try {
    parser.write(source).close();
  } catch {
    return null;
  }
  return events;
}

function plainly(pieces: readonly string[]): {
  readonly events: readonly Event[];
  readonly complete: boolean;
  readonly told: number;
} {
  const events: Event[] = [];
  const plain = new PlainXml({
    open: (name, attributes) => void events.push(["open", name, [...attributes]]),
    close: () => void events.push(["close"]),
    text: (text) => void events.push(["text", text]),
  });
  for (const piece of pieces) if (!plain.read(piece)) break;
  return { events, complete: plain.isComplete(), told: plain.told };
}

/** Blanks after the root are told by the parser alone, when nothing follows any more. */
const withoutEnd = (events: readonly Event[]): readonly Event[] => {
  const last = events.map(([kind]) => kind).lastIndexOf("close");
  return events.slice(0, last + 1);
};

describe("plain XML", () => {
  const plain = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<a x='1>2' y="&lt;&#20013;&#x4e2d;"><b:c/> 中 &amp;&#13; <d>1</d\n></a>`;

  test("is read to the end, wherever it is cut", () => {
    const source = plain.replace("\n></a>", "></a>\n");
    for (let at = 0; at <= source.length; at += 1) {
      const { events, complete } = plainly([source.slice(0, at), source.slice(at)].filter((piece) => piece !== ""));
      // a declaration that is cut is left to the parser
      if (at > 0 && at < source.indexOf("<a")) continue;
      expect([at, complete]).toEqual([at, true]);
      expect(events).toEqual(withoutEnd(parsed(source) ?? []));
    }
  });

  const word = fc.constantFrom(
    ..."<>/=\"'&;#x!?[]- \t\n\r:ab1中\u0000\u0085\ufffe\ud83d\ude00".split(""),
    "<a>",
    "</a>",
    "<a",
    '<b x="',
    '">',
    "<b/>",
    " x='1'",
    "&amp;",
    "&lt;",
    "&#10;",
    "&#0;",
    "&#xD800;",
    "]]>",
    '<c r="A1"',
    ' s="1"',
    ' t="s"',
    "<v>1</v>",
    "<v></v>",
    "</c>",
    '<c r="B2" t="s" s="12"><v>3</v></c>',
    '<c r="C3"/>',
    "<si><t>",
    '<si><t xml:space="preserve">',
    "</t></si>",
    "<!--",
    "-->",
    "<![CDATA[",
    "<?p ?>",
    "<!DOCTYPE a>",
  );
  const document = fc.array(word, { maxLength: 12 }).map((words) => `<a>${words.join("")}</a>`);
  const odd = fc.array(word, { maxLength: 12 }).map((words) => words.join(""));

  const attribute = fc.constantFrom(
    ' s="1"',
    ' t="s"',
    ' t="str"',
    ' s=""',
    ' cm="1"',
    ' xmlns="u"',
    " s='1'",
    ' s="&lt;"',
    '  s="1"',
    "",
  );
  const text = fc.constantFrom("", "1", "中", "]]>", "]", "&amp;", "&x;", "\n", "<f/>");
  const cell = fc.tuple(
    fc.constantFrom("A1", "AB12", "a1", ""),
    attribute,
    attribute,
    fc.option(text),
    fc.constantFrom("", " ", "<is/>"),
  );
  const cellText = cell.map(([r, one, two, value, odd]) =>
    value === null && odd === ""
      ? `<c r="${r}"${one}${two}/>`
      : `<c r="${r}"${one}${two}>${value === null ? "" : `<v>${value}</v>`}${odd}</c>`,
  );
  const string = fc
    .tuple(
      fc.constantFrom("", ' xml:space="preserve"', ' xml:space="default"', ' x="1"'),
      text,
      fc.constantFrom("", "<r/>"),
    )
    .map(([space, value, odd]) => `<si><t${space}>${value}</t>${odd}</si>`);
  const common = fc.array(fc.oneof(cellText, string), { maxLength: 6 }).map((words) => `<a>${words.join("")}</a>`);

  test("takes nothing that the parser refuses, and tells what it tells, as far as it goes", () => {
    fc.assert(
      fc.property(fc.oneof(document, odd, common), fc.nat(60), (source, cut) => {
        const { events, complete, told } = plainly(
          [source.slice(0, cut), source.slice(cut)].filter((piece) => piece !== ""),
        );
        const all = parsed(source);
        expect(told).toBe(events.length);
        if (complete) expect(events).toEqual(withoutEnd(all ?? [["text", "refused"]]));
        else if (all) expect(events).toEqual(all.slice(0, events.length));
      }),
      {
        numRuns: 30_000,
        seed: 20_203_126,
        examples: [
          ["\t<b/>", 0],
          ['\n<?xml version="1.0"?><b/>', 0],
          ['<?xml version="1.0"?>\t<b/>', 3],
        ],
      },
    );
  });
});
