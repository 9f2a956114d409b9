import fc from "fast-check";
import { dayOfSerial, daySerial } from "../../src/exact/daySerial.js";

test.each([
  ["1900-03-01", 61],
  ["1999-12-31", 36525],
  ["2000-02-29", 36585],
  ["2020-02-29", 43890],
  ["2020-03-01", 43891],
  ["2021-01-01", 44197],
  ["2021-01-10", 44206],
  ["9999-12-31", 2958465],
])("%s is Excel's day %d", (iso, serial) => {
  expect(daySerial(iso)).toBe(serial);
  expect(dayOfSerial(serial)).toBe(iso);
});

test.each([
  "2021-02-30",
  "2021-02-29",
  "1900-02-29",
  "1900-02-28",
  "0099-01-01",
  "2021-13-01",
  "2021-00-10",
  "2021-01-00",
  "2021-1-8",
  "2021/01/08",
  "2021-01-08T00:00",
  " 2021-01-08",
  "2021-01-08\n",
  "二〇二一年",
  "",
])("there is no day %j", (text) => expect(daySerial(text)).toBeNull());

test("days follow one another without a gap, and come back as they were", () => {
  fc.assert(
    fc.property(fc.integer({ min: 61, max: 2_958_464 }), (serial) => {
      expect(daySerial(dayOfSerial(serial))).toBe(serial);
      const [today, tomorrow] = [dayOfSerial(serial), dayOfSerial(serial + 1)];
      expect(today < tomorrow).toBe(true);
    }),
    { seed: 7, numRuns: 1000 },
  );
});
