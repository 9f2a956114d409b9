import { isReference, type Scheme } from "../../scheme/scheme.js";

/** Name of the parameter that is the share of the first part of the pool. */
export function poolShare({ final }: Scheme): string {
  const share = final.pool?.parts[0]?.share;
  if (!isReference(share)) throw new TypeError("the share of the pool is no parameter");
  return share.parameter;
}
