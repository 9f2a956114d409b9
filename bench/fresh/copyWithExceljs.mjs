// Merely parses the workbooks of a folder and one more, and writes that: node copyWithExceljs.mjs FOLDER WORKBOOK OUT
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { argv } from "node:process";
import ExcelJS from "exceljs";

const [, , folder = ".", workbook = "", out = "."] = argv;
for (const name of readdirSync(folder)) await new ExcelJS.Workbook().xlsx.load(readFileSync(join(folder, name)));
const office = new ExcelJS.Workbook();
await office.xlsx.load(readFileSync(workbook));
writeFileSync(join(out, "exceljs.xlsx"), Buffer.from(await office.xlsx.writeBuffer()));
