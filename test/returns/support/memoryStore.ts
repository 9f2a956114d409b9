import { columnName, parseAddress } from "../../../src/xlsx/cellAddress.js";
import type { CellValue } from "../../../src/xlsx/bookContents.js";
import type { TextSheet } from "../../../src/returns/merge/textSheet.js";
import {
  StoreFault,
  type FaultKind,
  type SheetStore,
  type StoreArea,
  type StoreOperation,
} from "../../../src/returns/merge/sheetStore.js";

/** The program ended: nothing in it can catch this. */
export class Crash extends Error {}

export type Fault = FaultKind | "crash";

/** At which access something goes wrong, and whether it had its effect before. */
export interface PlannedFault {
  readonly at: number;
  readonly fault: Fault;
  readonly after: boolean;
}

interface MemorySheet {
  readonly visibility: string;
  readonly cells: Map<string, CellValue>;
}

/**
 * A workbook in memory that counts every access, each operation of a request by itself, and fails at the planned
 * one: before or after it had its effect.
 */
export class MemoryStore implements SheetStore {
  accesses = 0;
  waited = 0;
  fault: PlannedFault | null = null;
  /** More cells than this are too many for one answer or request. */
  mostCells = Infinity;
  private readonly tabs = new Map<string, MemorySheet>();
  private readonly names = new Map<string, string>();

  static of(sheets: Readonly<Record<string, readonly (readonly CellValue[])[]>>): MemoryStore {
    const store = new MemoryStore();
    for (const [name, rows] of Object.entries(sheets)) {
      store.add(name, "visible");
      store.put(name, 1, 1, rows);
    }
    return store;
  }

  copy(): MemoryStore {
    const copy = new MemoryStore();
    for (const [name, { visibility, cells }] of this.tabs) copy.tabs.set(name, { visibility, cells: new Map(cells) });
    for (const [name, refersTo] of this.names) copy.names.set(name, refersTo);
    return copy;
  }

  /** All that the workbook holds, as one text: equal texts are equal workbooks. */
  bytes(): string {
    return JSON.stringify([
      [...this.tabs].map(([name, { visibility, cells }]) => [
        name,
        visibility,
        [...cells].sort(([a], [b]) => (a < b ? -1 : 1)),
      ]),
      [...this.names].sort(([a], [b]) => (a < b ? -1 : 1)),
    ]);
  }

  set(sheet: string, address: string, value: CellValue): void {
    this.tabs.get(sheet)?.cells.set(address, value);
  }

  sheets = (): Promise<readonly string[]> => this.access(() => [...this.tabs.keys()]);

  nameOf = (name: string): Promise<string | null> => this.access(() => this.names.get(name) ?? null);

  usedSize = (sheet: string): Promise<{ readonly rowCount: number; readonly columnCount: number }> =>
    this.access(() => {
      const places = [...this.sheet(sheet).cells.keys()].flatMap((address) => parseAddress(address) ?? []);
      return {
        rowCount: Math.max(0, ...places.map(({ row }) => row)),
        columnCount: Math.max(0, ...places.map(({ column }) => column)),
      };
    });

  read = (
    sheet: string,
    { row, column, rowCount, columnCount }: StoreArea,
  ): Promise<readonly (readonly CellValue[])[] | null> =>
    this.access(() => {
      if (rowCount * columnCount > this.mostCells && rowCount > 1) return null;
      const { cells } = this.sheet(sheet);
      return Array.from({ length: rowCount }, (_, r) =>
        Array.from(
          { length: columnCount },
          (__, c): CellValue => cells.get(`${columnName(column + c)}${row + r}`) ?? { kind: "blank" },
        ),
      );
    });

  readTextSheet = (key: string): Promise<TextSheet | null> =>
    this.access(() => {
      const found = this.withKey(key);
      if (!found) return null;
      const [name, { cells }] = found;
      const places = [...cells.keys()].flatMap((address) => parseAddress(address) ?? []);
      const [height, width] = [
        Math.max(...places.map(({ row }) => row)),
        Math.max(...places.map(({ column }) => column)),
      ];
      const text = (row: number, column: number): string => {
        const value = cells.get(`${columnName(column)}${row}`);
        return value?.kind === "text" ? value.text : "";
      };
      return {
        name,
        rows: Array.from({ length: height }, (_, r) => Array.from({ length: width }, (__, c) => text(r + 1, c + 1))),
        look: { headRow: 4, widths: [], hiddenRows: [] },
      };
    });

  async apply(operations: readonly StoreOperation[]): Promise<void> {
    const size = operations.reduce(
      (sum, each) => sum + (each.op === "write" ? each.values.length * (each.values[0]?.length ?? 0) : 0),
      0,
    );
    const rows = operations.reduce((sum, each) => sum + (each.op === "write" ? each.values.length : 1), 0);
    if (size > this.mostCells && rows > 1) throw new StoreFault("tooBig", "", { zh: "too big", en: "too big" });
    for (const operation of operations) {
      if (operation.op === "putTextSheet") await this.putTextSheet(operation.key, operation.text);
      else await this.access(() => this.perform(operation));
    }
  }

  async pause(): Promise<void> {
    this.waited += 1;
    await Promise.resolve();
  }

  private async access<Result>(action: () => Result): Promise<Result> {
    await Promise.resolve();
    const at = this.accesses++;
    // a program that ended does nothing more, until somebody takes the fault away and starts it again
    if (this.fault?.fault === "crash" && at > this.fault.at) throw new Crash();
    const planned = this.fault?.at === at ? this.fault : null;
    if (planned && !planned.after) throw faultOf(planned.fault);
    const result = action();
    if (planned) throw faultOf(planned.fault);
    return result;
  }

  private sheet(name: string): MemorySheet {
    const sheet = this.tabs.get(name);
    if (!sheet) throw new StoreFault("hard", name, { zh: `no sheet ${name}`, en: `no sheet ${name}` });
    return sheet;
  }

  private withKey(key: string): readonly [string, MemorySheet] | undefined {
    return [...this.tabs].find(([, { cells }]) => {
      const corner = cells.get("A1");
      return corner?.kind === "text" && corner.text === key;
    });
  }

  /** As in Excel it takes several requests, between which the list is neither the old one nor the new one, and open. */
  private async putTextSheet(key: string, wanted: TextSheet | null): Promise<void> {
    const name = await this.access(() => this.withKey(key)?.[0]);
    if (!wanted) return this.access(() => void (name !== undefined && this.tabs.delete(name)));
    const values = wanted.rows.map((row) =>
      row.map((text): CellValue => (text === "" ? { kind: "blank" } : { kind: "text", text })),
    );
    const made = name ?? wanted.name;
    await this.access(() => {
      this.tabs.set(made, { visibility: "open", cells: new Map() });
      this.put(made, 1, 1, values.slice(0, 1));
    });
    for (let row = 1; row < values.length; row += 2)
      await this.access(() => this.put(made, row + 1, 1, values.slice(row, row + 2)));
    await this.access(() => this.tabs.set(made, { visibility: "closed", cells: this.sheet(made).cells }));
  }

  private perform(operation: Exclude<StoreOperation, { readonly op: "putTextSheet" }>): void {
    switch (operation.op) {
      case "addSheet":
        this.add(operation.sheet, operation.visibility);
        return;
      case "deleteSheet":
        this.sheet(operation.sheet);
        this.tabs.delete(operation.sheet);
        return;
      case "write":
        this.put(operation.sheet, operation.row, operation.column, operation.values);
        return;
      case "setName":
        this.names.set(operation.name, operation.refersTo);
        return;
      case "deleteName":
        this.names.delete(operation.name);
    }
  }

  private add(name: string, visibility: string): void {
    if (this.tabs.has(name))
      throw new StoreFault("hard", name, {
        zh: `there is a sheet ${name} already`,
        en: `there is a sheet ${name} already`,
      });
    this.tabs.set(name, { visibility, cells: new Map() });
  }

  private put(sheet: string, row: number, column: number, rows: readonly (readonly CellValue[])[]): void {
    const { cells } = this.sheet(sheet);
    rows.forEach((values, r) =>
      values.forEach((value, c) => {
        const address = `${columnName(column + c)}${row + r}`;
        if (value.kind === "blank") cells.delete(address);
        else cells.set(address, value);
      }),
    );
  }
}

const faultOf = (fault: Fault): Error =>
  fault === "crash" ? new Crash() : new StoreFault(fault, "somewhere", { zh: fault, en: fault });
