import { unzipSync } from "fflate";
import { makeZip, type ZipItem, type ZipShape } from "../../support/zip.js";

/** The parts of a form as texts, to be changed as a stranger's program or hand would. */
export type Parts = Map<string, string | Uint8Array>;

export const cover = "xl/worksheets/sheet1.xml";
export const sheet = "xl/worksheets/sheet2.xml";
export const all = "xl/worksheets/sheet3.xml";
export const readings = "xl/worksheets/sheet4.xml";
export const workbook = "xl/workbook.xml";

export const partsOf = (bytes: Uint8Array): Parts =>
  new Map(Object.entries(unzipSync(bytes)).map(([name, data]) => [name, new TextDecoder().decode(data)]));

export const packed = (parts: Parts, shape: ZipShape = {}, more: readonly ZipItem[] = []): Uint8Array =>
  makeZip([...[...parts].map(([name, data]) => ({ name, data })), ...more], shape);

/** @throws Error when the part, or what is to be changed in it, is not there: a test that changes nothing says nothing */
export function change(parts: Parts, name: string, from: string | RegExp, to: string): void {
  const text = parts.get(name);
  if (typeof text !== "string") throw new Error(`no part ${name}`);
  const changed = text.replace(from, () => to);
  if (changed === text) throw new Error(`nothing to change in ${name}: ${String(from)}`);
  parts.set(name, changed);
}

/** @param content of the cell: what stands between its tags */
export function setCell(parts: Parts, name: string, address: string, content: string, type = ""): void {
  const text = parts.get(name);
  if (typeof text !== "string") throw new Error(`no part ${name}`);
  const cell = new RegExp(`<c r="${address}"([^>]*?)(?:/>|>.*?</c>)`);
  const attributes = cell.exec(text)?.[1];
  if (attributes === undefined) throw new Error(`no cell ${address}`);
  change(
    parts,
    name,
    cell,
    `<c r="${address}"${attributes.replace(/ t="\w+"/, "")}${type === "" ? "" : ` t="${type}"`}>${content}</c>`,
  );
}

export const setText = (parts: Parts, name: string, address: string, text: string): void =>
  setCell(
    parts,
    name,
    address,
    `<is><t xml:space="preserve">${text.replace(/&/g, "&amp;").replace(/</g, "&lt;")}</t></is>`,
    "inlineStr",
  );

export function insert(parts: Parts, name: string, before: string | RegExp, text: string): void {
  const found = typeof before === "string" ? before : (before.exec(String(parts.get(name)))?.[0] ?? "");
  change(parts, name, found, text + found);
}

/** A relationship and the part to which it leads. */
export function addPart(
  parts: Parts,
  name: string,
  data: string | Uint8Array,
  type: string,
  from = "xl/_rels/workbook.xml.rels",
): void {
  parts.set(name, data);
  const relationship = `<Relationship Id="rIdX${parts.size}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="/${name}"/>`;
  if (parts.has(from)) insert(parts, from, "</Relationships>", relationship);
  else
    parts.set(
      from,
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relationship}</Relationships>`,
    );
}
