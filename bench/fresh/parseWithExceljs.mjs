// Merely parses the workbooks of a folder, in a process of its own: node parseWithExceljs.mjs FOLDER
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { argv } from "node:process";
import ExcelJS from "exceljs";

const [, , folder = "."] = argv;
for (const name of readdirSync(folder).filter((each) => each.endsWith(".xlsx"))) await new ExcelJS.Workbook().xlsx.load(readFileSync(join(folder, name)));
