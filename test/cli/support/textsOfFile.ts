import { basename } from "node:path";
import { unzipFiles } from "../../../src/xlsx/zip/unzipFiles.js";

/** All that a file says, cells, names, headers and properties, each with the part in which it stands. */
export function textsOfFile(name: string, bytes: Uint8Array): readonly string[] {
  if (!/\.(xlsx|zip)$/.test(name))
    return new TextDecoder()
      .decode(bytes)
      .split("\n")
      .map((line) => `${name}: ${line}`);
  const unzipped = unzipFiles(bytes);
  if (!unzipped.ok) throw new Error(`${name}: ${unzipped.refusal.code}`);
  return unzipped.files.flatMap((part) =>
    /\.(xlsx|zip)$/.test(part.name)
      ? textsOfFile(part.name, part.bytes)
      : spoken(new TextDecoder().decode(part.bytes)).map((text) => `${basename(name)} ${part.name}: ${text}`),
  );
}

/** Texts and attributes of XML, without the addresses of its namespaces and the numbers of fonts and sizes. */
const spoken = (xml: string): readonly string[] =>
  [...xml.matchAll(/>([^<]+)<|="([^"]*)"/g)]
    .map(([, text, attribute]) => text ?? attribute ?? "")
    .filter((text) => text.trim() !== "" && !text.startsWith("http"));
