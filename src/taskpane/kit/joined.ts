/** A | B as A & B: what has all that each of several parts has. */
export type Joined<Parts> = (Parts extends unknown ? (part: Parts) => void : never) extends (all: infer All) => void
  ? All
  : never;
