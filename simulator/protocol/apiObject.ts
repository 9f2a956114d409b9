import { ApiError, apiNotFound } from "./apiError.js";

/** An object of the host that requests of the add-in reach by a path. */
export interface ApiObject {
  /** As office.js names it, such as "Range". */
  readonly typeName: string;
  readonly id: string | undefined;
  /** Whether the add-in keeps it across requests by a reference. */
  readonly isKept: boolean;
  /** The elements of a collection; undefined for any other object. */
  readonly items: readonly ApiObject[] | undefined;
  /** Properties in the spelling of TypeScript: "rowIndex". */
  readonly propertyNames: readonly string[];
  read(name: string): unknown;
  write(name: string, value: unknown): void;
  call(name: string, args: readonly unknown[]): unknown;
}

/** What one type of Excel's object model can do here. Names are those of office.js, in its spelling. */
export interface Members<T> {
  readonly id?: (target: T) => string;
  readonly isKept?: boolean;
  readonly items?: (target: T) => readonly ApiObject[];
  /** Values, or other objects of the model; null for one that is not there. */
  readonly get?: Readonly<Record<string, (target: T) => unknown>>;
  readonly set?: Readonly<Record<string, (target: T, value: unknown) => void>>;
  readonly call?: Readonly<Record<string, (target: T, ...args: unknown[]) => unknown>>;
}

/** One type of the object model, with its members; `of` makes its objects. */
export class ApiType<T> {
  /** Requests spell "RowIndex", and what a caller loads as the caller spelled it: both find "rowIndex". */
  private readonly getters: ReadonlyMap<string, string>;
  private readonly setters: ReadonlyMap<string, string>;
  private readonly methods: ReadonlyMap<string, string>;
  private readonly targets = new WeakMap<ApiObject, { readonly target: T }>();

  constructor(
    readonly name: string,
    readonly members: Members<T>,
  ) {
    this.getters = byLowerCase(members.get);
    this.setters = byLowerCase(members.set);
    this.methods = byLowerCase(members.call);
  }

  /** All members that an add-in may name. */
  get memberNames(): readonly string[] {
    return [...new Set([...this.getters.values(), ...this.setters.values(), ...this.methods.values()])];
  }

  of(target: T): ApiObject {
    const { id, isKept = false, items, get = {}, set = {}, call = {} } = this.members;
    const object: ApiObject = {
      typeName: this.name,
      id: id?.(target),
      isKept,
      get items() {
        return items?.(target);
      },
      propertyNames: Object.keys(get),
      read: (name) => {
        const getter = get[this.getters.get(name.toLowerCase()) ?? ""];
        if (!getter) throw apiNotFound(`${this.name}.${name}`);
        return getter(target);
      },
      write: (name, value) => {
        const setter = set[this.setters.get(name.toLowerCase()) ?? ""];
        if (setter) return setter(target, value);
        if (this.getters.has(name.toLowerCase())) {
          throw new ApiError(
            "InvalidArgument",
            `The property '${this.name}.${name}' cannot be set in the embedded workbook.`,
          );
        }
        throw apiNotFound(`${this.name}.${name}`);
      },
      call: (name, args) => {
        const method = call[this.methods.get(name.toLowerCase()) ?? ""];
        if (!method) throw apiNotFound(`${this.name}.${name}`);
        return method(target, ...args);
      },
    };
    this.targets.set(object, { target });
    return object;
  }

  /** What an object stands for, when it is one of this type: for arguments that are objects. */
  targetOf(object: unknown): T | undefined {
    return isApiObject(object) ? this.targets.get(object)?.target : undefined;
  }
}

export function isApiObject(value: unknown): value is ApiObject {
  return typeof value === "object" && value !== null && "typeName" in value && "propertyNames" in value;
}

const byLowerCase = (members: Readonly<Record<string, unknown>> = {}): ReadonlyMap<string, string> =>
  new Map(Object.keys(members).map((name) => [name.toLowerCase(), name]));
