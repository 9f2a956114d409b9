import { ApiError, apiNotFound } from "./apiError.js";
import { type ApiObject, isApiObject } from "./apiObject.js";
import { type ArgumentInfo, type ObjectPath, ObjectPathType, type RequestBody } from "./messages.js";
import type { References } from "./references.js";

/** Where paths begin: the document of the request, and services by their names. */
export interface Roots {
  readonly document: ApiObject;
  service(name: string): ApiObject | undefined;
}

/** The objects of one request, each found once. */
export class ObjectPaths {
  private readonly found = new Map<number, ApiObject | null>();

  constructor(
    private readonly paths: RequestBody["ObjectPaths"],
    private readonly roots: Roots,
    private readonly references: References,
  ) {}

  /** @returns null for an object that is not there, which `…OrNullObject` members allow */
  at(id: number): ApiObject | null {
    const known = this.found.get(id);
    if (known !== undefined) return known;
    const path = this.paths[id];
    if (!path) throw new ApiError("InvalidObjectPath", `The object path ${id} is not in the request.`);
    const object = this.resolve(path);
    this.found.set(id, object);
    return object;
  }

  /** @throws ApiError for an object that is not there */
  need(id: number): ApiObject {
    const object = this.at(id);
    if (!object) throw new ApiError("InvalidObjectPath", "The object path leads to an object that does not exist.");
    return object;
  }

  arguments({ Arguments, ReferencedObjectPathIds }: ArgumentInfo = {}): unknown[] {
    return (Arguments ?? []).map((value, index) => {
      const path = ReferencedObjectPathIds?.[index];
      if (Array.isArray(path)) return path.map((one: number) => (one ? this.at(one) : value));
      return typeof path === "number" && path !== 0 ? this.at(path) : value;
    });
  }

  private resolve(path: ObjectPath): ApiObject | null {
    const name = path.Name ?? "";
    switch (path.ObjectPathType) {
      case ObjectPathType.root:
        return this.roots.document;
      case ObjectPathType.service: {
        const service = this.roots.service(name);
        if (!service) throw apiNotFound(name);
        return service;
      }
      case ObjectPathType.method:
        return asObject(this.parentOf(path).call(name, this.arguments(path.ArgumentInfo)), path);
      case ObjectPathType.property:
        return asObject(this.parentOf(path).read(name), path);
      case ObjectPathType.indexer:
        return asObject(this.parentOf(path).call("getItem", this.arguments(path.ArgumentInfo)), path);
      case ObjectPathType.reference: {
        const kept = this.references.find(name);
        if (!kept) throw new ApiError("InvalidObjectPath", `The object ${name} is no longer tracked.`);
        return kept;
      }
      case ObjectPathType.nothing:
        return null;
      default:
        throw new ApiError("GeneralException", `Unknown type of object path: ${path.ObjectPathType}`, 500);
    }
  }

  private parentOf({ ParentObjectPathId = 0 }: ObjectPath): ApiObject {
    return this.need(ParentObjectPathId);
  }
}

function asObject(value: unknown, { Name = "" }: ObjectPath): ApiObject | null {
  if (value === null || isApiObject(value)) return value;
  throw new ApiError("GeneralException", `${Name} of the embedded workbook is no object.`, 500);
}
