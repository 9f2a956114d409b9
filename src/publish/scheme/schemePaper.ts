import { shortDigest } from "../../evidence/canonical/shortDigest.js";
import { ruleHash } from "../../evidence/issue/ruleHash.js";
import type { Scheme } from "../../scheme/scheme.js";
import { roomIn, shortened } from "../../workbook/fit/fit.js";
import { madeKey } from "../../workbook/madeBooks.js";
import { templateVersion } from "../../workbook/sheetNames.js";
import { writeWorkbook } from "../../xlsx/write/writeWorkbook.js";
import { headerSafe } from "../headerSafe.js";
import { dayColumns, dayRows } from "./dayRows.js";
import { itemColumns, itemRows } from "./itemRows.js";
import { parameterColumns, parameterRows, readingColumns, readingRows } from "./readingRows.js";
import { signPage } from "./signPage.js";
import { tablePage, type TableColumn, type TableRow } from "./tablePage.js";

interface Page {
  readonly name: string;
  readonly key: string;
  readonly note: string;
  readonly columns: readonly TableColumn[];
  readonly rows: (scheme: Scheme) => readonly TableRow[];
}

/** What follows the page that is signed; a page without rows is left out. */
const pages: readonly Page[] = [
  {
    name: "指标和计分",
    key: "items",
    note: "“怎样计分”一栏由程序照规则和所填的数写出，与左边的条款逐行对看；两者不符的，错在指标体系文件。",
    columns: itemColumns,
    rows: itemRows,
  },
  {
    name: "日期",
    key: "days",
    note: "计分所依据的日期。每年应逐个核对。",
    columns: dayColumns,
    rows: dayRows,
  },
  {
    name: "口径",
    key: "readings",
    note: "文件没有说清、由本指标体系定一个理解的地方；每轮考核再逐条确认。",
    columns: readingColumns,
    rows: readingRows,
  },
  {
    name: "参数",
    key: "parameters",
    note: "每轮考核可以另行设定的数和办法；不另设的按缺省值。",
    columns: parameterColumns,
    rows: parameterRows,
  },
];

/**
 * 指标体系审签稿: the scheme in words, for whoever answers for it to sign. Every page has the short form of the rule hash
 * at its foot: what is signed is the file with that hash, and no other. The same scheme gives the same bytes.
 */
export async function schemePaper(scheme: Scheme): Promise<Uint8Array> {
  const hash = await ruleHash(scheme);
  const foot = `${headerSafe(shortened(scheme.title, roomIn(70)))}　摘要 ${shortDigest(hash)}`;
  return writeWorkbook({
    properties: { title: `${scheme.title}（审签稿）`, creator: "考核簿 Scorebook" },
    customProperties: {
      "scorebook.template": `scorebook.schemePaper.${scheme.id}`,
      "scorebook.version": templateVersion,
    },
    names: [],
    sheets: [
      signPage(scheme, { name: "审签", key: madeKey("schemePaper", ".sign"), hash, foot }),
      ...pages.flatMap(({ name, key, note, columns, rows: rowsOf }) => {
        const rows = rowsOf(scheme);
        if (rows.length === 0) return [];
        const title = `${scheme.title}：${name}`;
        return [tablePage({ name, key: madeKey("schemePaper", `.${key}`), title, note, columns, rows, foot })];
      }),
    ],
  });
}
