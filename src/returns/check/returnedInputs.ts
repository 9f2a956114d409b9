import { inputNamed, inputNames } from "../../scheme/inputNames.js";
import type { Item, ItemInput, Scheme } from "../../scheme/scheme.js";
import type { CellContents } from "../../xlsx/bookContents.js";
import { addressText } from "../../xlsx/cellAddress.js";
import type { ReturnedInput, ReturnNote } from "./checkedReturn.js";
import { isFormulaLike } from "../values/cleanText.js";
import { shownCell } from "../compare/comparable.js";
import type { IssuedForm } from "./issuedForm.js";
import { readInput } from "../values/readInput.js";
import { noteWords } from "../values/cellReadingWords.js";
import { textOf, type BookMap, type SheetMap } from "../compare/sheetMap.js";

export interface FoundInputs {
  readonly inputs: readonly ReturnedInput[];
  /** The cells of the inputs, as they stand in the file. */
  readonly cells: ReadonlyMap<string, CellContents | undefined>;
  readonly remarks: ReadonlyMap<string, string>;
  readonly notes: readonly ReturnNote[];
}

/** Takes what was filled in: every unlocked cell of the issued form, found again by its keys. */
export function returnedInputs({ scheme }: IssuedForm, { maps }: BookMap, date1904: boolean): FoundInputs {
  const inputOf = inputsByKey(scheme);
  const named = inputNames(scheme);
  const inputs: ReturnedInput[] = [];
  const cells = new Map<string, CellContents | undefined>();
  const remarks = new Map<string, string>();
  const notes: ReturnNote[] = [];
  for (const map of maps) {
    const keyAt = keysOf(map);
    for (const issued of map.issued.cells.values()) {
      if (issued.locked) continue;
      const [row, column] = [map.rows.to.get(issued.row), map.columns.to.get(issued.column)];
      const address = row === undefined || column === undefined ? null : addressText(row, column);
      const cell = address === null ? undefined : map.returned.cells.get(address);
      const place = `${map.returned.name}!${address ?? addressText(issued.row, issued.column)}`;
      const { input, remark } = keyAt(issued);
      const known = input === undefined ? undefined : inputOf.get(input);
      if (input !== undefined && known) {
        const reading = readInput(known.item, known.input, cell, date1904);
        const name = named.get(input) ?? { item: known.item.code, label: known.input.label };
        inputs.push({ key: input, item: known.item.code, name, place, shown: shownCell(cell), reading });
        cells.set(input, cell);
        if (reading.verdict !== "asked")
          for (const code of reading.notes)
            notes.push({
              code,
              place,
              about: inputNamed(name),
              found: shownCell(cell),
              message: noteWords[code].zh,
              english: noteWords[code].en,
            });
        continue;
      }
      const text = shownCell(cell);
      if (text === "") continue;
      remarks.set(remark, text);
      if (cell?.formula !== undefined)
        notes.push({
          code: "formulaInText",
          place,
          found: text,
          message: "文字栏内是公式，只作文字保存",
          english: "a formula in a cell for text: kept as text only",
        });
      else if (isFormulaLike(text))
        notes.push({
          code: "formulaLike",
          place,
          found: text,
          message: noteWords.formulaLike.zh,
          english: noteWords.formulaLike.en,
        });
    }
  }
  return { inputs, cells, remarks, notes };
}

type InputsByKey = ReadonlyMap<string, { readonly item: Item; readonly input: ItemInput }>;

const kept = new WeakMap<Scheme, InputsByKey>();

export function inputsByKey(scheme: Scheme): InputsByKey {
  const known = kept.get(scheme);
  if (known) return known;
  const made = new Map(
    scheme.items.flatMap((item) =>
      item.inputs.flatMap((input) => input.keys.map((key) => [key, { item, input }] as const)),
    ),
  );
  kept.set(scheme, made);
  return made;
}

/** The keys of the unlocked cells of a sheet, from its hidden row and columns, as issued. */
function keysOf({
  issued,
}: SheetMap): (cell: CellContents) => { readonly input: string | undefined; readonly remark: string } {
  const columns = new Map<string, number>();
  const names = new Map<number, string>();
  for (const cell of issued.cells.values()) {
    // row by row
    if (cell.row > 1) break;
    if (cell.column === 1) continue;
    columns.set(textOf(cell), cell.column);
    names.set(cell.column, textOf(cell));
  }
  return ({ row, column }) => {
    const name = names.get(column) ?? "";
    const keyColumn = columns.get(`${name}Key`);
    const input = keyColumn === undefined ? "" : textOf(issued.cells.get(addressText(row, keyColumn)));
    const rowKey = textOf(issued.cells.get(`A${row}`));
    return { input: input === "" ? undefined : input, remark: name === "value" ? rowKey : `${rowKey}.${name}` };
  };
}
