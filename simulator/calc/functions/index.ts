import { aggregates } from "./aggregates.js";
import { conditional } from "./conditional.js";
import { dates } from "./dates.js";
import { information } from "./information.js";
import { logic } from "./logic.js";
import { lookup } from "./lookup.js";
import { math } from "./math.js";
import type { NativeFunction } from "./native.js";
import { texts } from "./texts.js";

const register = new Map<string, NativeFunction>(
  [...logic, ...math, ...aggregates, ...conditional, ...lookup, ...information, ...texts, ...dates].map((fn) => [
    fn.name,
    fn,
  ]),
);

/** @param name in capitals */
export const nativeFunction = (name: string): NativeFunction | undefined => register.get(name);

/** For completion in the formula bar. */
export const nativeNames = (): readonly string[] => [...register.keys()].sort();
