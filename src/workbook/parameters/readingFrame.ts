export const readingColumns = {
  key: 1,
  number: 2,
  question: 3,
  clause: 4,
  reading: 5,
  value: 6,
  alternatives: 7,
  confirmed: 8,
} as const;
/** How a reading came to be confirmed, in the office workbook alone. */
export const confirmationColumns = { confirmedBy: 9, confirmedOn: 10, basis: 11 } as const;
export const readingFrame = { keyRow: 1, titleRow: 2, noteRow: 3, headRow: 4, firstRow: 5 } as const;
export const confirmation = { yes: "已确认", no: "未确认" } as const;

/** In column A of rows of headings: a filled row without any key is not ours. */
export const headingMark = ".head";
