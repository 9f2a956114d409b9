/** What is typed into a cell. A text stays a text, as after an apostrophe; a number has the digits that are written here. */
export type Typed =
  { readonly number: number } | { readonly text: string } | { readonly formula: string } | { readonly blank: true };

/** A row as a person finds it: by its hidden key, by what stands in it, or counted from an end. */
export type RowPlace =
  | { readonly key: string }
  | { readonly holding: { readonly column: string; readonly text: string } }
  /** The first free prepared row after the last one in use. */
  | { readonly free: 1 }
  /** The row under the last prepared one. */
  | { readonly below: 1 }
  /** The row under the last that can count. */
  | { readonly pastEnd: 1 };

type Values = Readonly<Record<string, Typed>>;

/**
 * One thing that is done to a workbook; `sheet` is the end of the key in A1 ("ledger"), and columns are named by the keys
 * of row 1, the hidden column A by "". libreoffice_walk.py and openpyxl_walk.py do them; where protection refuses, the
 * protection is lifted.
 */
export type Act = { readonly sheet: string } & (
  | {
      readonly do: "type";
      readonly row: RowPlace;
      readonly column: string;
      readonly value: Typed;
      readonly format?: string;
    }
  | { readonly do: "typeRow"; readonly row: RowPlace; readonly values: Values }
  /** `fill`: with nothing, with the formulas of the row above, or with all of it (a row copied and inserted). */
  | {
      readonly do: "insertRow";
      readonly before: RowPlace;
      readonly fill: "none" | "formulas" | "row";
      readonly values: Values;
    }
  | { readonly do: "deleteRow"; readonly row: RowPlace }
  | { readonly do: "insertColumn"; readonly before: string }
  | {
      readonly do: "copyCells";
      readonly from: RowPlace;
      readonly to: RowPlace;
      readonly first: string;
      readonly last: string;
      readonly values?: Values;
    }
  /** The keyed rows, from the column `first` on, which may leave the hidden keys where they are. */
  | {
      readonly do: "sort";
      readonly by: string;
      readonly descending: boolean;
      readonly first: string;
      readonly last?: string;
    }
  | {
      readonly do: "filter";
      readonly first: string;
      readonly column: string;
      readonly text: string;
      readonly undo: boolean;
    }
  | { readonly do: "hideRow"; readonly row: RowPlace }
  | { readonly do: "renameTab"; readonly name: string }
  | { readonly do: "moveTab"; readonly to: number }
  | { readonly do: "copyTab"; readonly name: string }
);

export type Program = "libreoffice" | "openpyxl";

/** What openpyxl can do as well: a script does not insert rows, since it would move no reference. */
export const doneByScripts: ReadonlySet<Act["do"]> = new Set(["type", "typeRow", "hideRow", "moveTab", "copyTab"]);
