import type { WriteSheet } from "hucre/xlsx";
import type { PrintDraft } from "./draft.js";

type PageSetup = NonNullable<WriteSheet["pageSetup"]>;

/** Paper, margins and header as hucre takes them. Print titles and area are names: see writeNames. */
export function printOptions(print: PrintDraft): Pick<WriteSheet, "pageSetup" | "headerFooter" | "rowBreaks" | "colBreaks"> {
  const { paper, orientation, fitTo, scale, margins, rowBreaks, columnBreaks, centeredHorizontally } = print;
  const header = headerText(print.header);
  const footer = headerText(print.footer);
  const pageSetup: PageSetup = {
    paperSize: paper === "A3" ? "a3" : "a4",
    orientation,
    ...(fitTo && { fitToPage: true, fitToWidth: fitTo.width, fitToHeight: fitTo.height }),
    ...(scale !== undefined && { scale }),
    ...(margins && { margins: { ...margins, ...headerMargins(margins) } }),
    ...(centeredHorizontally === true && { horizontalCentered: true }),
  };
  return {
    pageSetup,
    headerFooter: { ...(header !== "" && { oddHeader: header }), ...(footer !== "" && { oddFooter: footer }) },
    rowBreaks: (rowBreaks ?? []).map((row) => row - 1),
    colBreaks: (columnBreaks ?? []).map((column) => column - 1),
  };
}

/** "&L…&C…&R…", Excel's one text for the three parts of a header or footer. */
export function headerText({ left, center, right }: NonNullable<PrintDraft["header"]> = {}): string {
  const part = (code: string, text: string | undefined): string => (text === undefined || text === "" ? "" : code + text);
  return part("&L", left) + part("&C", center) + part("&R", right);
}

/** Excel's 0.3 inches, or half of a narrower margin, so that the footer does not run into the table. */
function headerMargins({ top, bottom }: NonNullable<PrintDraft["margins"]>): { header: number; footer: number } {
  return { header: Math.min(0.3, top / 2), footer: Math.min(0.3, bottom / 2) };
}
