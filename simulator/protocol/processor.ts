import { ApiError } from "./apiError.js";
import { type ApiObject, isApiObject } from "./apiObject.js";
import { type Action, ActionType, type ActionResult, type RequestBody, type ResponseBody } from "./messages.js";
import { ObjectPaths, type Roots } from "./objectPaths.js";
import { answerQuery, identity, jsonSpelling, wireSpelling } from "./query.js";
import { References } from "./references.js";

/**
 * Carries out the requests of office.js on an object model. Knows neither how requests arrive nor what the
 * objects are, so the same processor serves a page and a test.
 */
export class Processor {
  private readonly references = new References();

  /** Actions before a failing one stay done, as in Excel. */
  process(body: RequestBody, roots: Roots): ResponseBody {
    const paths = new ObjectPaths(body.ObjectPaths, roots, this.references);
    const results: ActionResult[] = [];
    const traceIds: number[] = [];
    for (const [index, action] of body.Actions.entries()) {
      try {
        if (action.ActionType === ActionType.trace) traceIds.push(action.Id);
        const value = this.perform(action, paths, body.AutoKeepReference === true);
        if (value !== undefined) results.push({ ActionId: action.Id, Value: value });
      } catch (error) {
        return { Results: results, TraceIds: traceIds, Error: errorOf(error, action, index) };
      }
    }
    return { Results: results, TraceIds: traceIds };
  }

  /** @returns undefined where office.js expects no answer */
  private perform(action: Action, paths: ObjectPaths, keep: boolean): unknown {
    const { Name = "", ObjectPathId, ArgumentInfo, QueryInfo = {}, ObjectState = {} } = action;
    switch (action.ActionType) {
      case ActionType.instantiate:
        return this.instantiate(paths.at(ObjectPathId), keep);
      case ActionType.query:
      case ActionType.queryAsJson: {
        const object = paths.at(ObjectPathId);
        const spelling = action.ActionType === ActionType.query ? wireSpelling : jsonSpelling;
        return object && answerQuery(object, QueryInfo, this.references, spelling);
      }
      case ActionType.method:
        return this.invoke(Name, paths, ObjectPathId, paths.arguments(ArgumentInfo));
      case ActionType.setProperty:
        paths.need(ObjectPathId).write(Name, paths.arguments(ArgumentInfo)[0]);
        return undefined;
      case ActionType.trace:
        // office.js waits for an entry of each: without one, an event would never be registered.
        return null;
      case ActionType.ensureUnchanged:
        return undefined;
      case ActionType.update: {
        const object = paths.need(ObjectPathId);
        for (const [name, value] of Object.entries(ObjectState)) object.write(name, value);
        return undefined;
      }
      default:
        throw new ApiError(
          "GeneralException",
          `Actions of type ${action.ActionType} are not in the embedded workbook.`,
          500,
        );
    }
  }

  private instantiate(object: ApiObject | null, keep: boolean): unknown {
    if (!object) return null;
    if (keep && object.isKept) this.references.keep(object);
    return identity(object, this.references, wireSpelling);
  }

  private invoke(name: string, paths: ObjectPaths, id: number, args: readonly unknown[]): unknown {
    const object = paths.at(id);
    if (name === "_KeepReference") {
      if (object) this.references.keep(object);
      return undefined;
    }
    if (name === "_RemoveReference") {
      this.references.release(String(args[0]));
      return undefined;
    }
    const value = paths.need(id).call(name, args);
    return isApiObject(value) ? identity(value, this.references, wireSpelling) : (value ?? null);
  }
}

function errorOf(error: unknown, { Name = "" }: Action, index: number): NonNullable<ResponseBody["Error"]> {
  const known = error instanceof ApiError ? error : new ApiError("GeneralException", String(error), 500);
  if (known !== error) reportError(error);
  return { Code: known.code, Message: known.message, Location: Name, HttpStatusCode: known.status, ActionIndex: index };
}
