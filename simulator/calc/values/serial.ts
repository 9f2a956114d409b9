const dayLength = 86_400_000;
/** Excel counts 1900-02-29, which never was; from 1 March 1900 on this is the day before its first. */
const start = Date.UTC(1899, 11, 30);

/** Excel's number of a day; months and days may run over. */
export const serialOf = (year: number, month: number, day: number): number =>
  (Date.UTC(year, month - 1, day) - start) / dayLength;

export const dateOf = (serial: number): { readonly year: number; readonly month: number; readonly day: number } => {
  const date = new Date(start + Math.floor(serial) * dayLength);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
};
