import { strFromU8, strToU8, unzipSync } from "fflate";
import type { Part } from "../xml/packageParts.js";
import { zipParts } from "../zipParts.js";
import { dropSignatures } from "./dropSignatures.js";
import { NotInPlace } from "./notInPlace.js";

/**
 * The parts of a file that `readWorkbook` has accepted, opened once for all that is changed in it. What is not
 * changed stays to the byte.
 */
export class OpenPackage {
  private readonly contents: Map<string, Uint8Array>;
  private isChanged = false;

  constructor(bytes: Uint8Array) {
    this.contents = new Map(Object.entries(unzipSync(bytes)));
  }

  /** For the reader: as they stand now, named as it names them. */
  get parts(): readonly Part[] {
    return [...this.contents].map(([name, bytes]) => ({ name: plainName(name), bytes }));
  }

  /**
   * @param part as the reader names it; old programs write "\\" for "/", and no program minds the case
   * @returns its name in the file
   * @throws NotInPlace when there is none
   */
  find(part: string): string {
    for (const name of this.contents.keys()) if (plainName(name).toLowerCase() === part.toLowerCase()) return name;
    throw new NotInPlace(`no part ${part}`);
  }

  /** @throws NotInPlace when not exactly one name fits */
  findOnly(pattern: RegExp, what: string): string {
    const found = [...this.contents.keys()].filter((name) => pattern.test(name));
    if (found.length === 1 && found[0] !== undefined) return found[0];
    throw new NotInPlace(`${found.length === 0 ? "no" : "more than one"} ${what}`);
  }

  /** The part that lists the sheets. @throws NotInPlace */
  get workbook(): string {
    return this.findOnly(/(^|[\\/])workbook\d*\.xml$/i, "workbook");
  }

  has(name: string): boolean {
    return this.contents.has(name);
  }

  /** @throws NotInPlace when there is no such part */
  text(name: string): string {
    const bytes = this.contents.get(name);
    if (!bytes) throw new NotInPlace(`no part ${name}`);
    return strFromU8(bytes);
  }

  set(name: string, xml: string): void {
    if (!this.isChanged) {
      this.isChanged = true;
      dropSignatures(this);
    }
    this.contents.set(name, strToU8(xml));
  }

  /**
   * What does not change stays to the byte, whatever stands in it that is no text.
   *
   * @throws NotInPlace when there is no such part
   */
  change(name: string, by: (xml: string) => string): void {
    const before = this.text(name);
    const after = by(before);
    if (after !== before) this.set(name, after);
  }

  delete(name: string): void {
    this.contents.delete(name);
  }

  /** The new file. The same changes give the same bytes. */
  bytes(): Uint8Array {
    return zipParts(this.contents, 6);
  }
}

const plainName = (name: string): string => name.replaceAll("\\", "/");
