const dateTime = /^(?:(\d{4})-(\d{2})-(\d{2}))?(?:(?:^|T)(\d{2}):(\d{2})(?::(\d{2})(\.\d{1,9})?)?)?Z?$/;
const dayMs = 86_400_000;

/**
 * The serial number of a date cell in ISO 8601, as all other date cells have it (ECMA-376 Part 1, 18.18.11,
 * type d; 18.17.4 for the two systems). The 1900 system counts a 29 February 1900 that never was.
 *
 * @returns undefined for a text that is no date, or one before the first day of the system
 */
export function isoSerial(text: string, date1904: boolean): number | undefined {
  const match = dateTime.exec(text);
  if (!match || text === "" || text === "Z") return undefined;
  const [, year, month, day, hour = "0", minute = "0", second = "0", part = ""] = match;
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) return undefined;
  const time = (Number(hour) * 3600 + Number(minute) * 60 + Number(second + part)) / 86_400;
  if (year === undefined) return time;

  const utc = new Date(`${year}-${month ?? ""}-${day ?? ""}T00:00:00Z`);
  if (Number.isNaN(utc.getTime()) || utc.getUTCDate() !== Number(day)) return undefined;
  const days = date1904
    ? (utc.getTime() - Date.UTC(1904, 0, 1)) / dayMs
    : (utc.getTime() - Date.UTC(1899, 11, 30)) / dayMs;
  const serial = !date1904 && days <= 60 ? days - 1 : days;
  return serial < 0 ? undefined : serial + time;
}
