import type { ConditionalFormatDraft, StyleDraft } from "../draft.js";
import { refuseDraft } from "./fault.js";
import { UniqueList } from "./uniqueList.js";
import { declaration, element, list, namespaces } from "./xml.js";

/** What a format of cells takes from the lists of its workbook, by the names that the file has for it. */
export interface FormatIds {
  readonly numFmtId: number;
  readonly fontId: number;
  readonly fillId: number;
  readonly borderId: number;
}

export interface CellFormat extends FormatIds {
  /** Elements of its own, if any. */
  readonly alignment: string;
  readonly protection: string;
}

/** Those below are every program's own. */
export const firstNumberFormat = 164;

/** Excel specifications and limits: formats of a workbook; number formats, 200 to 250 as its language has it. */
const [mostFormats, mostNumberFormats] = [65_490, 200];

const plain: CellFormat = { numFmtId: 0, fontId: 0, fillId: 0, borderId: 0, alignment: "", protection: "" };

/**
 * xl/styles.xml: fonts, fills, borders and formats, each once, in the order in which cells first have them. Lists
 * begin with what is taken where nothing is said; the second fill is every program's own (ECMA-376 Part 1, 18.8).
 */
export class StyleTable {
  readonly fonts = new UniqueList([font({})]);
  readonly fills = new UniqueList([pattern("none"), pattern("gray125")]);
  readonly borders = new UniqueList([border(undefined)]);
  readonly numberFormats = new UniqueList();
  /** The first one is that of cells without a style. */
  readonly formats: CellFormat[] = [plain];
  private readonly formatNumbers = new Map<string, number>();
  private readonly known = new Map<StyleDraft, number>();
  private readonly differentials: Differential[] = [];
  private readonly differentialKeys = new UniqueList();

  /** The number by which a cell refers to its style. Styles that look the same have the same. */
  numberOf(style: StyleDraft): number {
    const known = this.known.get(style);
    if (known !== undefined) return known;
    const format = this.formatOf(style);
    const spelled = formatElement(format);
    const number = this.formatNumbers.get(spelled) ?? this.formats.push(format) - 1;
    if (number >= mostFormats) refuseDraft("tooMany", { found: `${number + 1} 种单元格格式`, limit: mostFormats });
    this.formatNumbers.set(spelled, number);
    this.known.set(style, number);
    return number;
  }

  private formatOf({ font: letters, fill, align, border: side, numberFormat, unlocked }: StyleDraft): CellFormat {
    return {
      fontId: letters ? this.fonts.placeOf(font(letters)) : 0,
      fillId: fill === undefined ? 0 : this.fills.placeOf(pattern("solid", color("fgColor", fill))),
      borderId: side ? this.borders.placeOf(border(side)) : 0,
      numFmtId: numberFormat === undefined ? 0 : this.numberFormat(numberFormat),
      alignment: align ? alignment(align) : "",
      protection: unlocked === true ? '<protection locked="0"/>' : "",
    };
  }

  private numberFormat(code: string): number {
    const at = this.numberFormats.placeOf(code);
    if (at >= mostNumberFormats) refuseDraft("tooMany", { found: `${at + 1} 种数字格式`, limit: mostNumberFormats });
    return firstNumberFormat + at;
  }

  /** The number by which a conditional format refers to what it changes. */
  differentialOf(style: ConditionalFormatDraft["style"]): number {
    const made = differential(style);
    const number = this.differentialKeys.placeOf(JSON.stringify(made));
    this.differentials[number] ??= made;
    return number;
  }

  /** Once all cells and conditional formats have asked for their numbers. */
  xml(): string {
    const numberFormats = [...this.numberFormats].map((code) => this.numberFormatElement(code));
    // the number formats of conditional formats are numbered after those of cells, and stand with them alone
    const differentials = this.differentials.map(({ letters, fill, numberFormat: code }) =>
      element("dxf", {}, letters + (code === undefined ? "" : this.numberFormatElement(code)) + fill),
    );
    const lists = [
      numberFormats.length === 0 ? "" : list("numFmts", numberFormats),
      list("fonts", [...this.fonts]),
      list("fills", [...this.fills]),
      list("borders", [...this.borders]),
      '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
      list(
        "cellXfs",
        this.formats.map((format) => formatElement(format)),
      ),
      '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>',
      list("dxfs", differentials),
      '<tableStyles count="0" defaultTableStyle="TableStyleMedium2" defaultPivotStyle="PivotStyleLight16"/>',
    ];
    return declaration + element("styleSheet", { xmlns: namespaces.spreadsheet }, lists.join(""));
  }

  private numberFormatElement(code: string): string {
    return element("numFmt", { numFmtId: this.numberFormat(code), formatCode: code });
  }
}

/** @param ids by which another workbook has what the format takes from lists */
export function formatElement(format: CellFormat, ids: FormatIds = format): string {
  const { numFmtId, fontId, fillId, borderId } = ids;
  const applied = (is: boolean): string | undefined => (is ? "true" : undefined);
  const attributes = {
    numFmtId,
    fontId,
    fillId,
    borderId,
    xfId: 0,
    applyNumberFormat: applied(format.numFmtId !== 0),
    applyFont: applied(format.fontId !== 0),
    applyFill: applied(format.fillId !== 0),
    applyBorder: applied(format.borderId !== 0),
    applyAlignment: applied(format.alignment !== ""),
    applyProtection: applied(format.protection !== ""),
  };
  return element("xf", attributes, format.alignment + format.protection);
}

/**
 * The typeface of cells that name none: Excel and WPS on Chinese Windows both have it, and one of its digits is 7
 * pixels wide like Calibri's in size 11, for which column widths are usually given.
 */
const typeface = "微软雅黑";

/** In Excel's order, which versions for the Mac and Microsoft's own validator want (CT_Font, 18.8.22). */
function font(draft: NonNullable<StyleDraft["font"]>): string {
  const { name = typeface, size = 10, underline, color: ink } = draft;
  // without the character set (134: simplified Chinese), Excel may show another typeface for a name it lacks
  const set = /\p{Script=Han}/u.test(name) ? '<charset val="134"/>' : "";
  const parts = [
    letterMarks(draft),
    underline === true ? "<u/>" : "",
    element("sz", { val: size }),
    ink === undefined ? "" : color("color", ink),
    element("name", { val: name }),
    set,
  ];
  return element("font", {}, parts.join(""));
}

const letterMarks = ({ bold = false, italic = false }): string => (bold ? "<b/>" : "") + (italic ? "<i/>" : "");

const color = (name: string, rgb: string): string => element(name, { rgb: `FF${rgb}` });

function pattern(type: "none" | "gray125" | "solid", colors = ""): string {
  return element("fill", {}, element("patternFill", { patternType: type }, colors));
}

function border(side: StyleDraft["border"]): string {
  const sides = ["left", "right", "top", "bottom"].map((name) =>
    side ? element(name, { style: side.style }, color("color", side.color)) : element(name),
  );
  return element("border", {}, `${sides.join("")}<diagonal/>`);
}

function alignment({ horizontal, vertical, wrap, indent, shrink, rotation }: NonNullable<StyleDraft["align"]>): string {
  const attributes = {
    horizontal,
    vertical,
    wrapText: wrap === true ? "true" : undefined,
    shrinkToFit: shrink === true ? "true" : undefined,
    textRotation: rotation,
    indent,
  };
  return Object.values(attributes).every((value) => value === undefined) ? "" : element("alignment", attributes);
}

interface Differential {
  readonly letters: string;
  readonly fill: string;
  readonly numberFormat: string | undefined;
}

/** What a conditional format changes: no typeface and no size, which Excel does not allow there. */
function differential({ fill, color: ink, numberFormat, ...marks }: ConditionalFormatDraft["style"]): Differential {
  const hasLetters = marks.bold !== undefined || marks.italic !== undefined || ink !== undefined;
  const letters = letterMarks(marks) + (ink === undefined ? "" : color("color", ink));
  return {
    letters: hasLetters ? element("font", {}, letters) : "",
    // in a differential format the background is the colour of a solid fill (ECMA-376 Part 1, 18.8.32)
    fill: fill === undefined ? "" : pattern("solid", color("fgColor", fill) + color("bgColor", fill)),
    numberFormat,
  };
}
