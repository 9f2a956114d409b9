/** Excel counts days from here (1900 system; true for every day after the fictitious 29 February 1900). */
const epoch = Date.UTC(1899, 11, 30);
const dayLength = 86_400_000;

/**
 * @param iso a day as YYYY-MM-DD, from 1900-03-01 to 9999-12-31
 * @returns Excel's serial number of the day, or null when there is no such day (2021-02-30)
 */
export function daySerial(iso: string): number | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso);
  if (!match) return null;
  const [year = 0, month = 0, day = 0] = match.slice(1).map(Number);
  const time = Date.UTC(year, month - 1, day);
  const date = new Date(time);
  if (date.getUTCFullYear() !== year || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null;
  const serial = (time - epoch) / dayLength;
  return serial > 60 ? serial : null;
}

/** @param serial a whole number of days, as `daySerial` returns them */
export const dayOfSerial = (serial: number): string => new Date(epoch + serial * dayLength).toISOString().slice(0, 10);

/** Whether a number is the serial of a day that has a date; Excel shows others as numbers or as ####. */
export const isDaySerial = (serial: number): boolean => serial > 60 && serial <= lastSerial;
/** 9999-12-31 */
const lastSerial = 2_958_465;
