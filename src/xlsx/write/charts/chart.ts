import type { CellDraft, ChartDraft, ChartSeriesDraft } from "../../draft.js";
import { absoluteAreaText } from "../area.js";
import type { ShownValues } from "./shownValues.js";
import { content, declaration, namespaces, quoted, xml } from "../xml.js";

const frame = "B8C2CC";
/** Lines of the grid that do not outshine the bars. */
const grid = "DDE3E9";
const [titleSize, small] = [11, 8];
/** From this many labels on they stand close. */
const many = 40;
/** So few columns would be as broad as they are high. */
const few = 4;

/**
 * xl/charts/chartN.xml (ECMA-376 Part 1, 21.2): bars that lie or columns that stand.
 *
 * @param sheet on which the chart lies
 * @param valuesOf what the cells hold: a program that does not calculate, a viewer or a search, draws from that
 */
export function chart({ title, ...draft }: ChartDraft, sheet: string, valuesOf: ShownValues): string {
  const letters = `sz="${titleSize * 100}" b="1">${inked}`;
  const unseen = draft.series.map(({ color }, at) =>
    color === null ? `<c:legendEntry><c:idx val="${at}"/><c:delete val="1"/></c:legendEntry>` : "",
  );
  const legend = `<c:legend><c:legendPos val="b"/>${unseen.join("")}<c:overlay val="0"/>${text(small)}</c:legend>`;
  return xml`${declaration}
    <c:chartSpace xmlns:c="${namespaces.chart}" xmlns:a="${namespaces.drawing}" xmlns:r="${namespaces.links}">
    <c:lang val="zh-CN"/><c:roundedCorners val="0"/><c:chart><c:title><c:tx><c:rich>
    <a:bodyPr rot="0" spcFirstLastPara="1" vertOverflow="ellipsis" wrap="square" anchor="ctr" anchorCtr="1"/>
    <a:lstStyle/><a:p><a:pPr><a:defRPr ${letters}</a:defRPr></a:pPr>
    <a:r><a:rPr lang="en-US" ${letters}</a:rPr><a:t>${content(title)}</a:t></a:r></a:p>
    </c:rich></c:tx><c:overlay val="0"/></c:title><c:autoTitleDeleted val="0"/>
    <c:plotArea><c:layout/>${bars(draft, sheet, valuesOf)}${categoryAxis(draft)}${valueAxis(draft)}</c:plotArea>
    ${draft.series.length > 1 ? legend : ""}
    <c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/><c:showDLblsOverMax val="1"/></c:chart>
    <c:spPr><a:ln>${solid(frame)}</a:ln></c:spPr></c:chartSpace>`;
}

type Plot = Omit<ChartDraft, "title">;

function bars(
  { kind, grouping = "clustered", series, numberFormat }: Plot,
  sheet: string,
  valuesOf: ShownValues,
): string {
  const isStacked = grouping === "stacked";
  const shown = labels(numberFormat, isStacked);
  const made = series.map((each, index) => oneSeries(each, index, sheet, valuesOf, each.labels ? shown : ""));
  return xml`<c:barChart><c:barDir val="${kind === "bar" ? "bar" : "col"}"/><c:grouping val="${grouping}"/>
    <c:varyColors val="0"/>${made.join("")}<c:gapWidth val="${categoryCount(series) > few ? 45 : 220}"/>
    <c:overlap val="${isStacked ? 100 : -5}"/>${axes}</c:barChart>`;
}

const categoryCount = (series: readonly ChartSeriesDraft[]): number =>
  Math.max(0, ...series.map(({ categories: { rowCount, columnCount } }) => rowCount * columnCount));

function oneSeries(
  series: ChartSeriesDraft,
  index: number,
  sheet: string,
  valuesOf: ShownValues,
  labels: string,
): string {
  const { name, sheet: from = sheet, categories, values } = series;
  const color = series.color === null ? "<a:noFill/>" : solid(series.color.toUpperCase());
  return xml`<c:ser><c:idx val="${index}"/><c:order val="${index}"/><c:tx><c:v>${content(name)}</c:v></c:tx>
    <c:spPr>${color}<a:ln>${color}</a:ln></c:spPr>${labels}
    <c:cat><c:strRef><c:f>${content(absoluteAreaText(from, categories))}</c:f>
    ${strings(valuesOf(from, categories))}</c:strRef></c:cat>
    <c:val><c:numRef><c:f>${content(absoluteAreaText(from, values))}</c:f>
    ${numbers(valuesOf(from, values))}</c:numRef></c:val></c:ser>`;
}

/** CT_StrData (21.2.2.201) and CT_NumData (21.2.2.121): blanks have no point of their own. */
const strings = (values: readonly CellDraft["value"][]): string =>
  `<c:strCache>${points(values.map((value) => (value === undefined || typeof value === "object" ? undefined : String(value))))}</c:strCache>`;
const numbers = (values: readonly CellDraft["value"][]): string =>
  `<c:numCache><c:formatCode>General</c:formatCode>${points(values.map((value) => (typeof value === "number" ? String(value) : undefined)))}</c:numCache>`;
const points = (texts: readonly (string | undefined)[]): string =>
  [
    `<c:ptCount val="${texts.length}"/>`,
    ...texts.map((text, at) => (text === undefined ? "" : `<c:pt idx="${at}"><c:v>${content(text)}</c:v></c:pt>`)),
  ].join("");

const labels = (numberFormat: string | undefined, isStacked: boolean): string => xml`
  <c:dLbls>${numberFormat === undefined ? "" : format(numberFormat)}${text(small)}
  ${isStacked ? "" : '<c:dLblPos val="outEnd"/>'}<c:showLegendKey val="0"/><c:showVal val="1"/><c:showCatName val="0"/>
  <c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/></c:dLbls>`;

/** What the two axes of a chart are called in it. */
const [categoryId, valueId] = [111111111, 222222222];
const axes = `<c:axId val="${categoryId}"/><c:axId val="${valueId}"/>`;
const noMarks = '<c:majorTickMark val="none"/><c:minorTickMark val="none"/>';

/** Bars are read from the top, as their table is. Programs would thin out the labels (CT_CatAx, 21.2.2.25). */
const categoryAxis = ({ kind, series }: Plot): string => xml`
  <c:catAx><c:axId val="${categoryId}"/>
  <c:scaling><c:orientation val="${kind === "bar" ? "maxMin" : "minMax"}"/></c:scaling><c:delete val="0"/>
  <c:axPos val="${kind === "bar" ? "l" : "b"}"/>${noMarks}${text(categoryCount(series) > many ? small - 1 : small)}
  <c:crossAx val="${valueId}"/><c:crosses val="autoZero"/><c:auto val="1"/><c:lblAlgn val="ctr"/>
  <c:lblOffset val="100"/><c:tickLblSkip val="1"/><c:noMultiLvlLbl val="1"/></c:catAx>`;

/** The format of the cells would give the axis decimals that it does not need. */
function valueAxis({ kind, min, max, step, numberFormat = "General" }: Plot): string {
  const one = (name: string, value?: number): string => (value === undefined ? "" : `<c:${name} val="${value}"/>`);
  return xml`<c:valAx><c:axId val="${valueId}"/>
    <c:scaling><c:orientation val="minMax"/>${one("max", max)}${one("min", min)}</c:scaling><c:delete val="0"/>
    <c:axPos val="${kind === "bar" ? "b" : "l"}"/>
    <c:majorGridlines><c:spPr><a:ln w="6350">${solid(grid)}</a:ln></c:spPr></c:majorGridlines>
    ${format(numberFormat)}${noMarks}${text(small)}<c:crossAx val="${categoryId}"/>
    <c:crosses val="${kind === "bar" ? "max" : "autoZero"}"/><c:crossBetween val="between"/>
    ${one("majorUnit", step)}</c:valAx>`;
}

const format = (code: string): string => `<c:numFmt formatCode="${quoted(code)}" sourceLinked="0"/>`;

/** How labels look, in points. */
const text = (size: number): string => xml`<c:txPr><a:bodyPr/><a:lstStyle/>
  <a:p><a:pPr><a:defRPr sz="${size * 100}">${inked}</a:defRPr></a:pPr><a:endParaRPr lang="en-US"/></a:p></c:txPr>`;

const solid = (rgb: string): string => `<a:solidFill><a:srgbClr val="${rgb}"/></a:solidFill>`;

const inked = `${solid("1F2933")}<a:latin typeface="微软雅黑"/>`;
