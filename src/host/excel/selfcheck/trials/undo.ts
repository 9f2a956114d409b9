import { addinBook, writingPlaces } from "../../../../selfcheck/addin/addinBook.js";
import { putBack, writeCells } from "../../writeCells.js";
import { ownSheet } from "../ownBook.js";

/** Strings that look like something else stay strings, a formula is calculated, and all of it goes back. */
export async function undo(context: Excel.RequestContext): Promise<string> {
  const sheet = await ownSheet(context, "writing");
  const { name } = addinBook.sheets.writing;
  const [first, second, third] = writingPlaces.undo;
  const range = sheet.getRange(`${first}:${third}`);
  const read = async (): Promise<string> => {
    range.load("values");
    await context.sync();
    return (range.values as unknown[][]).map(([value]) => (value === "" ? "空白" : String(value))).join("、");
  };
  const written = await writeCells(context, [
    { sheet: name, address: first, content: "007" },
    { sheet: name, address: second, content: "=文字" },
    { sheet: name, address: third, content: { formula: "=2+3" } },
  ]);
  const wrote = await read();
  const changed = await putBack(context, written);
  const after = changed.length > 0 ? `没有撤销（${changed.length}）` : await read();
  return `写入：${wrote}；撤销后：${after}`;
}
