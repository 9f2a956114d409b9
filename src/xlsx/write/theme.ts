import { declaration, namespaces, xml } from "./xml.js";

/** Office's colours of 2013: no cell of ours refers to them, but Excel offers them as colours. */
const colors = [
  ["dk2", "44546A"],
  ["lt2", "E7E6E6"],
  ["accent1", "4472C4"],
  ["accent2", "ED7D31"],
  ["accent3", "A5A5A5"],
  ["accent4", "FFC000"],
  ["accent5", "5B9BD5"],
  ["accent6", "70AD47"],
  ["hlink", "0563C1"],
  ["folHlink", "954F72"],
] as const;

/** xl/theme/theme1.xml: as little as CT_BaseStyles allows, three of each (ECMA-376 Part 1, 20.1.6.1). */
export function theme(): string {
  const fills = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>';
  const lines = [6350, 12700, 19050].map((width) => `<a:ln w="${width}">${fills}</a:ln>`);
  const others = '<a:ea typeface=""/><a:cs typeface=""/>';
  const root = xml`<a:theme xmlns:a="${namespaces.drawing}" name="Office Theme"><a:themeElements>
    <a:clrScheme name="Office"><a:dk1><a:sysClr val="windowText" lastClr="000000"/></a:dk1>
    <a:lt1><a:sysClr val="window" lastClr="FFFFFF"/></a:lt1>
    ${colors.map(([name, rgb]) => `<a:${name}><a:srgbClr val="${rgb}"/></a:${name}>`).join("")}
    </a:clrScheme><a:fontScheme name="Office">
    <a:majorFont><a:latin typeface="Calibri Light"/>${others}</a:majorFont>
    <a:minorFont><a:latin typeface="Calibri"/>${others}</a:minorFont>
    </a:fontScheme><a:fmtScheme name="Office">
    <a:fillStyleLst>${fills.repeat(3)}</a:fillStyleLst>
    <a:lnStyleLst>${lines.join("")}</a:lnStyleLst>
    <a:effectStyleLst>${"<a:effectStyle><a:effectLst/></a:effectStyle>".repeat(3)}</a:effectStyleLst>
    <a:bgFillStyleLst>${fills.repeat(3)}</a:bgFillStyleLst>
    </a:fmtScheme></a:themeElements></a:theme>`;
  return `${declaration}\n${root}`;
}
