import type { ChartDraft } from "../../draft.js";
import { declaration, namespaces, quoted, xml } from "../xml.js";

/** xl/drawings/drawingN.xml: where the charts of a sheet lie. */
export const drawing = (charts: readonly ChartDraft[]): string => xml`${declaration}
  <xdr:wsDr xmlns:xdr="${namespaces.drawingOfSheets}" xmlns:a="${namespaces.drawing}" xmlns:r="${namespaces.links}">
  ${charts.map(anchor).join("")}</xdr:wsDr>`;

/** Counts from 0, and ends before the cell behind the last one. */
const anchor = ({ at: { row, column, rowCount, columnCount }, altText }: ChartDraft, index: number): string => xml`
  <xdr:twoCellAnchor editAs="oneCell">
  <xdr:from>${corner(row - 1, column - 1)}</xdr:from>
  <xdr:to>${corner(row + rowCount - 1, column + columnCount - 1)}</xdr:to>
  <xdr:graphicFrame macro=""><xdr:nvGraphicFramePr>
  <xdr:cNvPr id="${index + 2}" name="Chart ${index + 1}" descr="${quoted(altText)}"/><xdr:cNvGraphicFramePr/>
  </xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>
  <a:graphic><a:graphicData uri="${namespaces.chart}">
  <c:chart xmlns:c="${namespaces.chart}" xmlns:r="${namespaces.links}" r:id="rId${index + 1}"/>
  </a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>`;

const corner = (row: number, column: number): string => xml`
  <xdr:col>${column}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>0</xdr:rowOff>`;
