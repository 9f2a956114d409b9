import { meantCodes } from "../../choice/meantCodes.js";
import { meantWords } from "../../choice/meantWords.js";
import type { Scalar } from "../../formula/value.js";
import type { Item } from "../../scheme/scheme.js";
import { plain, spaced } from "./typedDepartment.js";

/** Which item a cell means: "1.1.1.1 办事服务信息发布情况", where the code counts, or the code alone. */
export interface TypedItem {
  readonly code: string;
  /** The name beside the code, where it is another than the scheme's. */
  readonly otherName: string | null;
}

/** @param items those that may stand there */
export function typedItem(items: readonly Item[], cell: Scalar): TypedItem | null {
  if (typeof cell !== "string") return null;
  const text = spaced(cell);
  const [code = ""] = text.split(" ", 1);
  const item = items.find((each) => plain(each.code) === plain(code));
  if (!item) return null;
  const name = text.slice(code.length + 1);
  return { code: item.code, otherName: name === "" || plain(name) === plain(item.name) ? null : name };
}

/** "；是不是 1.1.1.1？" for a cell that means none of them: the one of that name, else those of nearly that code. */
export function meantItem(items: readonly Item[], cell: Scalar): string {
  if (typeof cell !== "string") return "";
  const text = spaced(cell);
  const [code = ""] = text.split(" ", 1);
  const named = items.filter(({ name }) =>
    [text, text.slice(code.length + 1)].some((each) => plain(each) === plain(name)),
  );
  const near = meantCodes(
    code,
    items.map((each) => each.code),
  );
  return meantWords(named.length > 0 ? named.map((each) => `${each.code} ${each.name}`) : near).zh;
}
