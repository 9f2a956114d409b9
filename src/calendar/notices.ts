/** What the State Council's notices say of one year. Days are written MM-DD. */
export interface CalendarYear {
  readonly year: number;
  /** The notices of the General Office; a later one changes an earlier one. */
  readonly notices: readonly string[];
  /** Holidays from the first day to the last, weekends within them included. */
  readonly off: readonly (readonly [string, string])[];
  /** Saturdays and Sundays that are worked. */
  readonly worked: readonly string[];
}

/**
 * The years whose arrangement is published. A new year is added when its notice appears, usually in
 * November; that notice may also move the last days of December before it, so both are then looked at.
 */
export const calendarYears: readonly CalendarYear[] = [
  {
    year: 2019,
    notices: ["国办发明电〔2018〕15号", "国办发明电〔2019〕3号"],
    off: [
      ["01-01", "01-01"],
      ["02-04", "02-10"],
      ["04-05", "04-05"],
      // one day by the first notice, four by the second
      ["05-01", "05-04"],
      ["06-07", "06-07"],
      ["09-13", "09-13"],
      ["10-01", "10-07"],
    ],
    worked: ["02-02", "02-03", "04-28", "05-05", "09-29", "10-12"],
  },
  {
    year: 2020,
    notices: ["国办发明电〔2019〕16号", "国办发明电〔2020〕1号"],
    off: [
      ["01-01", "01-01"],
      // to 30 January, and 1 February worked, by the first notice; extended by the second because of the epidemic
      ["01-24", "02-02"],
      ["04-04", "04-06"],
      ["05-01", "05-05"],
      ["06-25", "06-27"],
      ["10-01", "10-08"],
    ],
    worked: ["01-19", "04-26", "05-09", "06-28", "09-27", "10-10"],
  },
  {
    year: 2021,
    notices: ["国办发明电〔2020〕27号"],
    off: [
      ["01-01", "01-03"],
      ["02-11", "02-17"],
      ["04-03", "04-05"],
      ["05-01", "05-05"],
      ["06-12", "06-14"],
      ["09-19", "09-21"],
      ["10-01", "10-07"],
    ],
    worked: ["02-07", "02-20", "04-25", "05-08", "09-18", "09-26", "10-09"],
  },
  {
    year: 2022,
    notices: ["国办发明电〔2021〕11号", "国办发明电〔2022〕16号"],
    off: [
      ["01-01", "01-03"],
      ["01-31", "02-06"],
      ["04-03", "04-05"],
      ["04-30", "05-04"],
      ["06-03", "06-05"],
      ["09-10", "09-12"],
      ["10-01", "10-07"],
      // the New Year holiday of 2023
      ["12-31", "12-31"],
    ],
    worked: ["01-29", "01-30", "04-02", "04-24", "05-07", "10-08", "10-09"],
  },
  {
    year: 2023,
    notices: ["国办发明电〔2022〕16号"],
    off: [
      ["01-01", "01-02"],
      ["01-21", "01-27"],
      ["04-05", "04-05"],
      ["04-29", "05-03"],
      ["06-22", "06-24"],
      ["09-29", "10-06"],
    ],
    worked: ["01-28", "01-29", "04-23", "05-06", "06-25", "10-07", "10-08"],
  },
  {
    year: 2024,
    notices: ["国办发明电〔2023〕7号"],
    off: [
      ["01-01", "01-01"],
      // the eve, 9 February, is only recommended as leave and is a working day
      ["02-10", "02-17"],
      ["04-04", "04-06"],
      ["05-01", "05-05"],
      ["06-10", "06-10"],
      ["09-15", "09-17"],
      ["10-01", "10-07"],
    ],
    worked: ["02-04", "02-18", "04-07", "04-28", "05-11", "09-14", "09-29", "10-12"],
  },
  {
    year: 2025,
    notices: ["国办发明电〔2024〕12号"],
    off: [
      ["01-01", "01-01"],
      ["01-28", "02-04"],
      ["04-04", "04-06"],
      ["05-01", "05-05"],
      ["05-31", "06-02"],
      ["10-01", "10-08"],
    ],
    worked: ["01-26", "02-08", "04-27", "09-28", "10-11"],
  },
  {
    year: 2026,
    notices: ["国办发明电〔2025〕7号"],
    off: [
      ["01-01", "01-03"],
      ["02-15", "02-23"],
      ["04-04", "04-06"],
      ["05-01", "05-05"],
      ["06-19", "06-21"],
      ["09-25", "09-27"],
      ["10-01", "10-07"],
    ],
    worked: ["01-04", "02-14", "02-28", "05-09", "09-20", "10-10"],
  },
];
