import type { Scheme } from "../../scheme/scheme.js";
import type { BookContents } from "../../xlsx/bookContents.js";
import { planConversion } from "./convert.js";
import type { WrongFigure } from "../office/wrongFigure.js";

/** Programs store doubles: the last digits of a quotient differ between them. */
const tolerance = 1e-9;

/** Every formula of ours and its figure, compared with the recomputed workbook, whatever its mode. */
export function wrongFigures(scheme: Scheme, book: BookContents): readonly WrongFigure[] {
  const { changes, left } = planConversion(scheme, book, "native");
  const sheets = new Map(book.sheets.map(({ name, cells }) => [name, cells]));
  return [
    ...left.map(({ sheet, address, found, expected }) => ({ place: `${sheet}!${address}`, found, expected })),
    ...changes.flatMap(({ sheet, address, value }) => {
      const found = sheets.get(sheet)?.get(address)?.value;
      if (
        found?.kind !== "number" ||
        typeof value !== "number" ||
        Math.abs(Number(found.text) - value) <= tolerance * Math.max(1, Math.abs(value))
      )
        return [];
      return [{ place: `${sheet}!${address}`, found: found.text, expected: String(value) }];
    }),
  ];
}
