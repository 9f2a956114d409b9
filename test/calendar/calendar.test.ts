import chineseDays from "chinese-days";
import fc from "fast-check";
import { calendarYears } from "../../src/calendar/notices.js";
import { CalendarError } from "../../src/calendar/calendarError.js";
import { isLate } from "../../src/calendar/isLate.js";
import { firstKnownYear, isWorkingDay, lastKnownYear } from "../../src/calendar/workingDay.js";
import { addWorkingDays, workingDays } from "../../src/calendar/workingDays.js";
import { dayOfSerial, daySerial } from "../../src/exact/daySerial.js";

const day = (iso: string): number => {
  const serial = daySerial(iso);
  if (serial === null) throw new Error(`no such day: ${iso}`);
  return serial;
};
const firstDay = day(`${firstKnownYear}-01-01`);
const lastDay = day(`${lastKnownYear}-12-31`);
const weekday = (iso: string) => new Date(`${iso}T00:00:00Z`).getUTCDay();

test("the years follow each other and include the year of the assessment", () => {
  expect(calendarYears.map(({ year }) => year)).toEqual(calendarYears.map((_, at) => firstKnownYear + at));
  expect(firstKnownYear).toBeLessThanOrEqual(2020);
  expect(lastKnownYear).toBeGreaterThanOrEqual(2026);
});

test("every year cites its notice, and only weekends need a notice to be worked", () => {
  for (const { year, notices, worked } of calendarYears) {
    expect(notices.length).toBeGreaterThan(0);
    for (const notice of notices) expect(notice).toMatch(/^国办发明电〔20\d\d〕\d+号$/);
    for (const date of worked) expect([0, 6]).toContain(weekday(`${year}-${date}`));
  }
});

test("every day is as an independent calendar has it", () => {
  const { isWorkday } = chineseDays;
  for (let serial = firstDay; serial <= lastDay; serial += 1) {
    const iso = dayOfSerial(serial);
    expect([iso, isWorkingDay(serial)]).toEqual([iso, isWorkday(iso)]);
  }
});

test("2020 has 249 working days", () => expect(workingDays(day("2020-01-01"), day("2020-12-31"))).toBe(249));

test.each([
  ["2020-01-31", false],
  ["2020-02-01", false],
  ["2020-02-02", false],
  ["2020-02-03", true],
  ["2020-01-19", true],
  ["2020-01-23", true],
  ["2020-01-24", false],
  ["2019-05-02", false],
  ["2024-02-09", true],
])("%s: worked %s", (iso, worked) => expect(isWorkingDay(day(iso))).toBe(worked));

describe("a year without a published calendar is refused, never guessed", () => {
  test.each([
    ["one day before", () => isWorkingDay(firstDay - 1), firstKnownYear - 1],
    ["one day after", () => isWorkingDay(lastDay + 1), lastKnownYear + 1],
    ["a span that begins before", () => workingDays(firstDay - 1, firstDay), firstKnownYear - 1],
    ["a span that ends after", () => workingDays(lastDay, lastDay + 40_000), dayOfSerial(lastDay + 40_000).slice(0, 4)],
    ["counting on", () => addWorkingDays(lastDay, 1), lastKnownYear + 1],
    ["an act that is long past", () => isLate(lastDay, lastDay + 9, 3), lastKnownYear + 1],
  ])("%s", (_, act, year) => {
    expect(act).toThrow(CalendarError);
    expect(act).toThrow(String(year));
  });

  test("what does not depend on it is told", () => {
    expect(isLate(lastDay, lastDay + 3, 3)).toBe(false);
    expect(isLate(lastDay, lastDay + 15, 14, "calendar")).toBe(true);
  });
});

describe("three working days from an event", () => {
  test.each([
    ["on a Monday", "2020-03-02", "2020-03-05"],
    ["on a Thursday, over a weekend", "2020-03-05", "2020-03-10"],
    ["on a Saturday", "2020-03-07", "2020-03-11"],
    ["before the Spring Festival", "2020-01-22", "2020-02-04"],
    ["before a worked Sunday", "2020-09-25", "2020-09-29"],
    ["before the turn of the year", "2020-12-30", "2021-01-05"],
  ])("%s", (_, event, last) => {
    expect(dayOfSerial(addWorkingDays(day(event), 3))).toBe(last);
    expect(isLate(day(event), day(last), 3)).toBe(false);
    expect(isLate(day(event), day(last) + 1, 3)).toBe(true);
  });

  test("an act on the day of the event is in time", () =>
    expect(isLate(day("2020-03-02"), day("2020-03-02"), 3)).toBe(false));
});

test("late means after the last day allowed, whatever the days", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: firstDay, max: lastDay - 60 }),
      fc.nat(50),
      fc.integer({ min: 1, max: 15 }),
      (event, later, days) => {
        expect(isLate(event, event + later, days)).toBe(event + later > addWorkingDays(event, days));
        expect(isLate(event, event + later, days, "calendar")).toBe(later > days);
      },
    ),
  );
});

test("spans add up", () => {
  fc.assert(
    fc.property(fc.integer({ min: firstDay, max: lastDay - 800 }), fc.nat(400), fc.nat(399), (start, first, second) => {
      const middle = start + first;
      const end = middle + second + 1;
      expect(workingDays(start, end)).toBe(workingDays(start, middle) + workingDays(middle + 1, end));
    }),
  );
});
