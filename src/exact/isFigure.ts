/** A decimal without a sign, as schemes and cells write figures: "12", "0.50". */
export const isFigure = (value: unknown): value is `${number}` =>
  typeof value === "string" && /^\d+(\.\d+)?$/.test(value);
