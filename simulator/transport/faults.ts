/** Faults that a test orders: what happens to a request of the add-in, counted from the order on. */
export interface Fault {
  /** 1: the next request. */
  readonly request: number;
  /** Excel's code, such as "GeneralException"; "never" for a request that is not answered. */
  readonly code: string;
  /** Whether the request has its effect before it fails. */
  readonly after: boolean;
}

/** The runtime's own requests and those of office.js itself are not counted: `counts` says which are. */
export class Faults {
  private readonly ordered: Fault[] = [];
  private seen = 0;

  order(fault: Fault): void {
    this.ordered.push({ ...fault, request: fault.request + this.seen });
  }

  clear(): void {
    this.ordered.length = 0;
  }

  /** @returns the fault of this request, if there is one */
  next(): Fault | undefined {
    this.seen += 1;
    const at = this.ordered.findIndex(({ request }) => request === this.seen);
    return at < 0 ? undefined : this.ordered.splice(at, 1)[0];
  }
}
