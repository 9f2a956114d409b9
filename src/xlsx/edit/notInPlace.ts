import type { Words } from "../../words/words.js";

/** A file that was read and cannot be changed in place: it is written in a way that only few programs use. */
export class NotInPlace extends Error {
  override readonly name = "NotInPlace";

  /**
   * @param detail in English, for those who look into the file
   * @param cell with its sheet, where one is meant
   */
  constructor(
    detail: string,
    readonly cell?: string,
  ) {
    super(cell === undefined ? detail : `${cell} ${detail}`);
  }

  get words(): Words {
    const { cell, message } = this;
    return {
      zh: `文件的写法少见，不能原位改动${cell === undefined ? "" : `（${cell}）`}；请用 Excel 或 WPS 打开，另存为“Excel 工作簿 (*.xlsx)”后再试`,
      en: `the file is written in a way that cannot be changed in place (${message}); open it in Excel or WPS, save it as "Excel Workbook (*.xlsx)" and try again`,
    };
  }
}
