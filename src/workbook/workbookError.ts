/** A workbook that is not what it should be, or not as it was issued: where, what, and what to do. */
export class WorkbookError extends Error {
  constructor(
    readonly place: string,
    message: string,
  ) {
    super(`${place}：${message}`);
    this.name = "WorkbookError";
  }
}
