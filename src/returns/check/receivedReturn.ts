import { Fraction } from "../../exact/fraction.js";
import type { CheckedReturn, ReturnedInput } from "./checkedReturn.js";

/** A return that was checked in another thread: exact numbers lose their class on the way, and get it back. */
export const receivedReturn = ({ inputs, ...rest }: CheckedReturn): CheckedReturn => ({
  ...rest,
  inputs: inputs.map(received),
});

function received(input: ReturnedInput): ReturnedInput {
  const { reading } = input;
  if (reading.verdict !== "accepted" || typeof reading.value !== "object" || reading.value === null) return input;
  const { numerator, denominator } = reading.value as Fraction;
  return { ...input, reading: { ...reading, value: Fraction.of(numerator, denominator) } };
}
