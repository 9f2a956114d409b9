import { keyOf } from "../../engine/keys.js";
import { assessedWords } from "../../engine/leftOut.js";
import { cellWords } from "../../rules/words.js";
import { areaRef, columnLetters, type NameRef } from "../cellRef.js";
import type { SheetBuilder } from "../sheetBuilder.js";
import { officeSheets } from "../sheetNames.js";
import { palette, style } from "../style.js";
import { enter, type OfficeContent } from "./content.js";
import { frame, rowOf, wideSheet } from "./frame.js";

export interface DepartmentNames {
  readonly names: NameRef;
  readonly codes: NameRef;
}

/** 单位: who is assessed, and which sections do not apply to whom (reading 7). */
export function departmentsSheet(content: OfficeContent): DepartmentNames {
  const { book, scheme, record } = content;
  const optional = scheme.sections.filter((section) => section.optional);
  const { builder, columnOf } = wideSheet(
    book,
    officeSheets.departments,
    "departments",
    "参加考核的单位",
    `没有网站或政务新媒体的单位，在相应栏选“${cellWords.notApplicable}”，其分值按口径 7 处理。` +
      `本轮不考核的单位选“${assessedWords.no}”并写明理由：数据原样保留，不计分、不排名，也不与其他单位比较。`,
    [
      { key: "code", heads: ["单位代码", "单位代码", "单位代码", null], width: 14 },
      ...optional.map(({ code, name }) => ({
        key: keyOf.applies(code),
        heads: ["各部分是否适用", "各部分是否适用", `${code}\n${name}`, null] as const,
        width: 14,
      })),
      { key: keyOf.assessed, heads: ["是否参加考核", "是否参加考核", "是否参加", null], width: 12 },
      { key: keyOf.leftOutBecause, heads: ["是否参加考核", "是否参加考核", "不参加的理由", null], width: 34 },
      { key: "remark", heads: ["备注", "备注", "备注", null], width: 34 },
    ],
    record.departments,
  );
  const columnFor = (key: string) => columnOf.get(key) ?? frame.firstColumn;
  record.departments.forEach((department, at) => {
    const row = rowOf(at);
    builder.set(row, frame.nameColumn, department.name, { ...style.inputText, font: { ...style.name.font } });
    builder.set(row, columnFor("code"), department.code, style.textCentered);
    for (const { code } of optional) {
      const missing = department.sectionsNotApplicable.includes(code);
      builder.set(row, columnFor(keyOf.applies(code)), missing ? cellWords.notApplicable : "适用", style.input);
    }
    builder.set(row, columnFor(keyOf.assessed), department.leftOut ? assessedWords.no : assessedWords.yes, style.input);
    builder.set(row, columnFor(keyOf.leftOutBecause), department.leftOut?.because || null, style.inputText);
    builder.set(row, columnFor("remark"), null, style.inputText);
  });
  const count = record.departments.length;
  const choice = (key: string, yes: string, no: string) =>
    builder.validations.push({
      area: { row: frame.firstRow, column: columnFor(key), rowCount: count, columnCount: 1 },
      type: "list",
      values: [yes, no],
      error: { title: "填写内容不符合要求", text: `应为“${yes}”或“${no}”`, style: "stop" },
      allowBlank: true,
    });
  for (const { code } of optional) choice(keyOf.applies(code), "适用", cellWords.notApplicable);
  choice(keyOf.assessed, assessedWords.yes, assessedWords.no);
  markLeftOut(builder, columnOf.size + 1, columnFor(keyOf.assessed), count);
  builder.print = {
    paper: "A4",
    orientation: "portrait",
    fitTo: { width: 1, height: 0 },
    titleRows: [5, 8],
    footer: { left: "参加考核的单位", right: "第 &P 页，共 &N 页" },
    area: { row: frame.titleRow, column: frame.nameColumn, rowCount: count + frame.firstRow - frame.titleRow, columnCount: columnOf.size + 1 },
  };
  enter(content, officeSheets.departments, columnOf);
  const list = (column: number) =>
    areaRef(officeSheets.departments, { row: frame.firstRow, column, rowCount: count, columnCount: 1 });
  return {
    names: book.define("departmentNames", list(frame.nameColumn)),
    codes: book.define("departmentCodes", list(frame.keyColumn)),
  };
}

/** Whoever is left out is grey; a word that says neither is red, since its reader refuses it. */
function markLeftOut(builder: SheetBuilder, columns: number, column: number, count: number): void {
  const cell = `$${columnLetters(column)}${frame.firstRow}`;
  const row = { row: frame.firstRow, column: frame.nameColumn, rowCount: count, columnCount: columns };
  builder.conditionalFormats.push(
    {
      area: { ...row, column, columnCount: 1 },
      formula: `AND(${cell}<>"",${cell}<>"${assessedWords.yes}",${cell}<>"${assessedWords.no}")`,
      style: { fill: palette.wrong, color: "C00000", bold: true },
    },
    { area: row, formula: `${cell}="${assessedWords.no}"`, style: { fill: palette.gone, color: palette.quiet } },
  );
}
