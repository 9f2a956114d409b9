import type { AreaDraft, ChartDraft, ChartSeriesDraft } from "../../../src/xlsx/draft.js";
import type { readAllRelationships } from "../../../src/xlsx/read/relationships.js";
import { relationshipsOf, resolveTarget } from "../../../src/xlsx/read/relationships.js";
import type { openPackage } from "../../../src/xlsx/xml/packageParts.js";
import { wholeText } from "../../../src/xlsx/xml/xmlText.js";
import { parseArea, splitPlace } from "../area.js";
import { areaDraft } from "./fileSheetPrint.js";

/** A chart of a file: what of it can be drawn; of another kind than bars its place and title alone. */
export type FileChart = Omit<ChartDraft, "kind"> & { readonly kind: ChartDraft["kind"] | "other" };

type Parts = ReturnType<typeof openPackage>;

/** The charts that lie on a sheet. @param part the sheet's own */
export function readCharts(
  parts: Parts,
  all: ReturnType<typeof readAllRelationships>,
  part: string,
): readonly FileChart[] {
  const follow = (from: string, wanted: (link: { readonly kind: string; readonly id: string }) => boolean) => {
    const link = relationshipsOf(from, all).find(wanted);
    const path = link && resolveTarget(from, link.target);
    const found = path === undefined ? undefined : parts.get(path);
    return path !== undefined && found ? { path, xml: wholeText(found) } : undefined;
  };
  const drawing = follow(part, ({ kind }) => kind === "drawing");
  if (!drawing) return [];
  return [...drawing.xml.matchAll(/<(?:\w+:)?twoCellAnchor\b[\s\S]*?<\/(?:\w+:)?twoCellAnchor>/g)].flatMap(
    ([anchor]) => {
      const at = placeOf(anchor);
      const id = /\bid="(rId\d+)"\s*\/?>(?=[^<]*<\/(?:\w+:)?graphicData>|\s*<\/)/.exec(anchor)?.[1];
      const chart = id === undefined ? undefined : follow(drawing.path, (link) => link.id === id);
      if (!at || !chart) return [];
      return [chartOf(chart.xml, at, unescaped(/\bdescr="([^"]*)"/.exec(anchor)?.[1] ?? ""))];
    },
  );
}

function placeOf(anchor: string): AreaDraft | undefined {
  const number = (of: "from" | "to", what: "row" | "col"): number =>
    Number(new RegExp(`<(?:\\w+:)?${of}>[\\s\\S]*?<(?:\\w+:)?${what}>(\\d+)<`).exec(anchor)?.[1] ?? NaN);
  const [top, left, bottom, right] = [
    number("from", "row"),
    number("from", "col"),
    number("to", "row"),
    number("to", "col"),
  ];
  if ([top, left, bottom, right].some(Number.isNaN)) return undefined;
  return {
    row: top + 1,
    column: left + 1,
    rowCount: Math.max(1, bottom - top),
    columnCount: Math.max(1, right - left),
  };
}

function chartOf(xml: string, at: AreaDraft, altText: string): FileChart {
  const value = (name: string): string | undefined => new RegExp(`<(?:\\w+:)?${name}\\s+val="([^"]*)"`).exec(xml)?.[1];
  const numeric = (name: string): number | undefined => {
    const text = value(name);
    return text === undefined || Number.isNaN(Number(text)) ? undefined : Number(text);
  };
  const isBars = /<(?:\w+:)?barChart>/.test(xml);
  const [min, max, step] = [numeric("min"), numeric("max"), numeric("majorUnit")];
  const head = /<(?:\w+:)?title>[\s\S]*?<\/(?:\w+:)?title>/.exec(xml)?.[0] ?? "";
  const title = [...head.matchAll(/<(?:\w+:)?t>([^<]*)</g)].map(([, text = ""]) => unescaped(text)).join("");
  return {
    kind: isBars ? (value("barDir") === "bar" ? "bar" : "column") : "other",
    title,
    at,
    altText,
    series: [...xml.matchAll(/<(?:\w+:)?ser>[\s\S]*?<\/(?:\w+:)?ser>/g)].flatMap(([series]) => seriesOf(series) ?? []),
    grouping: value("grouping") === "stacked" ? "stacked" : "clustered",
    ...(min !== undefined && { min }),
    ...(max !== undefined && { max }),
    ...(step !== undefined && { step }),
  };
}

function seriesOf(xml: string): ChartSeriesDraft | undefined {
  const range = (of: "cat" | "val") => {
    const ref = new RegExp(`<(?:\\w+:)?${of}>[\\s\\S]*?<(?:\\w+:)?f>([^<]*)<`).exec(xml)?.[1];
    const { sheet, address } = splitPlace(unescaped(ref ?? ""));
    const area = parseArea(address.replaceAll("$", ""));
    return area && { sheet, area: areaDraft(area) };
  };
  const [categories, values] = [range("cat"), range("val")];
  if (!categories || !values) return undefined;
  const name = /<(?:\w+:)?tx>[\s\S]*?<(?:\w+:)?v>([^<]*)</.exec(xml)?.[1] ?? "";
  const isUnseen = /<(?:\w+:)?spPr><(?:\w+:)?noFill\/>/.test(xml);
  const color = isUnseen ? null : (/<(?:\w+:)?srgbClr val="([0-9A-Fa-f]{6})"/.exec(xml)?.[1] ?? "1F4E79");
  const isLabelled = /<(?:\w+:)?showVal val="1"/.test(xml);
  return {
    name: unescaped(name),
    ...(values.sheet !== undefined && { sheet: values.sheet }),
    categories: categories.area,
    values: values.area,
    color,
    ...(isLabelled && { labels: true }),
  };
}

const unescaped = (text: string): string =>
  text
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&apos;", "'")
    .replaceAll("&amp;", "&");
