import { Fraction } from "../../exact/fraction.js";
import { CalendarError } from "../../calendar/calendarError.js";
import { firstKnownYear, lastKnownYear } from "../../calendar/workingDay.js";
import type { Argument, CustomFunction, Result } from "../customFunction.js";
import { isLeftOut } from "../arguments/argumentKind.js";
import { isInvocation } from "../arguments/cell.js";
import { FunctionError, notAvailable } from "../arguments/functionError.js";
import { Grid } from "../arguments/grid.js";
import { Refusal } from "../arguments/refusal.js";

/** What Excel takes from a function. */
export type Output = number | string | readonly (readonly (number | string)[])[];

/**
 * Calls a function with what Excel passes, which may end with an object that describes the invocation.
 * @throws FunctionError with what is wrong and what is expected
 */
export function call(definition: CustomFunction, handedOver: readonly unknown[]): Output {
  const quick = definition.quick?.(handedOver);
  if (quick !== undefined) return quick;
  const raw = isInvocation(handedOver.at(-1)) ? handedOver.slice(0, -1) : handedOver;
  const values = Object.fromEntries(
    definition.arguments.map((argument, at) => [argument.name, read(definition, argument, raw[at])]),
  );
  try {
    return output(definition.compute(values));
  } catch (error) {
    if (error instanceof CalendarError) throw unknownYear(error);
    throw error;
  }
}

function read({ name }: CustomFunction, { name: argument, title, kind, optional }: Argument, raw: unknown): unknown {
  if (optional && isLeftOut(kind, raw)) return undefined;
  try {
    return kind.read(raw);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const { found, code } = error;
    throw new FunctionError(code, {
      zh: `${name} 的 ${argument}（${title.zh}）应为${spaced(kind.expected.zh)}，${found.zh}。`,
      en: `${name}: ${argument} (${title.en}) must be ${kind.expected.en}; ${found.en}.`,
    });
  }
}

/** Chinese text has a space before letters and digits. */
const spaced = (text: string): string => (/^\w/.test(text) ? ` ${text}` : text);

/** The nearest double of an exact score; a range as rows. */
function output(result: Result): Output {
  if (result instanceof Fraction) return result.toNumber();
  return result instanceof Grid
    ? result.map((cell) => (cell instanceof Fraction ? cell.toNumber() : cell)).toRows()
    : result;
}

const unknownYear = ({ year }: CalendarError): FunctionError =>
  notAvailable(
    `没有 ${year} 年的国务院放假安排，不能计算工作日；现有 ${firstKnownYear} 至 ${lastKnownYear} 年。`,
    `The State Council's calendar of ${year} is not known, so its working days cannot be counted; known are ${firstKnownYear} to ${lastKnownYear}.`,
  );
