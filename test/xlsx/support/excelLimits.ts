import { strFromU8, unzipSync } from "fflate";

/*
 * Excel's specifications and limits, and what it calls damaged, looked for in a written file as it stands: by other
 * means than the writer's own checks, so that the two do not share a mistake.
 */

interface Box {
  readonly name: string;
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

const lastRow = 1_048_576;
const lastColumn = 16_384;

/** @returns what a workbook holds beyond the limits of Excel, each with its place */
export function beyondLimits(bytes: Uint8Array): readonly string[] {
  const parts = Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, data]) => [name, strFromU8(data)]));
  const found: string[] = [];
  const most = (what: string, value: number, limit: number): void => {
    if (value > limit) found.push(`${what}: ${value} of ${limit}`);
  };
  const once = (what: string, names: readonly string[]): void => {
    const folded = names.map((name) => name.toLowerCase());
    for (const name of folded.filter((each, at) => folded.indexOf(each) !== at)) found.push(`${what} twice: ${name}`);
  };
  const formula = (place: string, text: string): void => {
    const { length, levels, args, constant } = formulaSize(text);
    most(`${place} characters`, length, 8_192);
    most(`${place} levels`, levels, 64);
    most(`${place} arguments`, args, 255);
    most(`${place} characters of a text`, constant, 255);
  };
  const apart = (what: string, boxes: readonly Box[]): void => {
    for (const [at, a] of boxes.entries())
      for (const b of boxes.slice(at + 1))
        if (a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right)
          found.push(`${what} overlap: ${a.name} ${b.name}`);
  };

  const book = parts["xl/workbook.xml"] ?? "";
  const sheets = tags(book, "sheet").map((each) => attribute(each, "name"));
  for (const name of sheets) most(`sheet ${name}`, name.length, 31);
  once("sheet", sheets);
  const names = tags(book, "definedName");
  for (const each of names) {
    most("name", attribute(each, "name").length, 255);
    formula(`name ${attribute(each, "name").slice(0, 40)}`, contentOf(each));
  }
  once(
    "name",
    names.map((each) => `${attribute(each, "name")} ${attribute(each, "localSheetId")}`),
  );
  for (const each of tags(parts["xl/sharedStrings.xml"] ?? "", "si")) most("text", textIn(each).length, 32_767);

  const styles = parts["xl/styles.xml"] ?? "";
  const formats = children(styles, "cellXfs", "xf");
  const changes = children(styles, "dxfs", "dxf");
  most("formats", formats, 65_490);
  most("number formats", children(styles, "numFmts", "numFmt"), 200);
  for (const each of tags(styles, "numFmt")) most("number format", attribute(each, "formatCode").length, 255);
  for (const each of tags(styles, "name")) most("typeface", attribute(each, "val").length, 31);

  for (const [part, xml] of Object.entries(parts)) {
    if (!part.startsWith("xl/worksheets/sheet")) continue;
    const at = (what: string): string => `${part.slice(14)} ${what}`;
    const within = (boxes: readonly Box[]): readonly Box[] => {
      for (const { name, top, left, bottom, right } of boxes)
        if (!(top >= 1 && left >= 1 && top <= bottom && left <= right && bottom <= lastRow && right <= lastColumn))
          found.push(at(`outside: ${name}`));
      return boxes;
    };
    within(tags(xml, "c").map((cell) => box(attribute(cell, "r"))));
    for (const cell of tags(xml, "c")) {
      const place = at(attribute(cell, "r"));
      for (const each of tags(cell, "f")) formula(place, contentOf(each));
      for (const each of [...tags(cell, "is"), ...tags(cell, "v")]) most(`${place} text`, textIn(each).length, 32_767);
      most(`${place} format`, Number(attribute(cell, "s")), formats - 1);
    }
    apart(at("merges"), within(tags(xml, "mergeCell").map((each) => box(attribute(each, "ref")))));
    const rules = tags(xml, "dataValidation");
    most(at("validations"), rules.length, 65_534);
    const ruled = rules.flatMap((each) => attribute(each, "sqref").split(" ").map(box));
    apart(at("validations"), within(ruled));
    for (const each of rules) {
      const place = at(`validation of ${attribute(each, "sqref")}`);
      for (const [name, limit] of Object.entries({ promptTitle: 32, prompt: 255, errorTitle: 32, error: 255 }))
        most(`${place} ${name}`, attribute(each, name).length, limit);
      for (const text of [...tags(each, "formula1"), ...tags(each, "formula2")].map(contentOf))
        if (text.startsWith('"')) most(`${place} list`, text.length - 2, 255);
        else most(`${place} formula`, text.length, 255);
    }
    const looks = tags(xml, "cfRule");
    once(
      at("priority"),
      looks.map((each) => attribute(each, "priority")),
    );
    for (const each of tags(xml, "conditionalFormatting")) within(attribute(each, "sqref").split(" ").map(box));
    for (const each of looks) {
      most(at("change"), Number(attribute(each, "dxfId")), changes - 1);
      for (const text of tags(each, "formula")) formula(at("conditional format"), contentOf(text));
    }
    for (const name of ["oddHeader", "oddFooter"])
      for (const each of tags(xml, name)) most(at(name), contentOf(each).length, 255);
    most(at("links"), tags(xml, "hyperlink").length, 65_530);
    most(at("breaks of rows"), children(xml, "rowBreaks", "brk"), 1_026);
    most(at("breaks of columns"), children(xml, "colBreaks", "brk"), 1_026);
    for (const each of tags(xml, "col")) most(at("width"), Number(attribute(each, "width")), 255);
    for (const each of tags(xml, "row")) most(at("height"), Number(attribute(each, "ht")), 409.5);
  }
  for (const [part, xml] of Object.entries(parts))
    if (part.startsWith("xl/charts/chart")) most(`${part} series`, tags(xml, "c:ser").length, 255);
  if (Object.keys(parts).some((name) => name.startsWith("xl/tables/"))) found.push("a table, which no check knows");
  return found;
}

interface FormulaSize {
  readonly length: number;
  /** Functions within functions. */
  readonly levels: number;
  /** Of the function that has most. */
  readonly args: number;
  /** Characters of the longest text in it. */
  readonly constant: number;
}

/** The rows of a sheet have the same formula, but for the number of the row. */
const known = new Map<string, Pick<FormulaSize, "levels" | "args">>();

function formulaSize(formula: string): FormulaSize {
  const texts = [...formula.matchAll(/"((?:[^"]|"")*)"/g)].map(([, text = ""]) => text.replaceAll('""', '"').length);
  const calls = formula
    .replace(/"(?:[^"]|"")*"/g, "0")
    .replace(/'(?:[^']|'')*'/g, "s")
    .replace(/\{[^{}]*\}/g, "0")
    .replace(/\d+/g, "1");
  const size = known.get(calls) ?? callSize(calls);
  known.set(calls, size);
  return { length: formula.length, constant: Math.max(0, ...texts), ...size };
}

/** From the inside out: the innermost calls become numbers, until none is left. */
function callSize(calls: string): Pick<FormulaSize, "levels" | "args"> {
  let rest = calls;
  let [levels, args] = [0, 0];
  for (let before = ""; before !== rest;) {
    before = rest;
    rest = rest.replace(/(?<![\p{L}\p{N}_.])\(([^()]*)\)/gu, (_, held: string) => held.replaceAll(",", " "));
    if (rest !== before) continue;
    rest = rest.replace(/[\p{L}\p{N}_.]+\(([^()]*)\)/gu, (_, held: string) => {
      args = Math.max(args, held.trim() === "" ? 0 : held.split(",").length);
      return "0";
    });
    if (rest !== before) levels += 1;
  }
  return { levels, args };
}

/** The elements of a name, from their first character to their last; they do not hold others of it. */
const tags = (xml: string, name: string): readonly string[] =>
  xml.match(pattern(`<${name}(?=[ />])(?:[^>]*/>|[^>]*>[\\s\\S]*?</${name}>)`)) ?? [];

const patterns = new Map<string, RegExp>();
function pattern(source: string): RegExp {
  const found = patterns.get(source) ?? new RegExp(source, "g");
  patterns.set(source, found);
  found.lastIndex = 0;
  return found;
}

const children = (xml: string, list: string, name: string): number =>
  tags(xml, list).reduce((sum, each) => sum + (each.match(new RegExp(`<${name}[ />]`, "g")) ?? []).length, 0);

function attribute(element: string, name: string): string {
  const start = element.slice(0, element.indexOf(">") + 1);
  return plain(pattern(`\\s${name}="([^"]*)"`).exec(start)?.[1] ?? "");
}

const inner = (element: string): string => /^[^>]*>([\s\S]*)<\/[^<]*$/.exec(element)?.[1] ?? "";
const contentOf = (element: string): string => plain(inner(element));
const textIn = (element: string): string => plain(inner(element).replace(/<[^>]*>/g, ""));

const plain = (xml: string): string =>
  xml
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)))
    .replaceAll("&amp;", "&")
    .replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)));

function box(range: string): Box {
  const [first = "", last = first] = range.split(":");
  const [a, b] = [corner(first), corner(last)];
  return { name: range, top: a.row, left: a.column, bottom: b.row, right: b.column };
}

function corner(address: string): { readonly row: number; readonly column: number } {
  const [, letters = "", digits = ""] = /^([A-Z]+)(\d+)$/.exec(address) ?? [];
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  return { row: Number(digits), column };
}
