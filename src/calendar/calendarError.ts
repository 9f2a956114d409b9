/** A day in a year whose calendar is not known. It is never guessed. */
export class CalendarError extends Error {
  constructor(readonly year: number) {
    super(`the State Council's calendar of ${year} is not known`);
    this.name = "CalendarError";
  }
}
