import type { PrintDraft } from "../draft.js";
import { content, element } from "./xml.js";

/** Excel's own, in inches. */
const usualMargins = { left: 0.7, right: 0.7, top: 0.75, bottom: 0.75 };

/** A page break reaches over the whole sheet: to the last column, or the last row. */
const [acrossColumns, acrossRows] = [16_383, 1_048_575];

/** How a sheet is printed, from printOptions to colBreaks. Print titles and area are names: see names.ts. */
export function printElements(print: PrintDraft | undefined): string {
  const margins = print?.margins ?? usualMargins;
  const { left, right, top, bottom } = margins;
  return [
    print?.centeredHorizontally === true ? '<printOptions horizontalCentered="1"/>' : "",
    element("pageMargins", { left, right, top, bottom, ...headerMargins(margins) }),
    print ? pageSetup(print) + headerFooter(print) : "",
    breaks("rowBreaks", print?.rowBreaks, acrossColumns),
    breaks("colBreaks", print?.columnBreaks, acrossRows),
  ].join("");
}

function pageSetup({ errors, paper, orientation, scale, fitTo }: PrintDraft): string {
  const paperSize = paper === "A3" ? 8 : 9;
  const fit = { fitToWidth: fitTo?.width, fitToHeight: fitTo?.height };
  return element("pageSetup", { errors, paperSize, orientation, scale, ...fit });
}

function headerFooter({ header, footer }: PrintDraft): string {
  const one = (name: string, text: string): string => (text === "" ? "" : element(name, {}, content(text)));
  const told = one("oddHeader", headerText(header)) + one("oddFooter", headerText(footer));
  return told === "" ? "" : element("headerFooter", {}, told);
}

/** "&L…&C…&R…", Excel's one text for the three parts of a header or footer. */
export function headerText({ left, center, right }: NonNullable<PrintDraft["header"]> = {}): string {
  const part = (code: string, text = ""): string => (text === "" ? "" : code + text);
  return part("&L", left) + part("&C", center) + part("&R", right);
}

/** Excel's 0.3 inches, or half of a narrower margin, so that the footer does not run into the table. */
function headerMargins({ top, bottom }: NonNullable<PrintDraft["margins"]>): { header: number; footer: number } {
  return { header: Math.min(0.3, top / 2), footer: Math.min(0.3, bottom / 2) };
}

function breaks(name: string, after: readonly number[] = [], max: number): string {
  const count = after.length;
  const elements = [...after].sort((a, b) => a - b).map((id) => element("brk", { id, max, man: 1 }));
  return count === 0 ? "" : element(name, { count, manualBreakCount: count }, elements.join(""));
}
