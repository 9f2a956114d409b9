import { DraftSheet } from "../../workbook/draftSheet.js";
import { style } from "../../workbook/style.js";
import type { BookDraft, SheetDraft } from "../../xlsx/draft.js";
import { writeWorkbook } from "../../xlsx/write/writeWorkbook.js";
import { selfCheckDraft } from "../native/selfCheckBook.js";
import { productVersion } from "../productVersion.js";
import {
  addinBook,
  nativeFormula,
  resultPlaces,
  settingsPlaces,
  writingPlaces,
  xmlNamespaces,
  type AddinSheet,
} from "./addinBook.js";
import { openSheet } from "./openSheet.js";
import { functionsSheet } from "./functionsSheet.js";

/** The workbook in which the add-in checks itself. The same version gives the same bytes. */
export const addinWorkbook = (): Promise<Uint8Array> => writeWorkbook(addinDraft());

function addinDraft(): BookDraft {
  const { name } = settingsPlaces;
  const native = selfCheckDraft(1900);
  return {
    properties: { title: "考核簿自检", creator: "考核簿 Scorebook" },
    customProperties: { [addinBook.property]: productVersion },
    customXml: [`<note xmlns="${xmlNamespaces.file}">甲&lt;乙</note>`],
    names: [...native.names, { name: name.file, refersTo: `${addinBook.sheets.settings.name}!$B$5`, hidden: true }],
    sheets: [
      homeSheet(),
      resultSheet(),
      functionsSheet(),
      settingsSheet(),
      lockedSheet(),
      writingSheet(),
      // the first of them tells what the pane tells here
      ...native.sheets.slice(1).map(({ protection: _, ...sheet }) => sheet),
      { ...begun("mark").finish({}), state: "veryHidden" },
    ],
  };
}

function begun(which: AddinSheet): DraftSheet {
  const { key, name } = addinBook.sheets[which];
  const sheet = new DraftSheet(name);
  sheet.key(key);
  return sheet;
}

const steps = [
  "本工作簿由考核簿加载项生成，只用于自检：看这台电脑上的 Excel 能否照样计算、写入和撤销。",
  "一、在本工作簿中打开考核簿窗格（“开始”选项卡右端），选“自检”，点“开始自检”。约需一分钟，期间请勿改动本工作簿。",
  "二、看窗格中的结果，需要时复制文字、保存结果文件，或列在“结果”表中打印。",
  "三、关闭本工作簿，不必保存。自检只在本工作簿中进行，不读写其他工作簿。",
];

function homeSheet(): SheetDraft {
  const sheet = begun("home");
  sheet.width(2, 90);
  sheet.set(2, 2, "考核簿自检", style.title);
  sheet.height(2, 32);
  steps.forEach((text, at) => {
    sheet.set(3 + at, 2, text, style.noteWrapped);
    sheet.height(3 + at, 30);
  });
  return openSheet(sheet);
}

/** Empty until the officer wants what was found on paper. */
function resultSheet(): SheetDraft {
  const sheet = begun("result");
  const { firstRow, rowCount, columns } = resultPlaces;
  [10, 34, 40, 52].forEach((width, at) => sheet.width(2 + at, width));
  sheet.set(2, 2, "考核簿自检结果", style.title);
  sheet.height(2, 32);
  sheet.set(3, 2, "在窗格中点“列在“结果”表中”之后可以打印。", style.note);
  ["状态", "项目", "应为和实为", "含义和办法"].forEach((words, at) =>
    sheet.set(firstRow - 1, 2 + at, words, style.band),
  );
  const { border: _, ...plain } = style.text;
  for (let row = firstRow; row < firstRow + rowCount; row += 1)
    columns.forEach((__, at) => sheet.set(row, 2 + at, null, plain));
  return openSheet(sheet, {
    frozenAt: { row: firstRow, column: 2 },
    print: {
      paper: "A4",
      orientation: "landscape",
      fitTo: { width: 1, height: 0 },
      titleRows: [firstRow - 1, firstRow - 1],
      footer: { left: "考核簿自检结果", right: "第 &P 页，共 &N 页" },
    },
    conditionalFormats: [
      {
        area: { row: firstRow, column: 2, rowCount, columnCount: columns.length },
        formula: `OR($B${firstRow}="不能用",$B${firstRow}="有差别")`,
        style: { bold: true },
      },
    ],
  });
}

function settingsSheet(): SheetDraft {
  const sheet = begun("settings");
  const cell = { row: 0, column: 2, rowCount: 1, columnCount: 1 };
  sheet.set(2, 2, "设置自检", style.title);
  sheet.width(2, 26);
  sheet.width(3, 26);
  [
    [4, "文件带来的", "写入的"],
    [9, "条件格式", ""],
    [13, "普通公式", ""],
  ].forEach(([row, file, written]) => {
    sheet.set(Number(row), 2, String(file), style.head);
    sheet.set(Number(row), 3, String(written), style.head);
  });
  [4, 5, 6].forEach((value, at) => sheet.set(10 + at, 2, value, style.number));
  sheet.formula(14, 2, nativeFormula.slice(1), "未计算", style.number);
  const draft = openSheet(sheet, {
    validations: [{ area: { ...cell, row: 5 }, type: "list", values: ["是", "否"] }],
    conditionalFormats: [
      { area: { ...cell, row: 10, rowCount: 3 }, formula: "$B$10>5", style: { fill: "FFC7CE", bold: true } },
    ],
    print: { paper: "A4", orientation: "portrait", titleRows: settingsPlaces.titles.file },
  });
  return { ...draft, rows: new Map([...(draft.rows ?? []), [settingsPlaces.hidden.file, { hidden: true }]]) };
}

function lockedSheet(): SheetDraft {
  const sheet = begun("locked");
  sheet.set(2, 2, "保护自检", style.title);
  sheet.set(4, 2, "锁定的单元格", style.text);
  return sheet.finish({});
}

/** As many conditional formats as the sheets that people fill in have. */
function writingSheet(): SheetDraft {
  const sheet = begun("writing");
  const { firstRow, rowCount, conditional } = writingPlaces;
  sheet.set(2, 2, "写入自检", style.title);
  sheet.set(4, 16, 2, style.number);
  const area = { row: firstRow, column: 8, rowCount, columnCount: conditional.length };
  return openSheet(sheet, {
    conditionalFormats: [
      { area, formula: `$H${firstRow}=""`, style: { fill: "FFF8DC" } },
      { area, formula: `ISTEXT(H${firstRow})`, style: { fill: "F8CBAD" } },
      { area, formula: `COUNTIF($H$${firstRow}:$H$${firstRow + rowCount - 1},$H${firstRow})>1`, style: { bold: true } },
    ],
  });
}
