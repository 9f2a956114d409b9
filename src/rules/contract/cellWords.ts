/** What stands in a cell for something that is not a number. Files carry these words, so they never change. */
export const cellWords = {
  yes: "是",
  no: "否",
  notApplicable: "不适用",
  never: "未发布",
} as const;
