import type { RatedBy } from "./ratingsState.js";
import type { zh } from "./zh.js";

const counted = (count: number, by: RatedBy): string => `${count} ${by === "item" ? "departments" : "items"}`;

export const en: typeof zh = {
  screen: { name: "Ratings", about: "Item by item, seeing first what it changes" },
  busy: { rate: "Writing the ratings…" },
  by: "In which order",
  byItem: "An item, department by department",
  byDepartment: "A department, item by item",
  item: "Item",
  department: "Department",
  progress: "Progress",
  all: (done, of) => `${done} of ${of} rated in all`,
  done: (done, of) => `${done} of ${of} rated`,
  full: (full) => `Full mark ${full}`,
  noFull: "No points of its own",
  now: (values) => `In the sheet: ${values}`,
  missing: "not rated",
  invalid: "not valid",
  notApplicable: "does not apply",
  score: "Score",
  value: "Rating",
  list: "All",
  position: (at, of) => `${at} of ${of}`,
  effect: "Once saved",
  computing: "Once it is filled in, the change of score, total and place is shown here.",
  cleared: "Once saved, the item is not rated any more.",
  saveNext: "Save and next",
  skip: "Skip",
  emptyYet: "Nothing is filled in yet; to leave it unrated, choose Skip.",
  finished: (what) => `${what}: all are rated.`,
  endOfList: (what) => `${what}: this is the end of the list.`,
  nextOne: (what, open) => `Next: ${what} (${open} not rated)`,
  label: (item, department) => `rating ${item} ${department}`,
  labelOfMany: (whole, count, by = "item") => `rating ${whole} (${counted(count, by)})`,
  saved: (item, department, value) =>
    value === "" ? `${item} ${department}: cleared.` : `${item} ${department}: ${value} is in the sheet.`,
  savedMany: (whole, count, by = "item") => `${whole}: ${counted(count, by)} are in the sheet.`,
  wrong: "Nothing was written: something filled in is not valid. Mend it as told.",
  paste: "Paste a column",
  pasteAbout:
    "Copy department (code or name) and value from Excel, or values alone, as many as in the list and in its order. A preview comes first.",
  pasteItemsAbout:
    "Copy item (code or name) and value from Excel: they are matched by code or name, never by order. A preview comes first.",
  pasteField: "Paste here",
  bare: (count) =>
    `Values without departments: they go to ${count} departments in the order of the list. Check the first and last rows below.`,
  bareAgree: "The order is that of the list",
  heading: (line) => `Line ${line} is taken for headings.`,
  ignored: (columns) => `Column ${columns} is not taken.`,
  line: "Line",
  was: "Before",
  becomes: { new: "new", changed: "changed", same: "the same", blank: "blank, left as it is", wrong: "wrong" },
  pastedCount: (written, others, wrong, by = "item") =>
    `${counted(written, by)} are written${others > 0 ? `, ${others} rows change nothing` : ""}${wrong > 0 ? `, ${wrong} rows are wrong` : ""}.`,
  leaveOut: (wrong) => `Leave the ${wrong} wrong rows out and write the others`,
  write: (count, by = "item") => `Write ${counted(count, by)}`,
  elsewhere: "Open the office workbook first",
  elsewhereAbout: "Ratings stand in the sheet 评分 of the office workbook. Open it, or make one.",
  nothing: "This scheme has no items that the office rates.",
};
