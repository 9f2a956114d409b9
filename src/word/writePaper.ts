import { Document, DocumentGridType, Packer, type FileChild } from "docx";
import { OpenPackage } from "../xlsx/edit/openPackage.js";
import { annexList, signatureOf } from "./closing.js";
import { faces } from "./fonts.js";
import { footers } from "./footers.js";
import { addresseesOf, headOf } from "./head.js";
import { footerDistance, grid, page } from "./page.js";
import type { Block, Paper } from "./paper.js";
import { emptyLine, annexMark, headParagraph, noteParagraph, sentenceParagraph, titleParagraph } from "./paragraphs.js";
import { look, type Sources } from "./runs.js";
import { tableOf } from "./tables.js";

/**
 * The paper as .docx, set by GB/T 9704. 版记 is not in it: who gets copies and who prints is the office's. The same paper
 * gives the same bytes.
 */
export async function writePaper(paper: Paper): Promise<Uint8Array> {
  const sources = sourcesOf(paper);
  const document = new Document({
    title: paper.title,
    creator: "考核簿 Scorebook",
    // The grid counts from the size of Normal, which programs other than Word look for in the style itself.
    styles: {
      default: { document: { run: look(faces.text), paragraph: { spacing: { before: 0, after: 0 } } } },
      paragraphStyles: [
        {
          id: "Normal",
          name: "Normal",
          quickFormat: true,
          run: look(faces.text),
          paragraph: { spacing: { line: 240 } },
        },
      ],
    },
    evenAndOddHeaderAndFooters: true,
    sections: [
      {
        properties: {
          page: {
            size: { width: page.width, height: page.height },
            margin: { ...page, header: 850, footer: footerDistance, gutter: 0 },
          },
          grid: { type: DocumentGridType.LINES_AND_CHARS, linePitch: grid.linePitch, charSpace: grid.charSpace },
        },
        footers: footers(),
        children: [
          ...headOf(paper.head),
          titleParagraph(paper.title),
          emptyLine(),
          ...addresseesOf(paper.head),
          ...paper.body.map((block) => childOf(block, sources)),
          ...annexList(paper.annexes),
          ...signatureOf(paper.head),
          ...paper.annexes.flatMap(({ title, blocks }, at) => [
            annexMark(paper.annexes.length === 1 ? "附件" : `附件${at + 1}`),
            emptyLine(),
            titleParagraph(title),
            emptyLine(),
            ...blocks.map((block) => childOf(block, sources)),
          ]),
          // Word wants a paragraph after a table that ends the text: this one never needs a page of its own
          emptyLine(20),
        ],
      },
    ],
  });
  return finished(await Packer.pack(document, "uint8array"));
}

function childOf(block: Block, sources: Sources): FileChild {
  switch (block.kind) {
    case "head":
      return headParagraph(block);
    case "paragraph":
      return sentenceParagraph(block.sentence, sources);
    case "note":
      return noteParagraph(block.text);
    case "table":
      return tableOf(block, sources);
  }
}

/** Every row that figures of the text can lead to, numbered from 1. */
function sourcesOf({ body, annexes }: Paper): Sources {
  const tables = [...body, ...annexes.flatMap(({ blocks }) => blocks)].filter((block) => block.kind === "table");
  const sources = tables.flatMap(({ rows }) => rows.flatMap(({ source }) => (source === undefined ? [] : [source])));
  return new Map([...new Set(sources)].map((source, at) => [source, at + 1]));
}

/**
 * What the library has no words for: no sign hangs out of the type area, no room is put between Chinese signs and
 * digits, and no sign goes by the grid (runs.ts). In the order that the format asks for, before the spacing.
 */
const paragraphProperties = ["overflowPunct", "autoSpaceDE", "autoSpaceDN", "snapToGrid"]
  .map((name) => `<w:${name} w:val="0"/>`)
  .join("");

/** Said by every paragraph, and by the style for what is typed later; the times of writing are taken out. */
function finished(bytes: Uint8Array): Uint8Array {
  const opened = new OpenPackage(bytes);
  opened.change(opened.find("docProps/core.xml"), (xml) =>
    xml.replace(/<dcterms:(created|modified)\b[^>]*>[^<]*<\/dcterms:\1>/g, ""),
  );
  opened.change(opened.find("word/styles.xml"), (xml) =>
    xml.replace(/(<w:style [^>]*w:styleId="Normal".*?<w:pPr>)/s, `$1${paragraphProperties}`),
  );
  opened.change(opened.find("word/document.xml"), (xml) =>
    xml.replaceAll('<w:spacing w:after="0" w:before="0" w:line=', (spacing) => paragraphProperties + spacing),
  );
  return opened.bytes();
}
