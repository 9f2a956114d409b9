/** What the host pushes to office.js: the event `richApiMessage`, a list of entries. */
export type RichMessage = readonly [category: number, type: number, target: string, message: string, id: number];

export const Category = { customFunction: 1, action: 2, event: 65_536 } as const;

/** Numbers of Excel's events (`EventType` in excel-web-16.00.debug.js). */
export const ExcelEvent = {
  worksheetChanged: 10,
  worksheetActivated: 11,
  worksheetDeactivated: 12,
  worksheetAdded: 13,
  selectionChanged: 14,
  worksheetDeleted: 15,
  protectionChanged: 24,
  nameChanged: 25,
  visibilityChanged: 26,
  worksheetMoved: 27,
  workbookActivated: 2203,
} as const;

export type SendMessages = (messages: readonly RichMessage[]) => void;

export const eventMessage = (type: number, target: string, args: object): RichMessage => [
  Category.event,
  type,
  target,
  JSON.stringify(args),
  0,
];
