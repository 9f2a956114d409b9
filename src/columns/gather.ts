import type { Node } from "./node.js";

/** A step, or that a cell is complete. */
export type Event = { readonly node: Node } | { readonly key: string; readonly node: Node };

/** Events that follow one another: steps of the block, or an island and what it reads from outside. */
export type Group = { readonly events: readonly Event[]; readonly sources: readonly Node[] | null };

/** An island reads at most so many columns: with each more its rows fall into more kinds. */
const mostSources = 3;
/** Fewer steps are not worth the sorting of rows. */
const leastSteps = 4;

/** Gathers the steps of cells that read few columns. @param isLoad nodes that read a column */
export function gather(events: readonly Event[], isLoad: (node: Node) => boolean): readonly Group[] {
  const groups: Group[] = [];
  const uniform = new Set<Node>();
  // what is evaluated for a cell may differ from row to row, whatever was the same before
  const settled = new Set(events.flatMap((event) => ("key" in event && !isConstant(event.node) ? [event.node] : [])));
  let island = new Gathered(isLoad);
  const close = (): void => {
    groups.push(island.group());
    island = new Gathered(isLoad);
  };
  for (const event of events) {
    const { node } = event;
    if (!("key" in event) && !isLoad(node) && !settled.has(node) && node.args.every((arg) => uniform.has(arg))) {
      // the same for every row: done before the island, which may read it whatever its rows are
      uniform.add(node);
      groups.push({ events: [event], sources: null });
      continue;
    }
    if ("key" in event && !island.makes(node)) {
      // what is evaluated is written where later steps of the block read it
      close();
      groups.push({ events: [event], sources: null });
      continue;
    }
    if (island.settled && island.read(event, uniform).length > 0) close();
    if (island.sourcesWith(island.read(event, uniform)) > mostSources) close();
    const read = island.read(event, uniform);
    if (island.sourcesWith(read) > mostSources) groups.push({ events: [event], sources: null });
    else island.add(event, read);
  }
  close();
  return groups.filter(({ events: some }) => some.length > 0);
}

const isConstant = ({ constant }: Node): boolean => constant !== undefined;

class Gathered {
  private readonly events: Event[] = [];
  private readonly sources = new Set<Node>();
  private readonly made = new Set<Node>();
  settled = false;

  constructor(private readonly isLoad: (node: Node) => boolean) {}

  /** @returns what the event reads that is neither made here nor the same for every row */
  read(event: Event, uniform: ReadonlySet<Node>): readonly Node[] {
    const { node } = event;
    const nodes = "key" in event || this.isLoad(node) ? [node] : node.args;
    return nodes.filter((read) => !uniform.has(read) && !this.made.has(read) && !this.sources.has(read));
  }

  makes(node: Node): boolean {
    return this.made.has(node);
  }

  sourcesWith(read: readonly Node[]): number {
    return new Set([...this.sources, ...read]).size;
  }

  add(event: Event, read: readonly Node[]): void {
    for (const node of read) this.sources.add(node);
    this.events.push(event);
    if ("key" in event) this.settled = true;
    else this.made.add(event.node);
  }

  group(): Group {
    const steps = this.events.filter((event) => !("key" in event) && !this.isLoad(event.node)).length;
    return { events: this.events, sources: steps < leastSteps ? null : [...this.sources] };
  }
}
