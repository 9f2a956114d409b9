import type { InputType } from "../rules/contract/inputType.js";
import type { InputDefinition } from "./definition.js";

/** How many cells an input of an item has: one for each kind that the item names; undefined for a single cell. */
export const inputCells = (type: InputType, given: InputDefinition | undefined): number | undefined =>
  type.kinds === undefined ? type.cells : (given?.kinds?.length ?? type.cells);
