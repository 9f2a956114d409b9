import { associations, errorFor, type Associations, type Runtime } from "./associations.js";
import type { Output } from "./call.js";
import { isBlock } from "../arguments/cell.js";
import type { CustomFunction } from "../customFunction.js";
import { FunctionError, notAvailable } from "../arguments/functionError.js";
import { plainFunctions } from "./plainFunctions.js";

/** Answers at once, or as soon as what it needs is loaded. */
export type Started = (...handedOver: unknown[]) => Output | Promise<Output>;

const explain = "EXPLAIN";
/** From this many rows on it is worth loading the columns; a shorter range is ranked without them. */
const longRange = 1_000;

/**
 * All functions by id, for the moment in which the add-in starts. What most sheets call answers at once; what few
 * call is loaded with the first call of it, and answers at once from then on.
 * @param loadAll the register; a load that failed is tried again by the next call
 * @param loadExplain EXPLAIN of the workbook's own scheme; that of the register where absent
 */
export function startAssociations(
  runtime: Runtime,
  loadAll: () => Promise<readonly CustomFunction[]>,
  loadExplain?: () => Promise<CustomFunction>,
): ReadonlyMap<string, Started> {
  const ready = associations(plainFunctions, runtime);
  const all = later(loadAll, runtime);
  const ofWorkbook = loadExplain ? later(async () => [await loadExplain()], runtime) : all;
  const inColumns = all.function("RANKSCORE");
  return new Map<string, Started>([
    ...ready,
    ["WEIGHTEDTOTAL", all.function("WEIGHTEDTOTAL")],
    [explain, ofWorkbook.function(explain)],
    [
      "RANKSCORE",
      (...handedOver) =>
        all.isLoaded() || isLong(handedOver[0]) ? inColumns(...handedOver) : called(ready, "RANKSCORE", handedOver),
    ],
  ]);
}

interface Later {
  readonly function: (id: string) => Started;
  readonly isLoaded: () => boolean;
}

/** Functions that are loaded with the first call of one of them. */
function later(loadFunctions: () => Promise<readonly CustomFunction[]>, runtime: Runtime): Later {
  let loaded: Associations | null = null;
  const load = async (): Promise<Associations> => {
    if (loaded) return loaded;
    const functions = await loadFunctions().catch((error: unknown) => {
      // why a script was not fetched stands in the browser's own console
      throw errorFor(error instanceof FunctionError ? error : notLoaded, runtime);
    });
    return (loaded ??= associations(functions, runtime));
  };
  return {
    function:
      (id) =>
      (...handedOver) =>
        loaded ? called(loaded, id, handedOver) : load().then((functions) => called(functions, id, handedOver)),
    isLoaded: () => loaded !== null,
  };
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
