/** The double nearest to a decimal or to a ratio such as "51/23", by long division: no arithmetic of the product. */
export function ratio(written: string): number {
  const [top = "", bottom] = written.split("/");
  if (bottom === undefined) return Number(top);
  const digits = 30n;
  const scaled = (BigInt(top) * 10n ** digits) / BigInt(bottom);
  return Number(`${scaled}e-${digits}`);
}
