import type { ApiObject } from "./apiObject.js";

/** Objects that the add-in tracks across requests (`_ReferenceId`). */
export class References {
  private readonly objects = new Map<string, ApiObject>();
  private readonly ids = new WeakMap<ApiObject, string>();
  private last = 0;

  keep(object: ApiObject): string {
    const known = this.ids.get(object);
    if (known !== undefined && this.objects.has(known)) return known;
    this.last += 1;
    const id = `reference${this.last}`;
    this.ids.set(object, id);
    this.objects.set(id, object);
    return id;
  }

  find(id: string): ApiObject | undefined {
    return this.objects.get(id);
  }

  /** @returns undefined for an object that is not kept */
  idOf(object: ApiObject): string | undefined {
    const id = this.ids.get(object);
    return id !== undefined && this.objects.has(id) ? id : undefined;
  }

  release(id: string): void {
    this.objects.delete(id);
  }
}
