import type { CellValue } from "./cellValue.js";
import { comparable } from "./digits.js";
import { textNumber } from "./textNumber.js";

type Key = number | string | boolean;

/**
 * Where the values of a block stand, so that thousands of SUMIFS over one ledger do not each walk through it.
 * Texts are equal without regard to case, numbers in their first 15 digits.
 */
export class LookupIndex {
  private readonly places = new Map<Key, number[]>();
  private textNumbers: Map<number, number[]> | undefined;

  constructor(private readonly cells: readonly CellValue[]) {
    cells.forEach((cell, at) => {
      if (cell !== null && typeof cell !== "object") add(this.places, keyOf(cell), at);
    });
  }

  /** Positions of values of the same type, ascending. */
  equal(value: Key): readonly number[] {
    return this.places.get(keyOf(value)) ?? [];
  }

  /** As `equal`, with the strings that spell the number. */
  equalNumber(value: number): readonly number[] {
    this.textNumbers ??= this.spelledNumbers();
    const spelled = this.textNumbers.get(comparable(value));
    const numbers = this.equal(value);
    return spelled ? [...numbers, ...spelled].sort((a, b) => a - b) : numbers;
  }

  private spelledNumbers(): Map<number, number[]> {
    const found = new Map<number, number[]>();
    this.cells.forEach((cell, at) => {
      const number = typeof cell === "string" ? textNumber(cell) : undefined;
      if (number !== undefined) add(found, comparable(number), at);
    });
    return found;
  }
}

const keyOf = (value: Key): Key =>
  typeof value === "string" ? value.toLowerCase() : typeof value === "number" ? comparable(value) : value;

function add<K>(places: Map<K, number[]>, key: K, at: number): void {
  const known = places.get(key);
  if (known) known.push(at);
  else places.set(key, [at]);
}
