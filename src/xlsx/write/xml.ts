/** Attributes in the order in which they are written; one that is undefined is left out. */
export type Attributes = Readonly<Record<string, string | number | undefined>>;

const openXml = "http://schemas.openxmlformats.org/";

export const namespaces = {
  spreadsheet: `${openXml}spreadsheetml/2006/main`,
  drawing: `${openXml}drawingml/2006/main`,
  drawingOfSheets: `${openXml}drawingml/2006/spreadsheetDrawing`,
  chart: `${openXml}drawingml/2006/chart`,
  office: `${openXml}officeDocument/2006`,
  links: `${openXml}officeDocument/2006/relationships`,
  package: `${openXml}package/2006`,
} as const;

export const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

/** XML as a template: without the line ends and indents that only its source has. What is filled in is XML. */
export const xml = ({ raw }: TemplateStringsArray, ...filled: readonly (string | number)[]): string =>
  raw.map((text, index) => text.replace(/\n */g, "") + String(filled[index] ?? "")).join("");

/** @param content XML; without any, the element closes itself */
export function element(name: string, attributes: Attributes = {}, content = ""): string {
  const start = `<${name}${spelled(attributes)}`;
  return content === "" ? `${start}/>` : `${start}>${content}</${name}>`;
}

export function spelled(attributes: Attributes): string {
  let text = "";
  for (const name in attributes) {
    const value = attributes[name];
    if (value !== undefined) text += ` ${name}="${typeof value === "number" ? value : quoted(value)}"`;
  }
  return text;
}

/** The elements of a list, which says how many they are. */
export const list = (name: string, elements: readonly string[]): string =>
  element(name, { count: elements.length }, elements.join(""));

/** A text as content. A carriage return, of which a parser would make a line end, is written as ST_Xstring has it. */
export function content(text: string): string {
  if (!/[&<>\r]/.test(text)) return text;
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll("\r", "_x000D_");
}

const named: Readonly<Record<string, string>> = { "&": "amp", "<": "lt", ">": "gt", '"': "quot", "'": "apos" };

/** A text in an attribute, where a parser would make spaces of tabs and line ends. */
export const quoted = (text: string): string =>
  text.replace(/[&<>"'\t\n\r]/g, (character) => `&${named[character] ?? `#${character.charCodeAt(0)}`};`);
