import { Fraction } from "../../exact/fraction.js";

/** Sums of places, in all combinations and apart for each alternative of each factor: all that weights need. */
export class PlaceSums {
  private readonly all: Float64Array;
  private readonly squares: Float64Array;
  private readonly placed: Int32Array;
  /** For each department a figure for each alternative of each factor. */
  private readonly byAlternative: Float64Array;
  private readonly firstOf: readonly number[];
  private readonly width: number;
  private combinations = 0;

  constructor(
    private readonly departments: number,
    private readonly sizes: readonly number[],
  ) {
    let width = 0;
    this.firstOf = sizes.map((size) => (width += size) - size);
    this.width = width;
    this.all = new Float64Array(departments);
    this.squares = new Float64Array(departments);
    this.placed = new Int32Array(departments);
    this.byAlternative = new Float64Array(departments * width);
  }

  add(chosen: readonly number[], places: Int32Array): void {
    const { firstOf, width, all, squares, placed, byAlternative } = this;
    this.combinations += 1;
    const columns = firstOf.map((first, factor) => first + (chosen[factor] ?? 0));
    for (let row = 0; row < places.length; row += 1) {
      const place = places[row] as number;
      if (place === 0) continue;
      placed[row] = (placed[row] as number) + 1;
      all[row] = (all[row] as number) + place;
      squares[row] = (squares[row] as number) + place * place;
      const start = row * width;
      for (const column of columns) byAlternative[start + column] = (byAlternative[start + column] as number) + place;
    }
  }

  /** In how many combinations a department has a place. */
  placedIn(row: number): number {
    return this.placed[row] ?? 0;
  }

  /**
   * Var(E[Y|X]) ÷ Var(Y) of each factor X, both summed over the departments that have a place Y in all combinations:
   * what the factor alone explains, every alternative being as likely as any other and independent of those of the other
   * factors. 0 where no place ever changes.
   *
   * Only of all combinations, each added once: then the alternatives of a factor stand in equally many.
   */
  weights(): readonly Fraction[] {
    const { combinations, sizes } = this;
    const rows = Array.from({ length: this.departments }, (_, row) => row).filter(
      (row) => this.placed[row] === combinations,
    );
    const whole = (value: number | undefined): bigint => BigInt(value ?? 0);
    const squareOf = (row: number): bigint => whole(this.all[row]) ** 2n;
    // both variances times the square of the number of combinations
    const variance = sum(rows, (row) => whole(combinations) * whole(this.squares[row]) - squareOf(row));
    return sizes.map((size, factor) => {
      if (variance === 0n) return Fraction.zero;
      const first = this.firstOf[factor] ?? 0;
      const explained = sum(rows, (row) => {
        let squares = 0n;
        for (let at = first; at < first + size; at += 1)
          squares += whole(this.byAlternative[row * this.width + at]) ** 2n;
        return whole(size) * squares - squareOf(row);
      });
      return Fraction.of(explained, variance);
    });
  }
}

const sum = (rows: readonly number[], of: (row: number) => bigint): bigint =>
  rows.reduce((so, row) => so + of(row), 0n);
