/** The same day some years later, such as "2022-01-10"; 29 February becomes 28 where there is none. */
export function movedDay(day: string, years: number): string {
  const [year = "", month = "", date = ""] = day.split("-");
  const moved = Number(year) + years;
  const isLeap = moved % 4 === 0 && (moved % 100 !== 0 || moved % 400 === 0);
  return `${String(moved).padStart(4, "0")}-${month}-${month === "02" && date === "29" && !isLeap ? "28" : date}`;
}

/** How a day is written in a scheme. */
export const isDay = (text: unknown): text is string => typeof text === "string" && /^\d{4}-\d{2}-\d{2}$/.test(text);
