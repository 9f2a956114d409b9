import { type ApiObject, isApiObject } from "./apiObject.js";
import type { QueryInfo } from "./messages.js";
import type { References } from "./references.js";

/** How an answer spells its keys: "RowIndex" for `load`, "rowIndex" for `retrieve`. */
export interface Spelling {
  readonly items: string;
  readonly key: (property: string) => string;
}

export const wireSpelling: Spelling = { items: "_Items", key: (property) => upperFirst(property) };
export const jsonSpelling: Spelling = { items: "items", key: (property) => lowerFirst(property) };

/** What `load` asked for, as nested data. */
export function answerQuery(object: ApiObject, query: QueryInfo, references: References, spelling: Spelling): unknown {
  const paths = [...(query.Select ?? []), ...(query.Expand ?? [])].map((path) => path.split("/"));
  return describe(object, paths, query, references, spelling);
}

type Path = readonly string[];

function describe(
  object: ApiObject,
  paths: readonly Path[],
  query: QueryInfo,
  references: References,
  spelling: Spelling,
): unknown {
  const answer = identity(object, references, spelling);
  const { items } = object;
  if (items) {
    const isOwn = ([first = ""]: Path): boolean =>
      object.propertyNames.some((name) => name.toLowerCase() === first.toLowerCase());
    const ofItems = paths
      .filter((path) => !isOwn(path))
      .map((path) => (path[0]?.toLowerCase() === "items" ? path.slice(1) : path));
    for (const [name] of paths.filter(isOwn)) if (name !== undefined) answer[spelling.key(name)] = object.read(name);
    const from = query.Skip ?? 0;
    answer[spelling.items] = items
      .slice(from, query.Top === undefined ? undefined : from + query.Top)
      .map((item, index) => ({
        ...(describe(item, ofItems, {}, references, spelling) as object),
        _Index: index,
      }));
    return answer;
  }
  for (const [name, rest] of selected(object, paths)) {
    const value = object.read(name);
    answer[spelling.key(name)] = isApiObject(value) ? describe(value, rest, {}, references, spelling) : (value ?? null);
  }
  return answer;
}

/** The properties to return, each with what is wanted of the object it leads to. Without any: all plain values. */
function selected(object: ApiObject, paths: readonly Path[]): ReadonlyMap<string, Path[]> {
  const wanted = new Map<string, Path[]>();
  const named = paths.filter(([first]) => first !== undefined && first !== "" && first !== "*");
  if (named.length === 0 || named.length < paths.length) {
    for (const name of object.propertyNames) if (!isApiObject(object.read(name))) wanted.set(name, []);
  }
  for (const [first = "", ...rest] of named) {
    const name = object.propertyNames.find((known) => known.toLowerCase() === first.toLowerCase()) ?? first;
    const known = wanted.get(name) ?? [];
    if (rest.length > 0) known.push(rest);
    wanted.set(name, known);
  }
  return wanted;
}

/** What lets office.js find an object again. */
export function identity(object: ApiObject, references: References, spelling: Spelling): Record<string, unknown> {
  const answer: Record<string, unknown> = {};
  if (object.id !== undefined) answer[spelling.key("id")] = object.id;
  const reference = references.idOf(object);
  if (reference !== undefined) answer["_ReferenceId"] = reference;
  return answer;
}

const upperFirst = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);
const lowerFirst = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1);
