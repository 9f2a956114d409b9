/** Strings, each once, numbered from 0 in order of appearance. */
export class UniqueList implements Iterable<string> {
  private readonly places = new Map<string, number>();

  constructor(first: readonly string[] = []) {
    for (const text of first) this.placeOf(text);
  }

  /** @returns its number, which it gets now if it has none */
  placeOf(text: string): number {
    const known = this.places.get(text);
    if (known !== undefined) return known;
    this.places.set(text, this.places.size);
    return this.places.size - 1;
  }

  get size(): number {
    return this.places.size;
  }

  [Symbol.iterator](): Iterator<string> {
    return this.places.keys();
  }
}
