import type { NoteCode } from "./bookContents.js";
import type { Words } from "../words/words.js";

/** What is told of a file that was read, its place left aside; the other notes are the programs' own doing. */
export const readNoteWords = {
  hyperlink: { zh: "含外部链接，未打开", en: "a link to elsewhere, not opened" },
  chartSheet: { zh: "含图表工作表，未读取", en: "a chart sheet, not read" },
  comment: { zh: "有批注，未读取；请打开文件查看", en: "a comment, not read: open the file to see it" },
  drawing: { zh: "有图片或图形，未读取；请打开文件查看", en: "a picture or shape, not read: open the file to see it" },
  unseenText: {
    zh: "文字与底色相同或字号过小，看不见",
    en: "a text that cannot be seen: in the colour of its ground, or too small",
  },
  protectedRange: {
    zh: "设有允许编辑的区域，绕过了工作表保护",
    en: "a range that may be edited past the protection of the sheet",
  },
  signature: { zh: "文件带有数字签名，签名未核验", en: "the file is signed; the signature was not checked" },
  unreadPart: {
    zh: "程序自带的附属部件，不含单元格，未读取",
    en: "a part that a program added, without cells, not read",
  },
  absentPart: { zh: "附属部件缺失，不影响单元格", en: "a part is not there; no cell needs it" },
} as const satisfies Readonly<Partial<Record<NoteCode, Words>>>;

export type ToldNote = keyof typeof readNoteWords;

export const isTold = (code: NoteCode): code is ToldNote => code in readNoteWords;

/** What a program did to the file as a whole: worth a word of an office's own workbook too. */
export const aboutFile: ReadonlySet<NoteCode> = new Set(["signature", "unreadPart", "absentPart"]);
