import type { Words } from "../../../words/words.js";
import { parseAddress } from "../../../xlsx/cellAddress.js";
import { movedTo } from "../../../scheme/movedTo.js";
import type { SchemeProblem } from "../../../scheme/schemeError.js";
import type { Path } from "../tables/schemeSheets.js";

const keyOf = (path: Path): string => JSON.stringify(path);

/** What is wrong with a workbook, and at which cells the parts of the definition stand that is read from it. */
export class Report {
  private readonly found: SchemeProblem[] = [];
  private readonly places = new Map<string, string>();
  private readonly wrongPlaces = new Set<string>();
  private readonly silent = new Set<string>();
  private readonly doubted = new Set<SchemeProblem["about"]>();
  private lacking = false;

  /** Said only where nothing else has been said that it follows from. */
  wrong(place: string, { zh, en }: Words): void {
    if (this.silent.has(place)) return;
    this.found.push({ place, message: zh, english: en });
    this.wrongPlaces.add(place);
  }

  remark(place: string, { zh, en }: Words): void {
    this.found.push({ place, message: zh, english: en, severity: "warning" });
  }

  /** What is wrong with a cell is said elsewhere. */
  silence(place: string): void {
    this.silent.add(place);
    this.wrongPlaces.add(place);
  }

  /** A part of what is compared could not be read: that it does not agree says nothing new. */
  doubt(about: NonNullable<SchemeProblem["about"]>): void {
    this.doubted.add(about);
  }

  isWrongAt(place: string): boolean {
    return this.wrongPlaces.has(place);
  }

  /** Something is not there of which all rows need something: what follows from it is not said as well. */
  lack(place: string): void {
    this.wrongPlaces.add(place);
    this.lacking = true;
  }

  mark(path: Path, place: string): void {
    this.places.set(keyOf(path), place);
  }

  /** The cell of a part of the definition, or of the nearest part round it that has one. */
  placeOf(path: Path): string | undefined {
    for (let length = path.length; length > 0; length -= 1) {
      const place = this.places.get(keyOf(path.slice(0, length)));
      if (place !== undefined) return place;
    }
    return undefined;
  }

  /** What the check of the scheme says, at its cell; not where the cell itself could not be read. */
  checked(problem: SchemeProblem): void {
    if (problem.about && this.doubted.has(problem.about)) return;
    const place = (problem.at && this.placeOf(problem.at.path)) ?? problem.place;
    if (this.wrongPlaces.has(place)) return;
    this.found.push(movedTo(place, problem));
  }

  /**
   * What keeps the scheme from being used comes first; then from sheet to sheet, from above and from the left.
   *
   * @param sheets in the order of their tabs
   */
  problemsOn(sheets: readonly string[]): readonly SchemeProblem[] {
    const order = ({ place, severity }: SchemeProblem): readonly number[] => {
      const [, sheet = place, address = ""] = /^(.*)!([A-Z]+\d+)$/.exec(place) ?? [];
      const { row = 0, column = 0 } = parseAddress(address) ?? {};
      return [severity === "warning" ? 1 : 0, sheets.indexOf(sheet), row, column];
    };
    return this.found
      .map((problem) => ({ problem, order: order(problem) }))
      .sort((a, b) => a.order.reduce((by, each, at) => (by === 0 ? each - (b.order[at] ?? 0) : by), 0))
      .map(({ problem }) => problem);
  }

  get isLacking(): boolean {
    return this.lacking;
  }

  get isWrong(): boolean {
    return this.found.some(({ severity }) => severity !== "warning");
  }
}
