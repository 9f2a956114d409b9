import { associations, errorFor, type Associations, type Runtime } from "./associations.js";
import type { Output } from "./call.js";
import { isBlock } from "../arguments/cell.js";
import type { CustomFunction } from "../customFunction.js";
import { notAvailable } from "../arguments/functionError.js";
import { plainFunctions } from "./plainFunctions.js";

/** Answers at once, or as soon as what it needs is loaded. */
export type Started = (...handedOver: unknown[]) => Output | Promise<Output>;

/** Those that need the whole scheme. */
const rare = ["WEIGHTEDTOTAL", "EXPLAIN"] as const;
/** From this many rows on it is worth loading the columns; a shorter range is ranked without them. */
const longRange = 1_000;

/**
 * All functions by id, for the moment in which the add-in starts. What most sheets call answers at once; what few
 * call is loaded with the first call of it, and answers at once from then on.
 * @param loadAll the register; a load that failed is tried again by the next call
 */
export function startAssociations(
  runtime: Runtime,
  loadAll: () => Promise<readonly CustomFunction[]>,
): ReadonlyMap<string, Started> {
  const ready = associations(plainFunctions, runtime);
  let all: Associations | null = null;
  const load = async (): Promise<Associations> => {
    if (all) return all;
    // why it failed stands in the browser's own console
    const functions = await loadAll().catch(() => {
      throw errorFor(notLoaded, runtime);
    });
    return (all ??= associations(functions, runtime));
  };
  const whole =
    (id: string): Started =>
    (...handedOver) =>
      all ? called(all, id, handedOver) : load().then((loaded) => called(loaded, id, handedOver));
  const inColumns = whole("RANKSCORE");
  return new Map<string, Started>([
    ...ready,
    ...rare.map((id): [string, Started] => [id, whole(id)]),
    [
      "RANKSCORE",
      (...handedOver) =>
        all || isLong(handedOver[0]) ? inColumns(...handedOver) : called(ready, "RANKSCORE", handedOver),
    ],
  ]);
}

const isLong = (raw: unknown): boolean => isBlock(raw) && raw.length >= longRange;

function called(from: Associations, id: string, handedOver: readonly unknown[]): Output {
  const found = from.get(id);
  if (!found) throw new TypeError(`there is no function ${id}`);
  return found(...handedOver);
}

const notLoaded = notAvailable(
  "加载项的一部分没有取到，请检查与加载项服务器的连接，再重新计算。",
  "A part of the add-in could not be fetched. Check the connection to its server, then calculate again.",
);
