const two = (part: number): string => String(part).padStart(2, "0");

/** The day on the clock of the computer at hand, such as "2021-01-05": the only clock that an office has. */
const localDay = (now: Date): string =>
  [String(now.getFullYear()), two(now.getMonth() + 1), two(now.getDate())].join("-");

/** Day and time of the same clock, such as "2021-01-05 09:30": in records that people read. */
export const localTime = (now: Date): string => `${localDay(now)} ${two(now.getHours())}:${two(now.getMinutes())}`;
