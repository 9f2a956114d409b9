import { isOn, wholeNumber } from "../xml/attributes.js";
import { lastColumn } from "../cellAddress.js";
import { damaged, type Place } from "../refusal.js";
import type { XmlElement } from "../xml/xmlEvents.js";

/** In characters; narrower columns look like lines. */
const leastWidth = 0.3;

/**
 * The groups of columns of a sheet (ECMA-376 Part 1, 18.3.1.13 col). Some writers list them in another order than
 * that of the columns. They may not overlap: programs would take either, and a few of them, repeated, would take
 * forever.
 */
export class ColumnGroups {
  private readonly listed = new Set<number>();
  private readonly narrow: number[] = [];

  constructor(private readonly place: Place) {}

  /** @throws Refused "damaged" when the group is none, or overlaps another */
  add(element: XmlElement): void {
    const first = wholeNumber(element.get("min")) ?? 0;
    const last = wholeNumber(element.get("max")) ?? 0;
    if (first < 1 || last < first || last > lastColumn) damaged("a group of columns that are none", this.place);
    const isHidden = isOn(element.get("hidden")) || Number(element.get("width") ?? "1") < leastWidth;
    for (let column = first; column <= last; column++) {
      if (this.listed.has(column)) damaged("groups of columns overlap", this.place);
      this.listed.add(column);
      if (isHidden) this.narrow.push(column);
    }
  }

  /** The columns that are hidden or have next to no width, rising. */
  hidden(): number[] {
    return this.narrow.sort((a, b) => a - b);
  }
}
