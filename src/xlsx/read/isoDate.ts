/** Excel writes a time of day with up to 17 digits of a second. */
const dateTime = /^(?:(\d{4})-(\d{2})-(\d{2}))?(?:(?:^|T)(\d{2}):(\d{2})(?::(\d{2}(?:\.\d{1,30})?))?)?Z?$/;
/** What Excel writes in strict files for durations that are not a time of day: PT25H30M0.000S. */
const duration = /^PT(?=\d)(?:(\d{1,8})H)?(?:(\d{1,8})M)?(?:(\d{1,8}(?:\.\d{1,30})?)S)?$/;
const dayMs = 86_400_000;

/**
 * The serial number of a date cell in ISO 8601, as all other date cells have it (ECMA-376 Part 1, 18.18.11,
 * type d; 18.17.4 for the two systems). The 1900 system counts a 29 February 1900 that never was. Its day 0 is
 * 1899-12-30 to Excel, which writes so what has a time and no day; 1899-12-31 would be day 0 to one program and day 1
 * to another.
 *
 * @returns undefined for a text that is no date, or one before the first day of the system
 */
export function isoSerial(text: string, date1904: boolean): number | undefined {
  const hours = duration.exec(text);
  if (hours) return partOfDay(hours[1], hours[2], hours[3]);
  const match = dateTime.exec(text);
  if (!match || text === "" || text === "Z") return undefined;
  const [, year, month, day, hour = "0", minute = "0", second = "0"] = match;
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second.slice(0, 2)) > 59) return undefined;
  const time = partOfDay(hour, minute, second);
  if (year === undefined) return time;

  const utc = new Date(`${year}-${month ?? ""}-${day ?? ""}T00:00:00Z`);
  if (Number.isNaN(utc.getTime()) || utc.getUTCDate() !== Number(day)) return undefined;
  const days = (utc.getTime() - (date1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, 30))) / dayMs;
  if (days < 0 || (!date1904 && days === 1)) return undefined;
  return (!date1904 && days > 1 && days <= 60 ? days - 1 : days) + time;
}

const partOfDay = (hours = "0", minutes = "0", seconds = "0"): number =>
  (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)) / 86_400;
